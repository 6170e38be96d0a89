import { UnreadableDocumentError, type UnreadableReason } from "./unreadable.ts";

// Guards memory: decoding, splitting and storing hold a text several times over.
const MOST_BYTES = 64 * 1024 * 1024;

// Far beyond any paragraph; a file with such a line is no prose, and every per-line view of it would stall.
const LONGEST_LINE = 1_000_000;

const BOM = [0xef, 0xbb, 0xbf] as const;

/** A decoded text, without the byte order mark that may have stood before it. */
export interface DecodedText {
  readonly text: string;
  readonly bom: boolean;
}

/**
 * Decodes UTF-8.
 * @throws UnreadableDocumentError with the place of the first invalid sequence, NUL or overlong line; for a text
 * without anything but white space; for more than 64 MB.
 */
export function decodeUtf8(bytes: Uint8Array, format = "text"): DecodedText {
  if (bytes.length > MOST_BYTES) throw unreadable(format, "too-large", "");
  const bom = BOM.every((byte, index) => bytes[index] === byte);
  const text = decodeStrictly(bom ? bytes.subarray(BOM.length) : bytes);
  if (text === null) throw invalid(bytes, format);
  const nul = text.indexOf("\0");
  if (nul !== -1) throw unreadable(format, "nul", text.slice(0, nul));
  if (text.trim() === "") throw unreadable(format, "empty", "");
  const long = endOfOverlongLine(text);
  if (long !== null) throw unreadable(format, "line-too-long", text.slice(0, long));
  return { text, bom };
}

/** Encodes a text as UTF-8: the inverse of `decodeUtf8`. */
export function encodeUtf8({ text, bom }: DecodedText): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  if (!bom) return bytes;
  const marked = new Uint8Array(BOM.length + bytes.length);
  marked.set(BOM);
  marked.set(bytes, BOM.length);
  return marked;
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function invalid(bytes: Uint8Array, format: string): UnreadableDocumentError {
  const byteOffset = firstInvalid(bytes);
  const before = decodeStrictly(bytes.subarray(0, byteOffset)) ?? "";
  return unreadable(format, "invalid-utf8", before.replace(/^\ufeff/, ""), byteOffset);
}

function unreadable(
  format: string,
  reason: UnreadableReason,
  before: string,
  byteOffset?: number,
): UnreadableDocumentError {
  const lines = before.split(/\r\n|[\n\r]/);
  const column = (lines.at(-1) ?? "").length + 1;
  return new UnreadableDocumentError({ format, reason, line: lines.length, column, byteOffset });
}

function endOfOverlongLine(text: string): number | null {
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r]|$/g)) {
    if (index - start > LONGEST_LINE) return start + LONGEST_LINE;
    start = index + end.length;
  }
  return null;
}

function firstInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === null) return at;
    at += length;
  }
  return at;
}

// Well-formed sequences by their first byte: length, and the range of the second (Unicode 17, table 3-7).
const SEQUENCES = [
  { from: 0x00, to: 0x7f, length: 1, low: 0x80, high: 0xbf },
  { from: 0xc2, to: 0xdf, length: 2, low: 0x80, high: 0xbf },
  { from: 0xe0, to: 0xe0, length: 3, low: 0xa0, high: 0xbf },
  { from: 0xe1, to: 0xec, length: 3, low: 0x80, high: 0xbf },
  { from: 0xed, to: 0xed, length: 3, low: 0x80, high: 0x9f },
  { from: 0xee, to: 0xef, length: 3, low: 0x80, high: 0xbf },
  { from: 0xf0, to: 0xf0, length: 4, low: 0x90, high: 0xbf },
  { from: 0xf1, to: 0xf3, length: 4, low: 0x80, high: 0xbf },
  { from: 0xf4, to: 0xf4, length: 4, low: 0x80, high: 0x8f },
] as const;

function sequenceLength(bytes: Uint8Array, at: number): number | null {
  const first = bytes[at] ?? 0;
  const kind = SEQUENCES.find(({ from, to }) => first >= from && first <= to);
  if (!kind) return null;
  const rest = bytes.subarray(at + 1, at + kind.length);
  const isWhole = rest.length === kind.length - 1;
  const fits = rest.every((byte, index) =>
    index === 0 ? byte >= kind.low && byte <= kind.high : byte >= 0x80 && byte <= 0xbf,
  );
  return isWhole && fits ? kind.length : null;
}
