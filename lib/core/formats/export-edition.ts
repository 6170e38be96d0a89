import { directionOf } from "#lib/core/text/direction.ts";
import { markdownToHtml, toHtml } from "./html/to-html.ts";
import { toRedlineHtml } from "./html/to-redline-html.ts";
import { toMarkdown } from "./markdown/to-markdown.ts";
import { plainParagraphs } from "./markdown/to-plain.ts";
import type { FormatName } from "./read-document.ts";
import { toText } from "./text/to-text.ts";
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";
import { writeBack } from "./write-back.ts";

/** What an edition can leave as; `received` is the file that came in, with the corrections in their places. */
export const EXPORT_FORMATS = ["received", "txt", "md", "html", "redline"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** An edition as it came and as it stands. */
export interface ExportedEdition {
  readonly title: string;
  readonly language: string;
  readonly format: FormatName;
  readonly fileName: string;
  readonly received: Uint8Array;
  /** In the order of the received text; offsets are UTF-16, into the decoded text. */
  readonly segments: readonly {
    readonly start: number;
    readonly end: number;
    readonly before: string;
    readonly after: string;
  }[];
}

/** A file to hand out. */
export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Writes an edition as a file. An untouched one in the format it came in is the received file, byte for byte. */
export function exportEdition(edition: ExportedEdition, format: ExportFormat): ExportedFile {
  switch (format) {
    case "received":
      return receivedFile(edition);
    case "txt":
      return edition.format === "text" ? receivedFile(edition) : textFile(edition);
    case "md":
      return edition.format === "markdown" ? receivedFile(edition) : markdownFile(edition);
    case "html":
      return htmlFile(edition, "html", cleanHtml(edition));
    case "redline":
      return htmlFile(edition, "changes.html", redlineHtml(edition));
  }
}

const MEDIA_TYPES = {
  text: "text/plain; charset=utf-8",
  markdown: "text/markdown; charset=utf-8",
  html: "text/html; charset=utf-8",
} as const;

function receivedFile(edition: ExportedEdition): ExportedFile {
  return {
    name: edition.fileName,
    mediaType: MEDIA_TYPES[edition.format],
    bytes: corrected(edition),
  };
}

function corrected({ received, format, segments }: ExportedEdition): Uint8Array {
  const edits = segments
    .filter(({ before, after }) => before !== after)
    .map(({ start, end, after }) => ({ start, end, text: after }));
  return edits.length === 0 ? received : writeBack(received, format, edits);
}

function correctedText(edition: ExportedEdition): string {
  return decodeUtf8(corrected(edition), edition.format).text;
}

function textFile(edition: ExportedEdition): ExportedFile {
  const text = toText(plainParagraphs(correctedText(edition)));
  return { name: named(edition, "txt"), mediaType: MEDIA_TYPES.text, bytes: encoded(text) };
}

function markdownFile(edition: ExportedEdition): ExportedFile {
  const text = toMarkdown(edition.segments.map(({ after }) => after));
  return { name: named(edition, "md"), mediaType: MEDIA_TYPES.markdown, bytes: encoded(text) };
}

function htmlFile(edition: ExportedEdition, ending: string, html: string): ExportedFile {
  return { name: named(edition, ending), mediaType: MEDIA_TYPES.html, bytes: encoded(html) };
}

function cleanHtml(edition: ExportedEdition): string {
  const page = pageHead(edition);
  if (edition.format === "markdown")
    return markdownToHtml({ ...page, source: correctedText(edition) });
  return toHtml({ ...page, paragraphs: edition.segments.map(({ after }) => after) });
}

function redlineHtml(edition: ExportedEdition): string {
  return toRedlineHtml({ ...pageHead(edition), paragraphs: edition.segments });
}

function pageHead({ title, language }: ExportedEdition) {
  return { title, language, direction: directionOf(language) };
}

function named({ fileName }: ExportedEdition, ending: string): string {
  return `${fileName.replace(/\.[^.]+$/, "")}.${ending}`;
}

function encoded(text: string): Uint8Array {
  return encodeUtf8({ text, bom: false });
}
