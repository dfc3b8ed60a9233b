import QRCode from "qrcode";

/** A code to scan: its size in squares, and its dark squares. */
export interface QrCode {
  size: number;
  /** Runs of dark squares in a row, left to right, top to bottom. */
  runs: { x: number; y: number; length: number }[];
}

/** @param text what a telephone reads, here an address */
export function qrCode(text: string): QrCode {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  const runs: QrCode["runs"] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!modules.get(y, x)) continue;
      const start = x;
      while (x < size && modules.get(y, x)) x++;
      runs.push({ x: start, y, length: x - start });
    }
  }
  return { size, runs };
}

/** The dark squares as the `d` of an SVG path, one unit a square. */
export function qrPath({ runs }: QrCode): string {
  return runs.map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`).join("");
}
