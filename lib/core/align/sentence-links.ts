import type { PlannedEdition } from "#lib/core/document/relay.ts";
import { splitSentences } from "#lib/core/text/sentences.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { alignEditions } from "./editions.ts";

/** What one edition says in a row: its segments, in reading order. */
export interface RowTexts extends PlannedEdition {
  readonly texts: readonly string[];
}

/** A sentence with its place: indexes of edition and segment, offsets in the segment. */
export interface SentencePlace extends Span {
  readonly edition: number;
  readonly segment: number;
}

/** Sentences of one row that say the same thing, by edition and in reading order. */
export type SentenceLink = readonly SentencePlace[];

/**
 * Links the sentences inside one row across its editions, in reading order; together the links hold each sentence once. One that
 * has no counterpart makes a link of its own. No more is known of the row than its own words, so the links are a reading aid, not
 * stored. Near linear in the sentences.
 *
 * @throws when the editions cannot be one document.
 */
export function linkSentences(editions: readonly RowTexts[]): SentenceLink[] {
  const sentences = editions.map(sentencesOf);
  const { rows } = alignEditions(
    editions.map(({ language, basedOn, texts }, edition) => ({
      language,
      basedOn,
      units: (sentences[edition] ?? []).map(({ segment, start, end }) =>
        (texts[segment] ?? "").slice(start, end),
      ),
    })),
  );
  return rows.map(({ cells }) =>
    cells.flatMap((cell, edition) => cell.flatMap((unit) => sentences[edition]?.[unit] ?? [])),
  );
}

/** Returns the link whose sentence holds an offset of a segment; a caret at its very end counts. Undefined outside of all. */
export function linkAt(
  links: readonly SentenceLink[],
  edition: number,
  segment: number,
  offset: number,
): SentenceLink | undefined {
  const isIn = (place: SentencePlace) =>
    place.edition === edition && place.segment === segment && place.start <= offset;
  return links.findLast((link) => link.some((place) => isIn(place) && offset <= place.end));
}

function sentencesOf({ language, texts }: RowTexts, edition: number): SentencePlace[] {
  return texts.flatMap((text, segment) =>
    splitSentences(text, language).map((span) => ({ ...span, edition, segment })),
  );
}
