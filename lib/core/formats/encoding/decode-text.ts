import { UnreadableDocumentError, type UnreadableReason } from "../unreadable.ts";
import { decodeStrictly } from "./decoder.ts";
import { firstInvalid } from "./first-invalid.ts";
import { inverseOf } from "./inverse.ts";

/** A decoded text and the way back. */
export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** Its name in the WHATWG Encoding Standard, in lower case. */
  readonly encoding: string;
  /** The bytes of another text in the same encoding, with the byte order mark if there was one; null where it has no room for a character. */
  encode(text: string): Uint8Array | null;
}

export interface DecodingOptions {
  /** For messages: the format, and the part of a package. */
  readonly format: string;
  readonly part?: string;
  /** A label that an editor chose: it goes before all but a byte order mark. */
  readonly encoding?: string;
  /** A label that the file itself declares, found in how it begins. */
  declared?(beginning: string): string | null;
}

const MARKS = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-32le", bytes: [0xff, 0xfe, 0, 0] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;

// Guards memory: decoding, splitting and storing hold a text several times over.
const MOST_BYTES = 256 * 1024 * 1024;

// A declaration stands in the first kilobyte (HTML, §4.2.5.4) or the first line (XML).
const BEGINNING = 1024;

/**
 * Decodes text: by its byte order mark, else as an editor chose, else as the file declares, else as UTF-8; strictly, and only where the same
 * bytes come back when it is encoded again.
 * @throws UnreadableDocumentError `invalid-utf8`, `invalid-encoding` (with line, column and byte), `unknown-encoding`, `nul`, `too-large`
 */
export function decodeText(bytes: Uint8Array, options: DecodingOptions): DecodedText {
  const fail = failing(options);
  if (bytes.length > MOST_BYTES) fail("too-large", "");
  const mark = MARKS.find((each) => each.bytes.every((byte, at) => bytes[at] === byte));
  const label = mark?.encoding ?? options.encoding ?? declaredIn(bytes, options) ?? "utf-8";
  const encoding = nameOf(label) ?? fail("unknown-encoding", "", undefined, label);
  const content = bytes.subarray(mark?.bytes.length ?? 0);
  const text = decodeStrictly(content, encoding);
  if (text === null) return fail(...brokenAt(content, encoding, mark?.bytes.length ?? 0));
  const nul = text.indexOf("\0");
  if (nul !== -1) fail("nul", text.slice(0, nul));
  const encode = inverseOf(encoding);
  const back = encode(text);
  if (!back || !sameBytes(back, content)) {
    fail("invalid-encoding", "", undefined, `${encoding} would not give the same bytes again`);
  }
  return { text, encoding, encode: (written) => withMark(mark?.bytes ?? [], encode(written)) };
}

function declaredIn(bytes: Uint8Array, { declared }: DecodingOptions): string | null {
  if (!declared) return null;
  const label = declared(
    new TextDecoder("windows-1252", LENIENT).decode(bytes.subarray(0, BEGINNING)),
  );
  // A text that can be read for its declaration byte by byte is not in an encoding of two bytes.
  return label && /^utf-?(16|32)|^ucs-?[24]/i.test(label) ? "utf-8" : label;
}

const LENIENT = { fatal: false, ignoreBOM: true } as const;
const STRICT = { fatal: true, ignoreBOM: true } as const;

function nameOf(label: string): string | null {
  try {
    return new TextDecoder(label, STRICT).encoding;
  } catch {
    return null;
  }
}

function brokenAt(
  bytes: Uint8Array,
  encoding: string,
  mark: number,
): [UnreadableReason, string, number, string] {
  const at = firstInvalid(bytes, (part) => decodeStrictly(part, encoding) !== null);
  const before = decodeStrictly(bytes.subarray(0, at), encoding) ?? "";
  return [encoding === "utf-8" ? "invalid-utf8" : "invalid-encoding", before, mark + at, encoding];
}

function failing({ format, part }: DecodingOptions) {
  return (
    reason: UnreadableReason,
    before: string,
    byteOffset?: number,
    detail?: string,
  ): never => {
    const lines = before.split(/\r\n|[\n\r]/);
    const column = (lines.at(-1) ?? "").length + 1;
    throw new UnreadableDocumentError({
      format,
      reason,
      part,
      line: lines.length,
      column,
      byteOffset,
      detail,
    });
  };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function withMark(mark: readonly number[], bytes: Uint8Array | null): Uint8Array | null {
  if (!bytes || mark.length === 0) return bytes;
  const marked = new Uint8Array(mark.length + bytes.length);
  marked.set(mark);
  marked.set(bytes, mark.length);
  return marked;
}
