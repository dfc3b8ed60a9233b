import { constants, crc32, deflateRawSync } from "node:zlib";

/** A finished page with gaps for one short text, plain and packed: the pieces around the gaps. */
export interface FillablePage {
  plain: Buffer[];
  packed: Buffer[];
}

export function fillablePage(html: string, gap: string): FillablePage {
  const plain = html.split(gap).map((piece) => Buffer.from(piece));
  // Each piece ends at a whole byte and refers to nothing before it, so others may follow it.
  const packed = plain.map((piece) =>
    deflateRawSync(piece, { level: 9, finishFlush: constants.Z_FULL_FLUSH }),
  );
  return { plain, packed };
}

/** The page with the text in its gaps. @param text as HTML */
export function fillPlain({ plain }: FillablePage, text: string): Buffer {
  return Buffer.concat(between(plain, Buffer.from(text)));
}

const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** The last block of a deflate stream, empty. */
const END = Buffer.from([1, 0, 0, 0xff, 0xff]);
const LENGTHS = 5;

/**
 * The same as gzip (RFC 1952), without packing anything anew: the text goes in as a block that is
 * not compressed.
 */
export function fillPacked({ plain, packed }: FillablePage, text: string): Buffer {
  const bytes = Buffer.from(text);
  let sum = 0;
  let size = 0;
  for (const piece of between(plain, bytes)) {
    sum = crc32(piece, sum);
    size += piece.length;
  }
  const trailer = Buffer.allocUnsafe(8);
  trailer.writeUInt32LE(sum, 0);
  trailer.writeUInt32LE(size, 4);
  return Buffer.concat([GZIP_HEADER, ...between(packed, storedBlock(bytes)), END, trailer]);
}

/** Bytes as they are, as one block of a deflate stream (RFC 1951, 3.2.4): 65,535 at the most. */
function storedBlock(bytes: Buffer): Buffer {
  const head = Buffer.alloc(LENGTHS);
  head.writeUInt16LE(bytes.length, 1);
  head.writeUInt16LE(~bytes.length & 0xffff, 3);
  return Buffer.concat([head, bytes]);
}

function between(pieces: Buffer[], filling: Buffer): Buffer[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [filling, piece]));
}
