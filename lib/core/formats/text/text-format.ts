import { codeCharacter } from "#lib/core/text/codes.ts";
import { splitParagraphs } from "#lib/core/text/paragraphs.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { decodeText } from "../encoding/decode-text.ts";
import { heldBy } from "../encoding/held-by.ts";
import { type Format, placeAt } from "../opened-file.ts";
import type { Piece } from "../pieces.ts";
import { UnreadableDocumentError } from "../unreadable.ts";
import { refuseLongLines } from "./line-limit.ts";
import { type MarkedCode, openedText, privateCharacter, type TextParagraph } from "./text-file.ts";
import { writeText } from "./write-text.ts";

/**
 * Plain text: paragraphs parted by lines or by blank lines, whichever the text uses. Where no paragraph has a second line none can get one, since
 * it would change how the paragraphs are told apart.
 */
export const textFormat: Format = {
  name: "text",
  mediaType: "text/plain",
  endings: ["txt", "text"],
  open(bytes, { encoding, separator: known }) {
    const decoded = decodeText(bytes, { format: "text", encoding });
    refuseLongLines(decoded.text, "text");
    const { separator, paragraphs: spans } = splitParagraphs(decoded.text, known);
    const tooMany = spans[MOST_PARAGRAPHS];
    if (tooMany) {
      const place = placeAt(decoded.text, tooMany.start);
      throw new UnreadableDocumentError({ format: "text", reason: "too-large", ...place });
    }
    const isOneLine = separator === "line" || spans.every(({ text }) => !LINE_END.test(text));
    const paragraphs = spans.map((span) => paragraphOf(decoded.text, span, isOneLine));
    return openedText({
      format: "text",
      bytes,
      decoded,
      reading: { separator },
      found: { paragraphs, language: null, issues: [] },
      canHold: heldBy(decoded),
      edit: (edits) => writeText(decoded.text, separator, edits),
    });
  },
};

// Pieces take memory; the registry refuses as many in all formats.
const MOST_PARAGRAPHS = 100_000;

const LINE_END = /[\n\r]/;
const PIECES = /\r\n|[\n\r]|[\u{100000}-\u{10fffd}]|[^\n\r\u{100000}-\u{10fffd}]+/gu;

function paragraphOf(source: string, { start, end }: Span, isOneLine: boolean): TextParagraph {
  const pieces: Piece[] = [];
  const codes: MarkedCode[] = [];
  for (const { index, 0: written } of source.slice(start, end).matchAll(PIECES)) {
    const at = { start: start + index, end: start + index + written.length };
    if (LINE_END.test(written)) pieces.push({ text: "\n", source: at, exact: false });
    else if (!isPrivate(written)) pieces.push({ text: written, source: at, exact: true });
    else {
      pieces.push({ text: codeCharacter(codes.length), source: at, exact: false });
      codes.push(privateCharacter(written));
    }
  }
  return { pieces, codes, isOneLine, start };
}

function isPrivate(written: string): boolean {
  return (written.codePointAt(0) ?? 0) >= 0x100000;
}
