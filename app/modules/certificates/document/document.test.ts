import { getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import { fixtureCatalog } from "#tests/factories.ts";
import { courseOutline } from "../course-outline.ts";
import { certificateNumber } from "../number.ts";
import type { Certificate } from "../queries.server.ts";
import { documentView } from "./document-view.ts";
import { makeDocument } from "./make-document.server.ts";

const PANGRAM = "Zażółć Gęślą Jaźń";
const catalog = await fixtureCatalog();
const course = catalog.courses[0];
if (!course) throw new Error("The fixture has no course");
const outline = courseOutline(course, catalog);

const certificate: Certificate = {
  id: "0197a000-0000-7000-8000-000000000001",
  number: certificateNumber(2026, 123_456_789n),
  completionId: "0197a000-0000-7000-8000-000000000002",
  userId: "0197a000-0000-7000-8000-000000000003",
  holderName: PANGRAM,
  holderNameKey: "zazolc gesla jazn",
  course: course.slug,
  courseTitlePl: "Przeciwdziałanie handlowi ludźmi",
  courseTitleEn: "Countering human trafficking",
  edition: 2026,
  hours: 4,
  organiserPl: "Organizator próbny",
  organiserEn: "Trial organiser",
  contentVersion: "0123456789abcdef",
  napEdition: course.napEdition,
  completedOn: "2026-11-23",
  issuedAt: new Date("2026-11-23T23:30:00Z"),
  validUntil: "2027-11-30",
};

const print = (values: Partial<Certificate> = {}, language: "pl" | "en" = "pl", parts = outline) =>
  makeDocument(
    documentView({ ...certificate, ...values }, parts, {
      language,
      baseUrl: "https://ostoja.example",
    }),
  );

async function open(pdf: Buffer) {
  const file = await getDocumentProxy(new Uint8Array(pdf));
  const page = await file.getPage(1);
  const { items } = await page.getTextContent();
  const text = items
    .map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : ""))
    .join("")
    .replace(/\s+/g, " ");
  return { file, page, text };
}

/** Roles of the structure tree, children in parentheses. */
function roles(node: unknown): string {
  const { role, children = [] } = node as { role?: string; children?: unknown[] };
  if (!role) return "";
  const inner = children.map(roles).filter(Boolean).join(" ");
  return inner ? `${role}(${inner})` : role;
}

describe("the certificate as PDF", () => {
  test("is one page of text that can be copied, Polish letters and all", async () => {
    const { file, text } = await open(await print());
    expect(file.numPages).toBe(1);
    for (const words of [
      "Zaświadczenie",
      PANGRAM,
      "Przeciwdziałanie handlowi ludźmi",
      "4 godziny szkoleniowe (po 45 minut)",
      "e-learning zakończony testem",
      "Ukończono",
      "23 listopada 2026",
      "30 listopada 2027",
      "24 listopada 2026",
      "Organizator próbny",
      certificate.number,
      "0123456789ab",
      `ostoja.example/verify/${certificate.number}`,
    ]) {
      expect(text).toContain(words);
    }
    for (const { title } of outline.parts) expect(text).toContain(title.pl.replace(/\s+/g, " "));
  });

  test("has an English twin", async () => {
    const { text } = await open(await print({}, "en"));
    expect(text).toContain("Certificate of course completion");
    expect(text).toContain("Countering human trafficking");
    expect(text).toContain(PANGRAM);
    expect(text).toContain("23 November 2026");
  });

  test("tells a screen reader its language, title, order and the code's meaning", async () => {
    const { file, page } = await open(await print());
    const { info, metadata } = await file.getMetadata();
    expect(info).toMatchObject({
      Language: "pl-PL",
      Title: `Zaświadczenie o ukończeniu szkolenia ${certificate.number}`,
    });
    expect(metadata?.getRaw()).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(await file.getMarkInfo()).toMatchObject({ Marked: true });
    const tree = await page.getStructTree();
    expect(roles(tree)).toMatch(
      /^Root\(Document\(H1\(Span Span\) P P P P Table\((TR\(TH TD\) ?)+\) H2 L\((LI\(Lbl LBody\) ?)+\) H2 L\(.*\) Figure H2 P P\(Link\)\)\)$/,
    );
    expect(JSON.stringify(tree)).toContain(
      `"alt":"Kod QR z adresem strony, która pokazuje ważność zaświadczenia: https://ostoja.example/verify/${certificate.number}"`,
    );
  });

  test("is the same to the byte each time it is made", async () => {
    expect((await print()).equals(await print())).toBe(true);
  });

  test.each([
    ["Олена Бойко", "Олена Бойко"],
    ["Αλέξης Nguyễn", "Αλέξης Nguyễn"],
    // No font has these letters; an empty box would say less and break the standard.
    ["李 Nowak", "· Nowak"],
  ])("sets the name %s", async (holderName, expected) => {
    const { text } = await open(await print({ holderName }));
    expect(text).toContain(expected);
  });

  test("stays on one page with a long name, many parts and all objectives", async () => {
    const part = { kind: "module" as const, title: { pl: "Moduł ".repeat(9), en: "" } };
    const full = {
      parts: Array.from({ length: 12 }, () => ({ ...part, objectives: [] })),
      nap: {
        ...outline.nap,
        objectives: Array.from({ length: 6 }, (_, index) => ({
          id: `O${index + 1}`,
          text: { pl: "podniesienie kwalifikacji przedstawicieli instytucji ".repeat(3), en: "" },
        })),
      },
    };
    const holderName = `${"Konstantynopolitańczykowianeczka-".repeat(4)}Nowak`;
    const { file, page, text } = await open(await print({ holderName }, "pl", full));
    expect(file.numPages).toBe(1);
    expect(text).toContain("O6:");
    const { items } = await page.getTextContent();
    const heights = items.flatMap((item) => ("str" in item && item.str ? [item.transform[5]] : []));
    expect(Math.min(...heights)).toBeGreaterThan(34);
  });
});
