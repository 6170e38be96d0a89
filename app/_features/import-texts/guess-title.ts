import type { EditionPreview } from "./requests.ts";

// Longer first paragraphs are prose, not headings.
const MAX_HEADING_LENGTH = 120;
const SENTENCE_END = /[.!。…]["”»’)]*$/u;
const ENDING = /\.[^.]+$/;
const JOINERS = /[-_]+/g;

/** Guesses a document's title from its first text: the first paragraph where that reads like a heading, else the file's name. */
export function guessTitle(first: Pick<EditionPreview, "name" | "paragraphs"> | undefined): string {
  if (!first) return "";
  const heading = first.paragraphs[0] ?? "";
  const isHeading =
    heading !== "" && heading.length <= MAX_HEADING_LENGTH && !SENTENCE_END.test(heading);
  return isHeading ? heading : first.name.replace(ENDING, "").replace(JOINERS, " ");
}
