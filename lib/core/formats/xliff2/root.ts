import { decodeText } from "../encoding/decode-text.ts";

const FORMAT = "xliff-2";

/** The encoding that an XML declaration names, found in how the file begins; null for none. */
export function declaredEncoding(beginning: string): string | null {
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(beginning)?.[1] ?? null;
}

/** The decoded text of an XML file. @throws UnreadableDocumentError as `decodeText` */
export function decodeXml(bytes: Uint8Array, encoding?: string) {
  return decodeText(bytes, { format: FORMAT, encoding, declared: declaredEncoding });
}

// A root element further down than this is behind more comments than any tool writes.
const BEGINNING = 65_536;

/** Whether bytes begin as an XLIFF 2 document does: a root `xliff` of its namespace, or of a version 2. */
export function isXliff2(bytes: Uint8Array): boolean {
  const beginning = bytes.subarray(0, BEGINNING);
  const label = MARKS.find(({ mark }) => mark.every((byte, at) => beginning[at] === byte))?.label;
  const tag = rootTag(new TextDecoder(label ?? "windows-1252").decode(beginning));
  if (!/^<(?:[^\s:/>]+:)?xliff[\s/>]/.test(tag)) return false;
  return (
    /\surn:oasis:names:tc:xliff:document:2\.|=\s*["']urn:oasis:names:tc:xliff:document:2\./.test(tag) ||
    /\sversion\s*=\s*["']2\./.test(tag)
  );
}

const MARKS = [
  { label: "utf-16le", mark: [0xff, 0xfe] },
  { label: "utf-16be", mark: [0xfe, 0xff] },
  { label: "utf-8", mark: [0xef, 0xbb, 0xbf] },
] as const;

const BEFORE_ROOT = [
  ["<?", "?>"],
  ["<!--", "-->"],
  ["<!", ">"],
] as const;

/** The first start tag, behind declaration, comments and document type; empty where there is none. Linear. */
function rootTag(text: string): string {
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at)) {
    const skipped = BEFORE_ROOT.find(([open]) => text.startsWith(open, at));
    if (!skipped) return text.slice(at, text.indexOf(">", at) + 1);
    const end = text.indexOf(skipped[1], at + skipped[0].length);
    if (end === -1) return "";
    at = end + skipped[1].length;
  }
  return "";
}
