import type { Knowledge, PlacedText, RowView, Speller } from "#lib/core/checks/engine/check.ts";
import type { WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { transliterate } from "#lib/core/text/transliterate.ts";
import { areForms } from "./endings.ts";
import { bucketOf, bucketsNear } from "./name-buckets.ts";
import { type Slip, slipBetween } from "./slip.ts";

/** Returns the key under which names are learnt that begin a sentence, where a capital says nothing. */
export function keyOfStart(word: string): string {
  return `^${bucketOf(word)}`;
}

/**
 * Returns the form that an edition uses instead of a name that stands once: one used twice and more, or, of two used once, the one that
 * another edition of the row spells out; null where there is none.
 */
export function usualForm(
  use: WordUse,
  { edition, prepared }: PlacedText,
  row: RowView,
  known: Knowledge,
): string | null {
  let best: string | null = null;
  let most = 0;
  for (const bucket of bucketsNear(use.text)) {
    const names = known.learnt(edition, bucket);
    if ((names.get(use.text) ?? 0) > 1) return null;
    for (const text of names.keys()) {
      if (Math.abs(text.length - use.text.length) > 1) continue;
      const slip = slipBetween(use.text, text);
      if (slip === null) continue;
      const count = countOf(text, edition, known);
      if (count <= most || countOf(use.text, edition, known) > 1) continue;
      if (!isSlip(use.text, { text, count }, slip, prepared.language, known)) continue;
      if (count === 1 && !isSpeltOut(text, use.text, row)) continue;
      best = text;
      most = count;
    }
  }
  return best;
}

/** Another edition of the row has the one form, letter by letter, and not the other. */
function isSpeltOut(form: string, other: string, { others }: RowView): boolean {
  const [right, wrong] = [transliterate(form), transliterate(other)];
  const keys = others.flatMap(({ texts }) =>
    texts.flatMap(({ prepared }) => prepared.words.map(({ key }) => transliterate(key))),
  );
  return keys.includes(right) && !keys.includes(wrong);
}

function countOf(name: string, edition: number, known: Knowledge): number {
  const inside = known.learnt(edition, bucketOf(name)).get(name) ?? 0;
  return inside + (known.learnt(edition, keyOfStart(name)).get(name) ?? 0);
}

interface Form {
  readonly text: string;
  readonly count: number;
}

/** A slip rather than another word, another name or another form of the same. */
function isSlip(word: string, form: Form, slip: Slip, language: string, known: Knowledge): boolean {
  const isPlain = slip.kind === "doubled" || slip.kind === "swapped";
  if (!isPlain && areForms(word, form.text, language)) return false;
  const speller = known.speller(language);
  if (!speller) return slip.kind !== "changed" || word.length > 6;
  if (isWord(word, speller) || isNameIn(word, known.speller("en"))) return false;
  return slip.kind !== "changed" || form.count > 2 || isWord(form.text, speller);
}

function isWord(text: string, speller: Speller): boolean {
  return speller.knows(text) || speller.knows(text.toLowerCase());
}

/** A dictionary that has the word with a capital only has it as a name. English dictionaries list names of many countries. */
function isNameIn(text: string, speller: Speller | null): boolean {
  if (!speller?.knows(text)) return false;
  return !speller.knows(text.toLowerCase());
}
