import { decodeText } from "../encoding/decode-text.ts";
import { heldBy } from "../encoding/held-by.ts";
import type { Format } from "../opened-file.ts";
import type { Splice } from "../pieces.ts";
import { splice } from "../pieces.ts";
import { refuseLongLines } from "../text/line-limit.ts";
import { openedText, type TextEdit, type TextParagraph } from "../text/text-file.ts";
import { markdown } from "./read-markdown.ts";
import type { SourceParagraph } from "./source.ts";

/**
 * Markdown whose paragraphs are their inline source, as documents were read before markup was protected. No file name leads here: it is asked
 * for by name.
 */
export const markdownSourceFormat: Format = {
  name: "markdown-source",
  mediaType: "text/markdown",
  endings: [],
  open(bytes, { encoding }) {
    const decoded = decodeText(bytes, { format: "markdown", encoding });
    refuseLongLines(decoded.text, "markdown");
    const { paragraphs, issues } = markdown.read(decoded.text);
    return openedText({
      format: "markdown-source",
      bytes,
      decoded,
      found: {
        paragraphs: paragraphs.map(paragraphOf),
        language: null,
        issues: issues
          .filter(({ code }) => code === "html-left-out")
          .map(({ code, at }) => ({ code, start: at.start })),
      },
      canHold: heldBy(decoded),
      edit: (edits) => ({ source: splice(decoded.text, edits.map(replaced)), losses: [] }),
    });
  },
};

interface SourceTextParagraph extends TextParagraph {
  readonly end: number;
  readonly lineBreak: string;
}

function paragraphOf({
  start,
  end,
  text,
  lineBreak,
  isOneLine,
}: SourceParagraph): SourceTextParagraph {
  const pieces = [{ text, source: { start, end }, exact: false }];
  return { pieces, codes: [], isOneLine, start, end, lineBreak };
}

function replaced({ paragraph, text }: TextEdit<SourceTextParagraph>): Splice {
  const { start, end, lineBreak, isOneLine } = paragraph;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const written = isOneLine ? lines.join(" ") : markdown.protect(lines).join(lineBreak);
  return { start, end, text: written };
}
