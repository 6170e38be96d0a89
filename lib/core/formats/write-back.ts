import type { Span } from "#lib/core/text/tokens.ts";
import { FORMATS, type FormatName } from "./read-document.ts";
import type { Format, SourceParagraph } from "./source.ts";
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

/** New text for a paragraph, named by its place in the received text. */
export interface Edit extends Span {
  readonly text: string;
}

/**
 * Writes edited paragraphs into the received bytes. All else stays as it was, byte for byte: byte order mark, line
 * ends, white space, marks of Markdown blocks. A paragraph stays one paragraph: blank lines in its new text are left
 * out, a line break becomes a space where the format has no room for it, and in Markdown the start of a line that
 * would begin another block is escaped.
 * @throws Error for edits that are out of order, overlap, or do not cover exactly one paragraph each.
 */
export function writeBack(
  received: Uint8Array,
  format: FormatName,
  edits: readonly Edit[],
): Uint8Array {
  const { text, bom } = decodeUtf8(received, format);
  const reader = FORMATS[format];
  const paragraphs = new Map(reader.read(text).paragraphs.map((each) => [each.start, each]));
  let written = "";
  let read = 0;
  for (const edit of edits) {
    const paragraph = paragraphs.get(edit.start);
    if (paragraph?.end !== edit.end || edit.start < read) throw misplaced(edit, read);
    const kept = text.slice(edit.start, edit.end);
    const isEdited = edit.text !== paragraph.text;
    written +=
      text.slice(read, edit.start) + (isEdited ? inSource(edit.text, paragraph, reader) : kept);
    read = edit.end;
  }
  return encodeUtf8({ text: written + text.slice(read), bom });
}

function misplaced({ start, end }: Edit, read: number): Error {
  return new Error(`Expected an edit of one paragraph after ${read}: found ${start} to ${end}`);
}

function inSource(text: string, { lineBreak, isOneLine }: SourceParagraph, format: Format): string {
  const lines = text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== "");
  return isOneLine ? lines.join(" ") : format.protect(lines).join(lineBreak);
}
