import { randomUUID } from "node:crypto";
import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  expect,
} from "@playwright/test";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "#app/modules/accounts/demo-accounts.ts";
import { account, type Role } from "./people.ts";
import { post } from "./quick-course.ts";

/** Learners made for the pages they see, beside the people of the demo. */
export const LEARNERS = ["newcomer", "reader", "tester", "unlucky", "graduate", "late"] as const;
/** Who looks at a page. */
export type Visitor = "stranger" | "renewer" | Role | (typeof LEARNERS)[number];

export const PASSWORD = "piętnaście żółtych kajaków";

/**
 * The path that an e-mail to an address leads to.
 *
 * @param page the page meant: `reset-password`
 */
export async function mailedPath(
  request: APIRequestContext,
  address: string,
  page: string,
): Promise<string> {
  const link = new RegExp(`href="(/(?:pl|en)/${page}/[^"]+)"`);
  let path = "";
  await expect(async () => {
    const html = await (await request.get("/pl/demo/mail")).text();
    const mails = html.split("<article").filter((part) => part.includes(address));
    path = mails.map((mail) => link.exec(mail)?.[1] ?? "").find(Boolean) ?? "";
    expect(path).not.toBe("");
  }).toPass({ intervals: [50] });
  return path;
}

/** The browsers of one worker's visitors. */
export class Visitors {
  readonly #contexts = new Map<Visitor, BrowserContext>();
  readonly #browser: Browser;
  readonly #baseURL: string;

  constructor(browser: Browser, baseURL: string) {
    this.#browser = browser;
    this.#baseURL = baseURL;
  }

  async open(visitor: Visitor): Promise<APIRequestContext> {
    const context = await this.#browser.newContext({
      baseURL: this.#baseURL,
      reducedMotion: "reduce",
    });
    this.#contexts.set(visitor, context);
    return context.request;
  }

  contextOf(visitor: Visitor): BrowserContext {
    const context = this.#contexts.get(visitor);
    if (!context) throw new Error(`Nobody has opened a browser for ${visitor}`);
    return context;
  }

  request(visitor: Visitor): APIRequestContext {
    return this.contextOf(visitor).request;
  }

  async signIn(role: Role): Promise<void> {
    const request = await this.open(role);
    await post(request, "/pl/login", { email: account(role).email, password: DEMO_PASSWORD });
  }

  /** The person of the demo who renews a certificate. */
  async signInRenewer(): Promise<void> {
    const email = DEMO_ACCOUNTS.find(({ describe }) => describe.includes("renews"))?.email ?? "";
    await post(await this.open("renewer"), "/pl/login", { email, password: DEMO_PASSWORD });
  }

  /** Invites somebody to an institution of the coordinator. @returns path of the invitation */
  async invite(institution: string, email: string): Promise<string> {
    await post(this.request("coordinator"), `/pl/institutions/${institution}/invite`, {
      emails: email,
    });
    return mailedPath(this.request("stranger"), email, "invitation");
  }

  /** Makes a learner, who joins an institution by an invitation. @returns the e-mail address */
  async join(visitor: Visitor, institution: string): Promise<string> {
    const email = `${visitor}.${randomUUID().slice(0, 8)}@test.ostoja.example`;
    const invitation = await this.invite(institution, email);
    await post(await this.open(visitor), invitation, {
      givenName: "Wiktoria",
      familyName: "Brzęczyszczykiewicz-Konstantynopolitańska",
      password: PASSWORD,
      professionalGroup: "social_worker",
    });
    return email;
  }

  async close(): Promise<void> {
    for (const context of this.#contexts.values()) await context.close();
  }
}
