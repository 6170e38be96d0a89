import type { ParagraphSeparator } from "#lib/core/text/paragraphs.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { markdown } from "./markdown-source/read-markdown.ts";
import type { Format, ReadingIssue } from "./source.ts";
import { plainText } from "./text/read-text.ts";
import { UnreadableDocumentError } from "./unreadable.ts";
import { decodeUtf8 } from "./utf8.ts";

/** A format that can be read and written back. */
export type FormatName = "text" | "markdown";

/** A paragraph as received. Offsets are UTF-16, into the decoded text without byte order mark. */
export interface ReadParagraph extends Span {
  readonly text: string;
}

/** A received text in its paragraphs. */
export interface DocumentText {
  readonly format: FormatName;
  readonly separator: ParagraphSeparator;
  readonly paragraphs: readonly ReadParagraph[];
  readonly issues: readonly ReadingIssue[];
}

/** The readers by the name of their format. */
export const FORMATS: Readonly<Record<FormatName, Format>> = { text: plainText, markdown };

const ENDINGS: Readonly<Record<string, FormatName>> = {
  txt: "text",
  md: "markdown",
  markdown: "markdown",
};

// More than the longest novels have; aligning and showing them takes memory by the paragraph.
const MOST_PARAGRAPHS = 100_000;

/**
 * Reads a received file in the format its name ends with. Lines within a paragraph are parted by `\n`, whatever the
 * file uses.
 * @throws UnreadableDocumentError for an ending that is not known, for bytes that are not text, and for too many paragraphs.
 */
export function readDocument(bytes: Uint8Array, fileName: string): DocumentText {
  const format = formatOf(fileName);
  const { text } = decodeUtf8(bytes, format);
  const { separator, paragraphs, issues } = FORMATS[format].read(text);
  if (paragraphs.length === 0) {
    throw new UnreadableDocumentError({ format, reason: "empty", line: 1, column: 1 });
  }
  const tooMany = paragraphs[MOST_PARAGRAPHS];
  if (tooMany) {
    const line = text.slice(0, tooMany.start).split("\n").length;
    throw new UnreadableDocumentError({ format, reason: "too-large", line, column: 1 });
  }
  return {
    format,
    separator,
    paragraphs: paragraphs.map(({ start, end, text: shown }) => ({ start, end, text: shown })),
    issues,
  };
}

function formatOf(fileName: string): FormatName {
  const ending = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const format = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  if (format) return format;
  const named = ending || fileName;
  throw new UnreadableDocumentError({ format: named, reason: "unsupported", line: 1, column: 1 });
}
