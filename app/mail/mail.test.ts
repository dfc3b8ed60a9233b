import { mkdtemp, readdir, readFile, stat } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { SMTPServer } from "smtp-server";
import { afterAll, expect, test } from "vitest";
import { catalogues } from "#app/i18n/catalogues.ts";
import { testClock } from "#tests/factories.ts";
import { composeMail } from "./compose.ts";
import type { MailMessage } from "./mailer.server.ts";
import { readOutbox } from "./outbox.server.ts";
import { createPostman } from "./send.server.ts";

const clock = testClock();
const message: MailMessage = {
  to: "ola.zak@test.ostoja.example",
  lang: "pl",
  template: "verify_email",
  params: {},
  path: "/pl/verify-email/abc",
};
const baseUrl = "https://ostoja.example";

const received: { to: string[]; from: string; source: string }[] = [];
let busy = false;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: (_address, _session, done) => done(busy ? new Error("4.2.1 busy") : null),
  onData(stream, { envelope }, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.on("end", () => {
      received.push({
        to: envelope.rcptTo.map(({ address }) => address),
        from: envelope.mailFrom ? envelope.mailFrom.address : "",
        source: Buffer.concat(chunks).toString(),
      });
      done();
    });
  },
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
const { port } = server.server.address() as AddressInfo;

test("text and HTML say the same, with the link in full", () => {
  const letter = composeMail(message, baseUrl);
  expect(letter.subject).toBe("Potwierdź adres e-mail w Ostoi");
  expect(letter.text).toContain("https://ostoja.example/pl/verify-email/abc");
  expect(letter.text).toContain("KCIK");
  expect(letter.html).toContain('<html lang="pl">');
  expect(letter.html).toContain('<a href="https://ostoja.example/pl/verify-email/abc">');
  expect(composeMail({ ...message, lang: "en" }, baseUrl).html).toContain('<html lang="en">');
});

test("every e-mail has its texts in both languages, with the same parts", () => {
  const parts = (lang: "pl" | "en") =>
    Object.entries(catalogues[lang].mail).map(([key, value]) => [
      key,
      typeof value === "string" ? null : Object.keys(value).sort(),
    ]);
  expect(Object.fromEntries(parts("en"))).toEqual(Object.fromEntries(parts("pl")));
});

test("by SMTP, from the sender that the address names", async () => {
  const smtpUrl = `smtp://127.0.0.1:${port}?from=${encodeURIComponent("Ostoja <o@urzad.pl>")}`;
  const postman = createPostman({ config: { smtpUrl, baseUrl, dataDir: "/nowhere" }, clock });
  await postman.send(message, "job-1");
  const [mail] = received;
  expect(mail).toMatchObject({ to: [message.to], from: "o@urzad.pl" });
  expect(mail?.source).toContain("Message-ID: <job-1@ostoja.example>");
  expect(mail?.source).toContain("Auto-Submitted: auto-generated");
});

test("a mail server that refuses fails the job, so that it is tried again", async () => {
  busy = true;
  const smtpUrl = `smtp://127.0.0.1:${port}`;
  const postman = createPostman({ config: { smtpUrl, baseUrl, dataDir: "/nowhere" }, clock });
  await expect(postman.send(message, "job-2")).rejects.toThrow();
});

test("without a mail server into files that only their owner reads", async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), "ostoja-mail-"));
  expect(await readOutbox(dataDir, 9)).toEqual([]);
  const postman = createPostman({ config: { smtpUrl: null, baseUrl, dataDir }, clock });
  await postman.send(message, "first");
  clock.set("2026-11-23T12:01:00Z");
  await postman.send({ ...message, template: "password_changed" }, "second");
  const mails = await readOutbox(dataDir, 9);
  expect(mails.map(({ subject }) => subject)).toEqual([
    "Hasło do Ostoi zostało zmienione",
    "Potwierdź adres e-mail w Ostoi",
  ]);
  expect(await readOutbox(dataDir, 1)).toHaveLength(1);
  const folder = path.join(dataDir, "mail");
  const file = (await readdir(folder)).find((name) => name.endsWith("first.eml")) ?? "";
  expect((await stat(path.join(folder, file))).mode & 0o077).toBe(0);
  expect(await readFile(path.join(folder, file), "utf8")).toContain(`To: ${message.to}`);
});
