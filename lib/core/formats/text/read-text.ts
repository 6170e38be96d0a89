import { splitParagraphs } from "#lib/core/text/paragraphs.ts";
import { type Format, lineEndOf, replacementCharacters, type Source } from "../source.ts";

/** Plain text: paragraphs parted by lines or by blank lines, whichever the text uses. */
export const plainText: Format = { read, protect: (lines) => lines };

function read(text: string): Source {
  const { separator, paragraphs } = splitParagraphs(text);
  const shape = { lineBreak: lineEndOf(text), isOneLine: separator === "line" };
  return {
    separator,
    paragraphs: paragraphs.map(({ start, end, text: written }) => ({
      start,
      end,
      text: written.replace(LINE_ENDS, "\n"),
      ...shape,
    })),
    issues: replacementCharacters(text),
  };
}

const LINE_ENDS = /\r\n|[\n\r]/g;
