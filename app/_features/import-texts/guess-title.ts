import { withoutCodes } from "#lib/core/text/codes.ts";
import type { EditionPreview } from "./requests.ts";

// Longer first paragraphs are prose, not headings.
const MAX_HEADING_LENGTH = 120;
const SENTENCE_END = /[.!?…。]["”»’)]*$/u;
const ENDINGS = /(?:\.[^.\s]+)+$/;
const JOINERS = /[-_]+/g;

// Shorter names are mere language tags, as in `fr.txt`.
const MIN_NAME_LENGTH = 4;
const OPENING_WORDS = /^.{1,60}(?!\S)/u;

/**
 * Guesses a document's title from its first text: the first paragraph where that reads like a heading, else the file's
 * name, or the opening words where the name says nothing.
 */
export function guessTitle(first: Pick<EditionPreview, "name" | "paragraphs"> | undefined): string {
  if (!first) return "";
  const opening = withoutCodes(first.paragraphs[0] ?? "").trim();
  if (isHeading(opening)) return opening;
  const name = first.name.replace(ENDINGS, "").replace(JOINERS, " ").trim();
  if (name.length >= MIN_NAME_LENGTH) return name;
  return OPENING_WORDS.exec(opening)?.[0] ?? name;
}

function isHeading(paragraph: string): boolean {
  return (
    paragraph !== "" && paragraph.length <= MAX_HEADING_LENGTH && !SENTENCE_END.test(paragraph)
  );
}
