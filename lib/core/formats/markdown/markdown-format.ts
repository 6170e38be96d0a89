import { decodeText } from "../encoding/decode-text.ts";
import { heldBy } from "../encoding/held-by.ts";
import type { Format } from "../opened-file.ts";
import { lineEndOf } from "../text/line-ends.ts";
import { refuseLongLines } from "../text/line-limit.ts";
import { openedText } from "../text/text-file.ts";
import { findProse } from "./find-prose.ts";
import { writeMarkdown } from "./write-markdown.ts";

/** Markdown (CommonMark 0.31, GFM, front matter): paragraphs, headings and cells of tables as a reader sees them. */
export const markdownFormat: Format = {
  name: "markdown",
  mediaType: "text/markdown",
  endings: ["md", "markdown"],
  open(bytes, { encoding }) {
    const decoded = decodeText(bytes, { format: "markdown", encoding });
    const source = decoded.text;
    refuseLongLines(source, "markdown");
    const lineEnd = lineEndOf(source);
    const { paragraphs, issues } = findProse(source, lineEnd);
    const canHold = heldBy(decoded);
    return openedText({
      format: "markdown",
      bytes,
      decoded,
      found: { paragraphs, language: null, issues },
      canHold: (character) => character !== "\0",
      edit: (edits) => writeMarkdown({ source, lineEnd, paragraphs, canHold }, edits),
    });
  },
};
