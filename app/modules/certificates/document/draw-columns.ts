import { type Box, COLOURS, type TaggedPage, type TextStyle } from "#app/pdf/tagged-page.ts";
import type { DocumentView } from "./document-view.ts";

/** Letter sizes tried in turn until everything stands on the one page. */
const SIZES = [9.5, 9, 8.5, 8, 7.5, 7, 6.5];
const GAP = 26;
const LEFT_SHARE = 0.47;
const LABEL_SHARE = 0.32;

const styles = (size: number) => ({
  label: { font: "regular", size, colour: COLOURS.soft } satisfies TextStyle,
  value: { font: "bold", size, lineGap: 1 } satisfies TextStyle,
  title: { font: "bold", size, colour: COLOURS.accent, lineGap: 1 } satisfies TextStyle,
  item: { font: "regular", size, lineGap: 1 } satisfies TextStyle,
});

/** Widths of the left and the right column and of what stands in them. */
function columns(width: number) {
  const left = (width - GAP) * LEFT_SHARE;
  const label = left * LABEL_SHARE;
  const right = width - GAP - left;
  return { left, label, value: left - label - 8, right, item: right - 11 };
}

/** The largest size at which both columns end above `height`. */
export function fittingSize(
  page: TaggedPage,
  view: DocumentView,
  width: number,
  height: number,
): number {
  const fits = (size: number) =>
    detailsHeight(page, view, width, size) <= height &&
    listsHeight(page, view, width, size) <= height;
  return SIZES.find(fits) ?? (SIZES.at(-1) as number);
}

function detailsHeight(page: TaggedPage, view: DocumentView, width: number, size: number) {
  return view.details.reduce((sum, row) => sum + rowHeight(page, row, width, size), 0);
}

function rowHeight(
  page: TaggedPage,
  row: { label: string; value: string },
  width: number,
  size: number,
): number {
  const style = styles(size);
  const at = columns(width);
  const label = page.height(row.label, at.label, style.label);
  return Math.max(label, page.height(row.value, at.value, style.value)) + size * 0.55;
}

function listsHeight(page: TaggedPage, view: DocumentView, width: number, size: number) {
  const style = styles(size);
  const { right, item } = columns(width);
  return view.lists.reduce((sum, list) => {
    const items = list.items.reduce(
      (all, text) => all + page.height(text, item, style.item) + size * 0.2,
      0,
    );
    return sum + page.height(list.title, right, style.title) + size * 0.3 + items + size * 0.9;
  }, 0);
}

/** Names and values, a row each; left column. */
export function drawDetails(page: TaggedPage, view: DocumentView, box: Box, size: number): void {
  const style = styles(size);
  const at = columns(box.width);
  const table = page.group(page.root, "Table");
  let y = box.y;
  for (const row of view.details) {
    const line = page.group(table, "TR");
    const label = { x: box.x, y, width: at.label };
    page.text(line, "TH", row.label, label, style.label, { scope: "Row" });
    const value = { x: box.x + at.label + 8, y, width: at.value };
    page.text(line, "TD", row.value, value, style.value);
    y += rowHeight(page, row, box.width, size);
  }
}

/** Programme and objectives; right column. */
export function drawLists(page: TaggedPage, view: DocumentView, box: Box, size: number): void {
  const style = styles(size);
  const { left, right, item: width } = columns(box.width);
  const x = box.x + left + GAP;
  let y = box.y;
  for (const list of view.lists) {
    y += page.text(page.root, "H2", list.title, { x, y, width: right }, style.title) + size * 0.3;
    const element = page.group(page.root, "L");
    for (const text of list.items) {
      const item = page.group(element, "LI");
      page.text(item, "Lbl", "•", { x, y, width: 10 }, { ...style.item, colour: COLOURS.accent });
      y += page.text(item, "LBody", text, { x: x + 11, y, width }, style.item) + size * 0.2;
    }
    y += size * 0.9;
  }
}
