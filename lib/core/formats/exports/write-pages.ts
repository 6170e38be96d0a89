import { withoutCodes } from "#lib/core/text/codes.ts";
import { directionOf } from "#lib/core/text/direction.ts";
import { decodeText } from "../encoding/decode-text.ts";
import { pageOf } from "../html/page.ts";
import { markdownToHtml } from "../html/to-html.ts";
import { plainParagraphs } from "../markdown/to-plain.ts";
import { toText } from "../text/to-text.ts";
import type { ExportedDocument, ExportedEdition, ExportFile } from "./exported-document.ts";
import { editionFileName } from "./file-name.ts";
import { MEDIA_TYPES } from "./media-types.ts";
import { redlineParagraph } from "./redline-paragraph.ts";
import { toInlineHtml } from "./to-inline-html.ts";
import { toInlineMarkdown } from "./to-inline-markdown.ts";
import { writeReceived } from "./write-received.ts";

/** An edition as plain text, without codes; one that came as plain text is the received file. */
export function writeText(document: ExportedDocument, edition: ExportedEdition): ExportFile {
  if (edition.file.format === "text") return writeReceived(document, edition);
  const paragraphs = isMarkdown(edition)
    ? plainParagraphs(correctedSource(document, edition))
    : standing(edition).map(({ text }) => withoutCodes(text));
  return fileOf(edition, "txt", MEDIA_TYPES.text, toText(paragraphs));
}

/** An edition as Markdown; one that came as Markdown is the received file. */
export function writeMarkdown(document: ExportedDocument, edition: ExportedEdition): ExportFile {
  if (isMarkdown(edition)) return writeReceived(document, edition);
  const markdown = toInlineMarkdown(standing(edition));
  return fileOf(edition, "md", MEDIA_TYPES.markdown, markdown);
}

/** An edition as a page of its own, in which no markup runs that came with it. */
export function writeHtml(document: ExportedDocument, edition: ExportedEdition): ExportFile {
  const page = pageHead(document, edition);
  const html = isMarkdown(edition)
    ? markdownToHtml({ ...page, source: correctedSource(document, edition) })
    : pageOf(
        page,
        paragraphsOf(edition, ({ text, codes }) => toInlineHtml(text, codes)),
      );
  return fileOf(edition, "html", MEDIA_TYPES.html, html);
}

/** An edition as a page that shows in each paragraph what was deleted and inserted since it was received. */
export function writeRedline(document: ExportedDocument, edition: ExportedEdition): ExportFile {
  const content = paragraphsOf(edition, (segment) => redlineParagraph(segment, edition.language));
  return fileOf(
    edition,
    "changes.html",
    MEDIA_TYPES.html,
    pageOf(pageHead(document, edition), content),
  );
}

type Segment = ExportedEdition["segments"][number];

function isMarkdown({ file }: ExportedEdition): boolean {
  return file.format === "markdown" || file.format === "markdown-source";
}

function correctedSource(document: ExportedDocument, edition: ExportedEdition): string {
  const { bytes } = writeReceived(document, edition);
  const { format, reading } = edition.file;
  return decodeText(bytes, { format, encoding: reading.encoding }).text;
}

function standing({ segments }: ExportedEdition): readonly Segment[] {
  return segments.filter(({ text }) => text !== "");
}

function paragraphsOf({ segments }: ExportedEdition, written: (segment: Segment) => string) {
  return segments
    .filter(({ text, received }) => text !== "" || received !== "")
    .map((segment) => `<p>${written(segment)}</p>`)
    .join("\n");
}

function pageHead({ title }: ExportedDocument, { language }: ExportedEdition) {
  return { title, language, direction: directionOf(language) };
}

function fileOf(
  edition: ExportedEdition,
  ending: string,
  mediaType: string,
  text: string,
): ExportFile {
  const bytes = new TextEncoder().encode(text);
  return { name: editionFileName(edition, ending), mediaType, bytes, losses: [] };
}
