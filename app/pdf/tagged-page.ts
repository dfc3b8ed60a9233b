import { FONT_NAMES, type FontName, fontBytes } from "./fonts.server.ts";

type Doc = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89 };

export const COLOURS = {
  ink: "#1b2623",
  soft: "#4e5a56",
  accent: "#1b5e4f",
  pale: "#cbdcd2",
  middle: "#86afa2",
  paper: "#ffffff",
  lamp: "#e6ab35",
} as const;

/** How a piece of text is set; measures in points. */
export interface TextStyle {
  font: FontName;
  size: number;
  colour?: string;
  lineGap?: number;
  align?: "left" | "center";
  spacing?: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
}

/** A page whose every mark is either content with a tag or decoration that readers leave out. */
export class TaggedPage {
  readonly doc: Doc;
  readonly root: Element;

  constructor(doc: Doc) {
    this.doc = doc;
    for (const name of FONT_NAMES) doc.registerFont(name, fontBytes(name));
    this.root = doc.struct("Document");
    doc.addStructure(this.root);
  }

  /** Draws what only pleases the eye. */
  decoration(draw: (doc: Doc) => void): void {
    this.doc.markContent("Artifact", { type: "Layout" });
    this.doc.save();
    draw(this.doc);
    this.doc.restore();
    this.doc.endMarkedContent();
  }

  /** Adds an element that holds other elements: a list, a table, a row. */
  group(parent: Element, type: string): Element {
    const element = this.doc.struct(type);
    parent.add(element);
    return element;
  }

  /** Adds text under a tag. @returns the height that it took */
  text(
    parent: Element,
    type: string,
    text: string,
    box: Box,
    style: TextStyle,
    options: PDFKit.Mixins.StructureElementOptions & { scope?: string } = {},
  ): number {
    const draw = () => this.write(text, box, style);
    parent.add(this.doc.struct(type, options, draw));
    return this.height(text, box.width, style);
  }

  /** Draws text without a tag of its own, inside of an element's drawing. */
  write(text: string, { x, y, width }: Box, style: TextStyle): void {
    this.set(style)
      .fillColor(style.colour ?? COLOURS.ink)
      .text(text, x, y, { width, ...layoutOf(style) });
  }

  /** The mark of the house (`public/favicon.svg`). */
  mark(x: number, y: number, size: number): void {
    this.decoration((doc) => {
      doc.translate(x, y).scale(size / 32);
      doc.path("M3 30V15a13 13 0 0 1 26 0v15z").fill(COLOURS.accent);
      doc.path("M9.5 30V16.5a6.5 6.5 0 0 1 13 0V30z").fill(COLOURS.paper);
      doc.circle(16, 19, 3.1).fill(COLOURS.lamp);
    });
  }

  height(text: string, width: number, style: TextStyle): number {
    return this.set(style).heightOfString(text, { width, ...layoutOf(style) });
  }

  width(text: string, style: TextStyle): number {
    return this.set(style).widthOfString(text, layoutOf(style));
  }

  private set({ font, size }: TextStyle): Doc {
    return this.doc.font(font).fontSize(size);
  }
}

function layoutOf({ align = "left", lineGap = 0, spacing = 0 }: TextStyle) {
  return { align, lineGap, characterSpacing: spacing };
}
