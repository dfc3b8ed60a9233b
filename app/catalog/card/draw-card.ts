import { COLOURS, PAGE, type TaggedPage, type TextStyle } from "#app/pdf/tagged-page.ts";
import type { CardView } from "./card-view.ts";
import { drawSections, fittingSize } from "./draw-sections.ts";

const MARGIN = 40;
const WIDTH = PAGE.width - 2 * MARGIN;
/** Home and office printers leave about this much at the foot. */
const FOOT = PAGE.height - 34;
const PHONE_GAP = 20;

const KICKER: TextStyle = { font: "regular", size: 9.5, colour: COLOURS.soft };
const WHO: TextStyle = { font: "bold", size: 8.5 };
const ABOUT: TextStyle = { font: "regular", size: 8.5, colour: COLOURS.soft };
const NUMBER: TextStyle = { font: "bold", size: 27 };
const PHONES: TextStyle = { font: "bold", size: 9.5, colour: COLOURS.accent };
const NOTE: TextStyle = { font: "regular", size: 7.5, colour: COLOURS.soft };

/** Draws a summary card: the telephones large at the top, what to do in two columns below. */
export function drawCard(page: TaggedPage, view: CardView): void {
  page.mark(MARGIN, 33, 34);
  const head = { x: MARGIN + 46, width: WIDTH - 46 };
  const title = titleStyle(page, view.title, head.width);
  page.text(page.root, "P", view.kicker, { ...head, y: 29 }, KICKER);
  page.text(page.root, "H1", view.title, { ...head, y: 43 }, title);
  let y = 80;
  rule(page, y, 1.5);
  y += 9;
  y += page.text(page.root, "H2", view.phonesTitle, { x: MARGIN, y, width: WIDTH }, PHONES) + 3;
  y = drawPhones(page, view, y) + 8;
  rule(page, y, 1.5);
  const foot = view.foot.reduce((sum, text) => sum + page.height(text, WIDTH, NOTE), 0);
  const body = { x: MARGIN, y: y + 12, width: WIDTH };
  const height = FOOT - foot - 12 - body.y;
  drawSections(page, view, body, { height, size: fittingSize(page, view, WIDTH, height) });
  drawFoot(page, view.foot, FOOT - foot);
}

/** The title as large as fits on its line. */
function titleStyle(page: TaggedPage, title: string, width: number): TextStyle {
  const style: TextStyle = { font: "serif", size: 26 };
  while (style.size > 16 && page.width(title, style) > width) style.size -= 0.5;
  return style;
}

/** Numbers in rows, as many in a row as fit. @returns where the last row ends */
function drawPhones(page: TaggedPage, view: CardView, top: number): number {
  const list = page.group(page.root, "L");
  let y = top;
  for (const row of phoneRows(page, view.phones)) {
    const used = row.reduce((sum, { width }) => sum + width, PHONE_GAP * (row.length - 1));
    const wider = (WIDTH - used) / row.length;
    let x = MARGIN;
    let height = 0;
    for (const { phone, width } of row) {
      const box = { x, width: width + wider };
      const item = page.group(page.group(list, "LI"), "LBody");
      const number = page.text(item, "P", phone.number, { ...box, y }, NUMBER) - 2;
      const who = page.text(item, "P", phone.who, { ...box, y: y + number }, WHO);
      const below = { ...box, y: y + number + who };
      const about = phone.about ? page.text(item, "P", phone.about, below, ABOUT) : 0;
      height = Math.max(height, number + who + about);
      x += box.width + PHONE_GAP;
    }
    y += height + 6;
  }
  return y - 6;
}

function phoneRows(page: TaggedPage, phones: CardView["phones"]) {
  const rows: { phone: CardView["phones"][number]; width: number }[][] = [];
  let left = 0;
  for (const phone of phones) {
    const width = Math.max(page.width(phone.number, NUMBER) + 2, 84);
    const row = rows.at(-1);
    if (row && left >= width + PHONE_GAP) {
      row.push({ phone, width });
      left -= width + PHONE_GAP;
    } else {
      rows.push([{ phone, width }]);
      left = WIDTH - width;
    }
  }
  return rows;
}

function drawFoot(page: TaggedPage, texts: string[], top: number): void {
  let y = top;
  for (const text of texts) {
    y += page.text(page.root, "P", text, { x: MARGIN, y, width: WIDTH }, NOTE);
  }
}

function rule(page: TaggedPage, y: number, line: number): void {
  page.decoration((doc) => {
    doc.moveTo(MARGIN, y).lineTo(MARGIN + WIDTH, y);
    doc.lineWidth(line).stroke(COLOURS.ink);
  });
}
