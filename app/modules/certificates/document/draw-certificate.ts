import { fontForName } from "#app/pdf/fonts.server.ts";
import { COLOURS, PAGE, type TaggedPage, type TextStyle } from "#app/pdf/tagged-page.ts";
import { qrCode } from "../qr-code.ts";
import type { DocumentView } from "./document-view.ts";
import { drawDetails, drawLists, fittingSize } from "./draw-columns.ts";

const MARGIN = 64;
const WIDTH = PAGE.width - 2 * MARGIN;
const CENTRE = PAGE.width / 2;
const GROUND = 808;
const FOOT = 706;
const QR_SIZE = 78;

const KIND: TextStyle = { font: "serif", size: 36, colour: COLOURS.accent, align: "center" };
const KIND_OF: TextStyle = { font: "serif", size: 18, colour: COLOURS.accent, align: "center" };
const LINK_WORDS: TextStyle = { font: "regular", size: 11, colour: COLOURS.soft, align: "center" };
const COURSE: TextStyle = { font: "serif", size: 18, align: "center", lineGap: 1 };

/** Draws a certificate on the page it is given. Nothing in it imitates an official form. */
export function drawCertificate(page: TaggedPage, view: DocumentView): void {
  page.decoration((doc) => {
    drawArch(doc, 261, 34, COLOURS.middle, 1.25);
    drawArch(doc, 253, 42, COLOURS.pale, 0.75);
    doc.moveTo(20, GROUND).lineTo(PAGE.width - 20, GROUND);
    doc.lineWidth(1.25).stroke(COLOURS.middle);
  });
  page.mark(CENTRE - 22, 64, 44);
  const column = { x: MARGIN, width: WIDTH };
  const heading = page.group(page.root, "H1");
  page.text(heading, "Span", view.kind, { ...column, y: 126 }, KIND);
  page.text(heading, "Span", view.kindOf, { ...column, y: 172 }, KIND_OF);
  page.text(page.root, "P", view.given, { ...column, y: 222 }, LINK_WORDS);
  let y = 246 + drawName(page, view.holderName, 246);
  page.decoration((doc) => {
    doc.rect(CENTRE - 24, y + 8, 48, 2).fill(COLOURS.lamp);
  });
  y += 26;
  page.text(page.root, "P", view.confirms, { ...column, y }, LINK_WORDS);
  y += 23;
  const course = fitted(page, view.course, COURSE, 15);
  y += page.text(page.root, "P", view.course, { ...column, y }, course) + 26;
  const size = fittingSize(page, view, WIDTH, FOOT - 14 - y);
  drawDetails(page, view, { x: MARGIN, y, width: WIDTH }, size);
  drawLists(page, view, { x: MARGIN, y, width: WIDTH }, size);
  drawCheck(page, view);
}

/** A name as large as fits on a line, or on two when it is very long. @returns its height */
function drawName(page: TaggedPage, name: string, y: number): number {
  const { font, text } = fontForName(name);
  const style = fitted(page, text, { font, size: 32, align: "center" }, 20);
  return page.text(page.root, "P", text, { x: MARGIN, y, width: WIDTH }, style);
}

/** The style made smaller, down to `least`, until the text fits on one line. */
function fitted(page: TaggedPage, text: string, style: TextStyle, least: number): TextStyle {
  let size = style.size;
  while (size > least && page.width(text, { ...style, size }) > WIDTH) size -= 0.5;
  return { ...style, size };
}

/** The code, and the address in words for those who cannot scan it. */
function drawCheck(page: TaggedPage, { check }: DocumentView): void {
  const { doc } = page;
  const top = FOOT + 12;
  page.decoration(() => {
    doc.moveTo(MARGIN, FOOT).lineTo(MARGIN + WIDTH, FOOT);
    doc.lineWidth(0.75).stroke(COLOURS.pale);
  });
  const code = qrCode(check.url);
  const unit = QR_SIZE / code.size;
  const bbox = [MARGIN, top, MARGIN + QR_SIZE, top + QR_SIZE];
  const figure = doc.struct(
    "Figure",
    { alt: check.alt, bbox, placement: "Block" } as object,
    () => {
      for (const { x, y, length } of code.runs) {
        doc.rect(MARGIN + x * unit, top + y * unit, length * unit, unit);
      }
      doc.fill(COLOURS.ink);
    },
  );
  page.root.add(figure);
  const box = { x: MARGIN + QR_SIZE + 18, width: WIDTH - QR_SIZE - 18 };
  page.text(page.root, "H2", check.title, { ...box, y: top + 8 }, { font: "bold", size: 11 });
  const plain: TextStyle = { font: "regular", size: 9.5, colour: COLOURS.soft };
  page.text(page.root, "P", check.text, { ...box, y: top + 25 }, plain);
  drawLink(page, check.url, { ...box, y: top + 54 });
}

function drawLink(page: TaggedPage, url: string, box: { x: number; y: number; width: number }) {
  const { doc } = page;
  const style: TextStyle = { font: "bold", size: 10.5, colour: COLOURS.accent };
  const words = url.replace(/^https?:\/\//, "");
  const link = page.group(page.group(page.root, "P"), "Link");
  link.add(() => page.write(words, box, style));
  const width = Math.min(box.width, page.width(words, style));
  const height = page.height(words, box.width, style);
  const options = { structParent: link, Contents: new String(url) };
  doc.link(box.x, box.y, width, height, url, options as object);
}

/** An arch that stands on the ground line. */
function drawArch(
  doc: PDFKit.PDFDocument,
  half: number,
  apex: number,
  colour: string,
  line: number,
): void {
  doc.path(
    `M${CENTRE - half} ${GROUND}V${apex + half}a${half} ${half} 0 0 1 ${2 * half} 0V${GROUND}`,
  );
  doc.lineWidth(line).stroke(colour);
}
