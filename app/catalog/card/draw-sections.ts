import { type Box, COLOURS, type TaggedPage, type TextStyle } from "#app/pdf/tagged-page.ts";
import type { CardView } from "./card-view.ts";

/** Letter sizes tried in turn until everything stands on the one page. */
const SIZES = [12, 11.5, 11, 10.5, 10, 9.5, 9];
const GAP = 26;

type Section = CardView["sections"][number];
type Line = Section["lines"][number];

const styles = (size: number) => ({
  heading: { font: "serif", size: size * 1.45, colour: COLOURS.accent } satisfies TextStyle,
  mark: { font: "bold", size, colour: COLOURS.accent, lineGap: 1 } satisfies TextStyle,
  cross: { font: "bold", size: size * 1.4, colour: COLOURS.ink } satisfies TextStyle,
  text: { font: "regular", size, lineGap: 1 } satisfies TextStyle,
  basis: { font: "regular", size: size * 0.8, colour: COLOURS.soft } satisfies TextStyle,
});

const columnWidth = (width: number) => (width - GAP) / 2;
const indent = (size: number) => size * 1.5;
const afterHeading = (size: number) => size * 0.45;
const afterLine = (size: number) => size * 0.4;
const afterSection = (size: number) => size * 1.2;

/** The largest size at which both columns end above `height`. */
export function fittingSize(
  page: TaggedPage,
  view: CardView,
  width: number,
  height: number,
): number {
  const fits = (size: number) =>
    columns(page, view, width, size).every((column) => column.height <= height);
  return SIZES.find(fits) ?? (SIZES.at(-1) as number);
}

/** The sections in their order, cut where the longer of the two columns is shortest. */
function columns(page: TaggedPage, { sections }: CardView, width: number, size: number) {
  const heights = sections.map((section) => sectionHeight(page, section, width, size));
  const cuts = sections.map((_, cut) =>
    [sections.slice(0, cut), sections.slice(cut)].map((part, side) => ({
      sections: part,
      height:
        (side === 0 ? heights.slice(0, cut) : heights.slice(cut)).reduce((a, b) => a + b, 0) +
        Math.max(0, part.length - 1) * afterSection(size),
    })),
  );
  const longest = (cut: { height: number }[]) => Math.max(...cut.map(({ height }) => height));
  return cuts.reduce((best, cut) => (longest(cut) < longest(best) ? cut : best));
}

function sectionHeight(page: TaggedPage, section: Section, width: number, size: number): number {
  const heading = page.height(section.heading, columnWidth(width), styles(size).heading);
  const lines = section.lines.map((line) => lineHeight(page, line, width, size));
  return lines.reduce((a, b) => a + b, heading + afterHeading(size)) - afterLine(size);
}

function lineHeight(page: TaggedPage, { text, basis }: Line, width: number, size: number): number {
  const style = styles(size);
  const inner = columnWidth(width) - indent(size);
  const below = basis ? page.height(basis, inner, style.basis) : 0;
  return page.height(text, inner, style.text) + below + afterLine(size);
}

/** Draws both columns; what room is left goes between the sections of each. */
export function drawSections(
  page: TaggedPage,
  view: CardView,
  box: Box,
  { height, size }: { height: number; size: number },
): void {
  for (const [side, column] of columns(page, view, box.width, size).entries()) {
    const gaps = Math.max(1, column.sections.length - 1);
    const spread = Math.min((height - column.height) / gaps, afterSection(size));
    let y = box.y;
    const x = box.x + side * (columnWidth(box.width) + GAP);
    for (const section of column.sections) {
      drawSection(page, section, { ...box, x, y }, size);
      y += sectionHeight(page, section, box.width, size) + afterSection(size) + spread;
    }
  }
}

function drawSection(page: TaggedPage, section: Section, box: Box, size: number): void {
  const style = styles(size);
  const width = columnWidth(box.width);
  let { y } = box;
  y += page.text(page.root, "H2", section.heading, { x: box.x, y, width }, style.heading);
  y += afterHeading(size);
  const list = page.group(page.root, "L");
  for (const [index, line] of section.lines.entries()) {
    const item = page.group(list, "LI");
    const mark = { points: "•", steps: `${index + 1}.`, crosses: "×" }[section.marks];
    const cross = section.marks === "crosses";
    const label = { x: box.x, y: cross ? y - size * 0.25 : y, width: indent(size) };
    page.text(item, "Lbl", mark, label, cross ? style.cross : style.mark);
    const body = page.group(item, "LBody");
    const inner = { x: box.x + indent(size), width: width - indent(size) };
    const height = page.text(body, "P", line.text, { ...inner, y }, style.text);
    if (line.basis) page.text(body, "P", line.basis, { ...inner, y: y + height }, style.basis);
    y += lineHeight(page, line, box.width, size);
  }
}
