import { takesNumberBehind } from "#lib/core/text/countables.ts";
import { isFunctionWord } from "#lib/core/text/function-words.ts";
import { numberWord, scaleOf } from "#lib/core/text/number-words.ts";
import type { Token } from "#lib/core/text/tokens.ts";
import { unitPhrase, unitsNamed } from "#lib/core/text/units.ts";
import type { Placed, Sides } from "./fact.ts";
import { type Slot, slotsFor } from "./gap.ts";
import { isBesideMonth } from "./month-gap.ts";
import { areAlike, type Clue, type Counted, clueOf, countedBy } from "./number-clues.ts";
import type { NumberFact } from "./number-facts.ts";
import {
  endsApproximation,
  endsBeforeYear,
  endsInYear,
  isConnector,
  isPreposition,
  namesYearBehind,
} from "./number-gap-words.ts";

/** A word before which a number may be missing. `score` is higher the more speaks for it; 0 is position alone, at its best. */
export interface NumberGap extends Slot {
  readonly score: number;
}

/**
 * Returns the words among which a lost number is to be written, the likeliest first; those that stand close to the first and are hardly less
 * likely. One word where the signs are sure; empty for a target without words.
 */
export function likelyGaps(lost: Placed<NumberFact>, sides: Sides<NumberFact>): NumberGap[] {
  const gaps = gapsFor(lost, sides);
  const [best] = gaps;
  if (!best) return [];
  return gaps.filter(
    ({ text, token, score }) =>
      text === best.text &&
      score > best.score - DOUBT &&
      Math.abs(token.start - best.token.start) < CLOSE,
  );
}

// Measured: below this lead, the second word is right in one case of three.
const DOUBT = 1.3;
// Letters between words that one flag may cover.
const CLOSE = 50;

/**
 * Returns the words of the target before which a lost number may have to be written, the likeliest first: one that counts and has no
 * number (“were ⟦years⟧ old”), the word that the number counts in the base, one behind “more than” or “in the year”; else by position.
 */
function gapsFor(lost: Placed<NumberFact>, sides: Sides<NumberFact>): NumberGap[] {
  const counted = countedBy(lost);
  return slotsFor(lost, sides)
    .flatMap((slot): NumberGap[] => {
      const evidence = evidenceFor(slot, counted);
      return evidence === null
        ? []
        : [{ ...slot, score: evidence - DISTANCE_WEIGHT * Math.min(slot.distance, FARTHEST) }];
    })
    .sort((a, b) => b.score - a.score);
}

// A sure sign outweighs a third of the text.
const DISTANCE_WEIGHT = 8;
// Beyond it the order of the clauses has changed, and distance says no more.
const FARTHEST = 0.45;

/** How much a word looks as if a number were missing before it; null where none can stand. */
function evidenceFor({ text, token, at }: Slot, counted: Counted): number | null {
  const { tokens, language } = text.prepared;
  const before = previous(tokens, at);
  if (before && isNumeric(before, language)) return null;
  const units = unitsAt(tokens, at, language);
  const scale = scaleOf(token.text, language) ?? 1;
  if (token.kind === "mark" && units.length === 0) return null;
  return (
    measureScore(units, scale, counted, language) +
    (takesNumberBehind(token.text, language)
      ? 0
      : clueScore(clueOf(token.text, language), counted)) +
    headClueScore(before && clueOf(before.text, language), counted) +
    headScore(tokens, at, counted, language) +
    (before ? looseEndScore(before, token, language) : 0)
  );
}

function unitsAt(tokens: readonly Token[], at: number, language: string): readonly string[] {
  const word = tokens[at]?.text ?? "";
  const phrase = unitPhrase(word, tokens[at + 2]?.text ?? "");
  return phrase === null ? unitsNamed(word, language) : [phrase];
}

/** The word that the number counts, the surer the nearer it stood. */
function clueScore(clue: Clue, { behind, before, kind }: Counted): number {
  const at = behind.findIndex((other) => areAlike(clue, other));
  if (at >= 0) return NEARNESS[at] ?? 0;
  // "sa campagne électorale de 2017" is "its ⟦general⟧ election campaign".
  return kind === "year" && before.some((other) => areAlike(clue, other)) ? 0.8 : 0;
}

/** The word before which the number stood in the base stands before the gap; "magnitude 7.5" is also "7.5-magnitude". */
function headClueScore(head: Clue | null, { before, behind }: Counted): number {
  if (!head) return 0;
  const [last] = before;
  const [next] = behind;
  return (last && areAlike(head, last)) || (next && areAlike(head, next)) ? 2 : 0;
}

const NEARNESS = [3, 1.5, 0.8];

function measureScore(
  units: readonly string[],
  scale: number,
  counted: Counted,
  language: string,
): number {
  if (scale > 1 && scale === counted.scale) return 4;
  if (units.length > 0 && units.some((unit) => counted.units.includes(unit))) return 4;
  if (counted.kind === "year") return units.includes("year") && namesYearBehind(language) ? 4 : 0;
  // A unit of its own: the base had "54," and the translation "⟦54⟧ ans".
  return units.length > 0 || scale > 1 ? 1.5 : 0;
}

/** "more than ⟦people⟧", "in January ⟦he⟧", "im Jahr ⟦griff⟧": the words before want a number. */
function headScore(
  tokens: readonly Token[],
  at: number,
  counted: Counted,
  language: string,
): number {
  const head = tokens
    .slice(Math.max(0, at - 5), at)
    .map(({ text }) => text)
    .join("")
    .trimEnd();
  if (counted.kind !== "amount" && isBesideMonth(tokens, at, counted.kind, language)) return 3;
  if (counted.kind === "year") {
    return endsInYear(head, language) ? 3.5 : endsBeforeYear(head, language) ? 1.2 : 0;
  }
  return endsApproximation(head, language) ? 2 : 0;
}

/** A preposition before a word that it cannot govern: "set up in ⟦and⟧ joined". */
function looseEndScore(before: Token, token: Token, language: string): number {
  if (before.kind !== "word" || !isFunctionWord(before.text, language)) return 0;
  return isConnector(token.text, language) && isPreposition(before.text, language) ? 1.8 : 0.3;
}

function previous(tokens: readonly Token[], at: number): Token | null {
  const near = tokens[at - 1];
  if (!near) return null;
  if (near.kind !== "space" && near.text !== "-") return near;
  return tokens[at - 2] ?? null;
}

function isNumeric({ kind, text }: Token, language: string): boolean {
  if (kind === "number" || /\d/u.test(text)) return true;
  const word = kind === "word" ? numberWord(text, language) : null;
  return word !== null && word.kind !== "hint";
}
