import { getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { loadCatalog } from "../catalog.server.ts";
import { cardView } from "./card-view.ts";
import { makeCard } from "./make-card.server.ts";

const catalog = loadCatalog();
const baseUrl = "https://ostoja.example";
const cases = catalog.courses.flatMap(({ slug }) =>
  LANGUAGES.map((language) => ({ slug, language })),
);
const FOOT = 34;

async function open(slug: string, language: "pl" | "en") {
  const pdf = await makeCard(catalog, slug, { language, baseUrl });
  if (!pdf) throw new Error(`No card of ${slug}`);
  const file = await getDocumentProxy(new Uint8Array(pdf));
  const page = await file.getPage(1);
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) => ("str" in item ? [item] : []));
  return { file, page, texts };
}

/** Words without the blanks between them: lines break where the column ends. */
const dense = (text: string) => text.replace(/\s+/g, "");

describe.each(cases)("the summary card of $slug in $language", ({ slug, language }) => {
  test("is one A4 page that holds every line, law and telephone as text", async () => {
    const { file, page, texts } = await open(slug, language);
    expect(file.numPages).toBe(1);
    expect(page.view.map(Math.round)).toEqual([0, 0, 595, 842]);
    const view = cardView(catalog, slug, { language, baseUrl });
    const printed = dense(texts.map(({ str }) => str).join(""));
    const lines = view?.sections.flatMap((one) => [
      one.heading,
      ...one.lines.flatMap(({ text, basis }) => [text, basis]),
    ]);
    const phones = view?.phones.map(({ number }) => number) ?? [];
    expect(phones).toContain("+48 22 628 01 20");
    for (const words of [view?.title ?? "", ...(lines ?? []), ...phones]) {
      expect(printed).toContain(dense(words));
    }
    if (language === "pl") expect(printed).toMatch(/[ąćęłńóśźż]/);
  });

  test("keeps to the page's margins, and its letters can be read", async () => {
    const { texts } = await open(slug, language);
    const shown = texts.filter(({ str }) => str.trim());
    expect(Math.min(...shown.map(({ transform }) => transform[5]))).toBeGreaterThan(FOOT);
    expect(Math.max(...shown.map(({ transform, width }) => transform[4] + width))).toBeLessThan(
      560,
    );
    expect(Math.min(...shown.map(({ height }) => height))).toBeGreaterThan(7);
  });

  test("tells a screen reader its language, title and order", async () => {
    const { file, page } = await open(slug, language);
    const { info, metadata } = await file.getMetadata();
    const title = catalog.findCard(slug)?.title[language];
    expect(info).toMatchObject({ Language: language === "pl" ? "pl-PL" : "en-GB" });
    expect((info as { Title: string }).Title).toContain(title);
    expect(metadata?.getRaw()).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(await file.getMarkInfo()).toMatchObject({ Marked: true });
    expect(roles(await page.getStructTree())).toMatch(
      /^Root\(Document\(P H1 H2 L\((LI\(LBody\(P P( P)?\)\) ?)+\)( H2 L\((LI\(Lbl LBody\(P( P)?\)\) ?)+\))+ P P\)\)$/,
    );
  });
});

test("a course without a card has none", async () => {
  expect(await makeCard(catalog, "none", { language: "pl", baseUrl })).toBeUndefined();
});

/** Roles of the structure tree, children in parentheses. */
function roles(node: unknown): string {
  const { role, children = [] } = node as { role?: string; children?: unknown[] };
  if (!role) return "";
  const inner = children.map(roles).filter(Boolean).join(" ");
  return inner ? `${role}(${inner})` : role;
}
