import type { ParagraphSeparator } from "#lib/core/text/paragraphs.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { type Splice, splice, splicesFor } from "../pieces.ts";
import { lineEndOf } from "./line-ends.ts";
import type { EditedSource, TextEdit, TextParagraph } from "./text-file.ts";

/** Writes edits into a plain text: no paragraph becomes two, and an emptied line leaves no blank one. */
export function writeText(
  source: string,
  separator: ParagraphSeparator,
  edits: readonly TextEdit<TextParagraph>[],
): EditedSource {
  const lineEnd = lineEndOf(source);
  const splices = edits.flatMap(({ paragraph, text }) => {
    const fitted = asOneParagraph(text, paragraph);
    if (fitted === "" && separator === "line") {
      return [{ ...wholeLine(source, paragraph.start), text: "" }];
    }
    return splicesOf(paragraph, fitted, lineEnd);
  });
  return { source: splice(source, splices), losses: [] };
}

// A line separator parts lines for a reader, the others part paragraphs.
const OTHER_BREAKS = /[\f\u2028\u2029]+/g;

function asOneParagraph(text: string, { isOneLine }: TextParagraph): string {
  const lines = text.replace(OTHER_BREAKS, "\n").split("\n");
  return lines
    .filter((line) => line.trim() !== "")
    .join(isOneLine ? " " : "\n")
    .trim();
}

function splicesOf(
  { pieces, codes, start }: TextParagraph,
  text: string,
  lineEnd: string,
): Splice[] {
  const writer = {
    write: (typed: string) => typed.replace(/\n/g, lineEnd),
    code: (index: number) => codes[index]?.markup ?? null,
  };
  return splicesFor(pieces, text, writer, start);
}

// A blank line in the place of a paragraph would look like what parts them.
function wholeLine(source: string, at: number): Span {
  let start = at;
  while (start > 0 && !LINE_END.test(source.charAt(start - 1))) start -= 1;
  let end = at;
  while (end < source.length && !LINE_END.test(source.charAt(end))) end += 1;
  return { start, end: Math.min(source.length, end + (source.startsWith("\r\n", end) ? 2 : 1)) };
}

const LINE_END = /[\n\r\f\u2028\u2029]/;
