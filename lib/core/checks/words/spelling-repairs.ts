import type { Knowledge, PlacedText, RowView, Speller } from "#lib/core/checks/engine/check.ts";
import type { WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { withCapital } from "#lib/core/text/capital.ts";
import { isFunctionWord } from "#lib/core/text/function-words.ts";
import { foldedWord } from "./name-skeleton.ts";
import { capitalisesNouns } from "./name-uses.ts";
import { alphabetOf } from "./spelling-alphabets.ts";
import { type Candidate, candidatesFor, rearrangementsOf } from "./spelling-candidates.ts";
import { foldsOf } from "./spelling-excuses.ts";
import { isBritish, isWord } from "./spelling-known.ts";
import { usesOf } from "./spelling-lessons.ts";

/** What repairs of a word may be judged by. */
export interface RepairContext {
  readonly row: RowView;
  readonly known: Knowledge;
  readonly speller: Speller;
}

/**
 * Returns the words in small letters that an unknown one may be a slip of, best first: by what the slip costs, then by how often the edition
 * has the word and whether the row has one like it in another language.
 */
export function repairsOf(
  { key, shape }: WordUse,
  text: PlacedText,
  context: RepairContext,
): Candidate[] {
  const { language } = text.prepared;
  const alphabet = alphabetOf(language);
  if (!alphabet) return [];
  const { speller } = context;
  const mayBeNoun = shape === "capital" && capitalisesNouns(language);
  const listed = candidatesFor(key, alphabet, (candidate) =>
    speller.knows(mayBeNoun ? withCapital(candidate) : candidate),
  );
  const built = rearrangementsOf(key, (candidate) => isWord(candidate, language, speller));
  const unlisted = built
    .filter(({ word }) => listed.every((other) => other.word !== word))
    .map(({ word, cost }) => ({
      word,
      cost: cost + (isBritish(word, language, speller) ? 0 : BUILT),
    }));
  return ranked([...listed, ...unlisted], text, context);
}

// What prefixes, endings and compounds may make of a word explains less than a word of the dictionary does.
const BUILT = 0.35;

function ranked(candidates: readonly Candidate[], text: PlacedText, context: RepairContext) {
  if (candidates.length < 2) return [...candidates];
  const weighed = candidates.map((candidate) => ({
    candidate,
    weight: candidate.cost - supportFor(candidate.word, text, context),
  }));
  return weighed.sort((a, b) => a.weight - b.weight).map(({ candidate }) => candidate);
}

// What makes a word likelier, in the unit of the costs of slips.
const FREQUENT = 0.1;
const MOST_FREQUENT = 0.3;
const COMMON = 0.3;
const COGNATE = 0.3;

function supportFor(
  word: string,
  { edition, prepared }: PlacedText,
  { row, known }: RepairContext,
) {
  const frequent = Math.min(MOST_FREQUENT, usesOf(word, edition, known) * FREQUENT);
  const common = isFunctionWord(word, prepared.language) ? COMMON : 0;
  return frequent + common + (hasCognate(word, row) ? COGNATE : 0);
}

// Words of two languages with a beginning of this length in common are seldom strangers.
const COGNATE_START = 5;

function hasCognate(word: string, { others }: RowView): boolean {
  const start = foldedWord(word).slice(0, COGNATE_START);
  if (start.length < COGNATE_START) return false;
  return others.some(({ texts }) =>
    texts.some(({ prepared }) => [...foldsOf(prepared)].some((fold) => fold.startsWith(start))),
  );
}
