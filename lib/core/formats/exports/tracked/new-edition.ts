import { directionOf } from "#lib/core/text/direction.ts";
import { withoutIllegal } from "../../xml/characters.ts";
import type { ExportedDocument, ExportedEdition, ExportedSegment } from "../exported-document.ts";
import type { NewDocument, NewParagraph } from "../new-document.ts";
import { shownText } from "./shown-text.ts";

/** An edition as it stands, to be made into a DOCX: a paragraph for each segment that has words. */
export function currentEdition(document: ExportedDocument, edition: ExportedEdition): NewDocument {
  const paragraphs = edition.segments.map(({ text, codes }) => paragraphOf(text, codes));
  return newDocument(document, edition, paragraphs);
}

/**
 * An edition as it was received, to be made into a DOCX and edited there: a paragraph for each of `segments`. What was received without
 * words stands as inserted by whoever wrote it, since no edit can reach a paragraph without words.
 */
export function receivedEdition(
  document: ExportedDocument,
  edition: ExportedEdition,
  segments: readonly ExportedSegment[],
): NewDocument {
  const paragraphs = segments.map(({ received, text, codes, revisions }) => {
    if (hasWords(shownText(received, codes).text)) return paragraphOf(received, codes);
    const { author = "", at: date = "" } = revisions.at(-1) ?? {};
    return { ...paragraphOf(text, codes), inserted: { author: withoutIllegal(author), date } };
  });
  return newDocument(document, edition, paragraphs);
}

/** The segments that leave a paragraph: those with words, as received or as they stand. */
export function segmentsShown({ segments }: ExportedEdition): ExportedSegment[] {
  return segments.filter(({ received, text, codes }) => {
    return hasWords(shownText(received, codes).text) || hasWords(shownText(text, codes).text);
  });
}

/** Whether a reader of DOCX takes a text for a paragraph. */
export function hasWords(shown: string): boolean {
  return shown.trim() !== "";
}

function newDocument(
  { title, exportedAt: at }: ExportedDocument,
  { language }: ExportedEdition,
  paragraphs: readonly NewParagraph[],
): NewDocument {
  return {
    title: withoutIllegal(title),
    language,
    direction: directionOf(language),
    at,
    paragraphs: paragraphs.filter(({ runs }) => runs.length > 0),
  };
}

function paragraphOf(text: string, codes: ExportedSegment["codes"]): NewParagraph {
  return { runs: shownText(text, codes).runs, inserted: null };
}
