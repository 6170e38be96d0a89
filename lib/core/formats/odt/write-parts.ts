import type { CheckedEdit } from "../checked-edits.ts";
import type { DecodedText } from "../encoding/decode-text.ts";
import type { Splice } from "../pieces.ts";
import { inOrder, splicedBytes } from "../splice-text.ts";
import type { OdtParagraph } from "./paragraph-builder.ts";
import type { OdtPart } from "./read-part.ts";
import { paragraphSplices } from "./write-paragraph.ts";

/** The parts that edits change, written; edits name paragraphs by their place over all parts. */
export function writtenParts(
  parts: readonly OdtPart[],
  edits: readonly CheckedEdit[],
  decoded: (part: string) => DecodedText,
): Map<string, Uint8Array> {
  const written = new Map<string, Uint8Array>();
  let first = 0;
  for (const { part, source, paragraphs } of parts) {
    const own = edits.flatMap(({ paragraph, text }) => {
      const received = paragraphs[paragraph - first];
      return received ? [{ paragraph: received, text }] : [];
    });
    first += paragraphs.length;
    if (own.length > 0) written.set(part, splicedBytes(decoded(part), splicesOf(source, own)));
  }
  return written;
}

interface Edited {
  readonly paragraph: OdtParagraph;
  readonly text: string;
}

/** The splices of all edits, those of paragraphs inside of another's codes first. */
function splicesOf(source: string, edits: readonly Edited[]): Splice[] {
  let splices: Splice[] = [];
  const innerFirst = [...edits].sort((a, b) => b.paragraph.start - a.paragraph.start);
  for (const { paragraph, text } of innerFirst) {
    const mayHoldOthers = holdsElements(paragraph);
    const own = paragraphSplices(source, paragraph, text, mayHoldOthers ? splices : []);
    if (mayHoldOthers) splices = splices.filter((each) => !isWithin(each, own));
    for (const each of own) splices.push(each);
  }
  return inOrder(splices);
}

function holdsElements({ elements }: OdtParagraph): boolean {
  return elements.some(({ children }) => children.some(({ kind }) => kind === "element"));
}

/** Whether what a splice changes is replaced as a whole by another. */
function isWithin({ start, end }: Splice, others: readonly Splice[]): boolean {
  return others.some(
    (other) => other.end > other.start && other.start <= start && end <= other.end,
  );
}
