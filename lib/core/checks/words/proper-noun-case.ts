import type {
  BilingualCheck,
  Place,
  PlacedHit,
  PlacedText,
} from "#lib/core/checks/engine/check.ts";
import { isHeadline, type WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { isFunctionWord } from "#lib/core/text/function-words.ts";
import { completesRegion } from "./name-regions.ts";
import { type NameContext, type Standing, standingOf, withCapital } from "./name-standing.ts";
import { capitalisesNouns, capitalsIn, isFollowedByCapital } from "./name-uses.ts";
import { type WitnessFinder, witnessesFor } from "./name-witness.ts";
import { isInAddress } from "./spelling-excuses.ts";

/**
 * Finds proper nouns in small letters: words that the edition itself or the same row of another edition writes as a name, and words that
 * the dictionary has with a capital only. Headlines are not judged, and no capital of German is believed.
 */
export const properNounCase = {
  id: "proper-noun-case",
  version: 2,
  languages: "all",
  needs: "bilingual",
  mqm: "Linguistic conventions/Spelling",
  severity: "minor",
  yieldsTo: ["mixed-script", "foreign-letter"],
  learns(text) {
    if (capitalisesNouns(text.language)) return [];
    const names = capitalsIn(text).all.filter(({ isName }) => isName);
    const low = text.words.filter((use) => isJudged(use, text.language));
    return [
      ...names.map(({ use }) => [use.text, ""] as const),
      ...low.map(({ key }) => [key, ""] as const),
    ];
  },
  run(row, known) {
    return row.target.texts.flatMap((text) => hitsIn({ text, row, known }));
  },
} as const satisfies BilingualCheck;

function hitsIn(context: NameContext): PlacedHit[] {
  const { text } = context;
  const { words, language } = text.prepared;
  if (isHeadline(words)) return [];
  const witnesses = witnessesFor(context);
  return words.flatMap((use, at) => {
    if (!isJudged(use, language)) return [];
    const evidence = evidenceThat(use, at, context, witnesses);
    return evidence && mayBeMended(use, words[at + 1], text) ? [hitOn(use, text, evidence)] : [];
  });
}

// Shorter words are particles of names or unlike names.
const SHORTEST = 3;

function isJudged({ shape, key }: WordUse, language: string): boolean {
  return (
    shape === "lower" &&
    key.length >= SHORTEST &&
    !isFunctionWord(key, language) &&
    !COMMON.has(key)
  );
}

// Names to older dictionaries, common words by now.
const COMMON: ReadonlySet<string> = new Set(["internet", "web", "інтернет", "інтернеті"]);

/** What tells that a word is a name: places in other editions, none where the edition or the dictionary tells; null if nothing does. */
function evidenceThat(
  use: WordUse,
  at: number,
  context: NameContext,
  witnesses: WitnessFinder | null,
): readonly Place[] | null {
  const { language, words } = context.text.prepared;
  const standing = standingOf(use.text, language, context.known);
  if (standing === "name") return [];
  const hasNouns = capitalisesNouns(language);
  if (hasNouns && standing !== "unknown") return null;
  if (
    !hasNouns &&
    (isMostlyName(use, standing, context) || completesRegion(use, at, words, language))
  )
    return [];
  const isFollowed = isFollowedByCapital(use, words[at + 1]);
  const witness = witnesses?.({ use, standing, isFollowed });
  return witness ? [witness] : null;
}

// "the Republic" and "a republic": a word of the dictionary may be both.
const TIMES_AS_OFTEN = 2;
const TIMES_AS_OFTEN_FOR_WORDS = 4;

/** The edition itself has it as a name, at least twice and much more often than in small letters. */
function isMostlyName(
  { text: word, key }: WordUse,
  standing: Standing | null,
  { text, known }: NameContext,
) {
  const names = known.learnt(text.edition, withCapital(word)).get("") ?? 0;
  if (names < 2) return false;
  const times = standing === "word" ? TIMES_AS_OFTEN_FOR_WORDS : TIMES_AS_OFTEN;
  return names >= times * (known.learnt(text.edition, key).get("") ?? 0);
}

/** Not part of an address, of a compound that may write it small, or an adjective before its noun in German. */
function mayBeMended(use: WordUse, next: WordUse | undefined, text: PlacedText): boolean {
  const { text: whole, language } = text.prepared;
  if (whole.charAt(use.start - 1) === "-" || whole.charAt(use.end) === "-") return false;
  if (capitalisesNouns(language) && ADJECTIVE.test(use.key) && isFollowedByCapital(use, next))
    return false;
  return !isInAddress(text.prepared, use);
}

// Of the endings of nouns (-er, -en) these two are also those of most adjectives.
const ADJECTIVE = /e[mnrs]?$/u;

function hitOn(
  use: WordUse,
  { edition, paragraph }: PlacedText,
  evidence: readonly Place[],
): PlacedHit {
  const fix = withCapital(use.text);
  return {
    edition,
    paragraph,
    start: use.start,
    end: use.end,
    variant: "lower",
    values: { word: use.text, expected: fix },
    fixes: [fix],
    confidence: evidence.length > 0 ? 0.85 : 0.8,
    evidence,
  };
}
