/** Width of a letter as a share of its size; Liberation and Arial agree within a few percent. */
const LETTER = 0.54;

/** Breaks a text into lines of a width; what goes beyond `most` lines ends with an ellipsis. */
export function wrap(text: string, width: number, size: number, most = 99): string[] {
  const fits = Math.max(4, Math.floor(width / (size * LETTER)));
  const lines: string[] = [];
  let line = "";
  for (const word of text.replace(/\s+/g, " ").trim().split(" ")) {
    const longer = line ? `${line} ${word}` : word;
    if (longer.length <= fits) line = longer;
    else {
      if (line) lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  const last = (lines[most - 1] ?? "").slice(0, fits - 1).replace(/[\s,.;:–-]+$/, "");
  return [...lines.slice(0, most - 1), `${last}…`];
}

/** Makes text safe within XML. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

export interface TextLine {
  text: string;
  size: number;
  bold?: boolean;
  soft?: boolean;
}

export const LINE = 1.32;

/** Height of lines set one below the other. */
export const heightOf = (lines: readonly TextLine[]) =>
  lines.reduce((sum, { size }) => sum + size * LINE, 0);

/** Lines of text from a top left corner. */
export function drawLines(lines: readonly TextLine[], x: number, top: number): string {
  let y = top;
  return lines
    .map(({ text, size, bold, soft }) => {
      y += size * LINE;
      const weight = bold ? ' font-weight="700"' : "";
      const fill = soft ? "#4a4a4a" : "#111";
      const at = `x="${round(x)}" y="${round(y - size * 0.3)}" font-size="${size}"`;
      return `<text ${at}${weight} fill="${fill}">${escapeXml(text)}</text>`;
    })
    .join("");
}

export const round = (value: number) => Math.round(value * 10) / 10;
