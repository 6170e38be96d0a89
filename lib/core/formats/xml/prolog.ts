import { type DecodedText, decodeText } from "../encoding/decode-text.ts";

/** The encoding that an XML declaration names, found in how the file begins; null for none. */
export function declaredEncoding(beginning: string): string | null {
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(beginning)?.[1] ?? null;
}

/** The text of an XML file. @throws UnreadableDocumentError as `decodeText` */
export function decodeXml(bytes: Uint8Array, format: string, encoding?: string): DecodedText {
  return decodeText(bytes, { format, encoding, declared: declaredEncoding });
}

// A root element further down than this stands behind more comments than any tool writes.
const BEGINNING = 65_536;

const MARKS = [
  { label: "utf-16le", mark: [0xff, 0xfe] },
  { label: "utf-16be", mark: [0xfe, 0xff] },
] as const;

/** The start tag of the root element. */
export interface RootTag {
  /** Without its prefix. */
  readonly local: string;
  /** Values as written, by qualified name. */
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * The root element of an XML file, judged by how its bytes begin: behind declaration, comments and document type. Null where none is
 * found, as in a file that is damaged. Linear.
 */
export function rootTagOf(bytes: Uint8Array): RootTag | null {
  const beginning = bytes.subarray(0, BEGINNING);
  const label = MARKS.find(({ mark }) => mark.every((byte, at) => beginning[at] === byte))?.label;
  const decoder = new TextDecoder(label ?? "utf-8", { fatal: false, ignoreBOM: false });
  const tag = firstStartTag(decoder.decode(beginning));
  const name = /^<([^\s/>]+)/.exec(tag)?.[1];
  if (name === undefined) return null;
  const written = tag.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return {
    local: name.slice(name.indexOf(":") + 1),
    attributes: new Map([...written].map(([, key = "", one, two]) => [key, one ?? two ?? ""])),
  };
}

const BEFORE_ROOT = [
  ["<?", "?>"],
  ["<!--", "-->"],
  ["<!", ">"],
] as const;

function firstStartTag(text: string): string {
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at)) {
    const skipped = BEFORE_ROOT.find(([open]) => text.startsWith(open, at));
    if (!skipped) return text.slice(at, endOfTag(text, at));
    const end = text.indexOf(skipped[1], at + skipped[0].length);
    if (end === -1) return "";
    at = end + skipped[1].length;
  }
  return "";
}

// A value may hold a `>`.
function endOfTag(text: string, start: number): number {
  const end = /(?:[^>"']|"[^"]*"|'[^']*')*>/y;
  end.lastIndex = start;
  return end.test(text) ? end.lastIndex : text.length;
}
