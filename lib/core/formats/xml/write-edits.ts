import type { DecodedText } from "../encoding/decode-text.ts";
import type { FileText, ParagraphEdit } from "../opened-file.ts";
import { type Splice, splice } from "../pieces.ts";
import type { HasRoom } from "./rewrite.ts";

/** The edits that change something, in their order. @throws Error for those of paragraphs that are not there, and for two of one */
export function effectiveEdits(
  texts: readonly FileText[],
  edits: readonly ParagraphEdit[],
): ParagraphEdit[] {
  const bySlot = new Map(texts.map(({ slot, paragraphs }) => [slot, paragraphs]));
  const seen = new Set<string>();
  return edits.filter(({ slot, paragraph, text }) => {
    const received = bySlot.get(slot)?.[paragraph];
    const name = `${paragraph} of "${slot}"`;
    if (!received) throw new Error(`Expected an edit of a paragraph that is there: got ${name}`);
    if (seen.has(name)) throw new Error(`Expected one edit a paragraph: got two of ${name}`);
    seen.add(name);
    return received.text !== text;
  });
}

/**
 * Tells whether a character can stand in a file as it is. In legacy encodings only those can that the file holds already: programs do
 * not agree on the others (what is declared as ASCII or Latin-1 browsers read as windows-1252), but all read references.
 */
export function roomIn({ encoding, text }: DecodedText): HasRoom {
  if (encoding.startsWith("utf-")) return () => true;
  let held: ReadonlySet<string> | null = null;
  return (character) => {
    held ??= new Set(text);
    return character < "\u0080" || held.has(character);
  };
}

/** The bytes of a file with splices put in, which may come in any order. */
export function splicedBytes(decoded: DecodedText, splices: readonly Splice[]): Uint8Array {
  const ordered = splices.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const bytes = decoded.encode(splice(decoded.text, ordered));
  if (bytes) return bytes;
  throw new Error(`Expected characters that ${decoded.encoding} has room for: found others`);
}
