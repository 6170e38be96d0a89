import type {
  BilingualCheck,
  Knowledge,
  PlacedHit,
  PlacedText,
  RowView,
  Speller,
} from "#lib/core/checks/engine/check.ts";
import type { WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { type CapitalWord, capitalWords } from "./capital-words.ts";
import { areForms } from "./endings.ts";
import { givenNameLesson, rareGivenName } from "./given-names.ts";
import { bucketOf, bucketsNear } from "./name-buckets.ts";
import { type Slip, slipBetween } from "./slip.ts";

/**
 * Finds a name that stands once and differs by a slip of the pen from one that the edition uses again and again (Sainbsury,
 * Sainsbury), or a given name in another transliteration before the same surname. Silent on inflected and derived forms, on words of
 * the dictionary and on what the text it was made from writes the same way.
 */
export const nameVariant = {
  id: "name-variant",
  version: 1,
  languages: "all",
  needs: "bilingual",
  mqm: "Terminology/Inconsistent use of terminology",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "Mrs Haldane came, and Haldane spoke; then ⟦Hladane⟧ left.",
      mended: "Mrs Haldane came, and Haldane spoke; then Haldane left.",
    },
    {
      language: "fr",
      text: "Le préfet Lambertin et Mme Lambertin ont vu M. ⟦Lamberttin⟧.",
      mended: "Le préfet Lambertin et Mme Lambertin ont vu M. Lambertin.",
    },
  ],
  *learns(text) {
    for (const { use, isName } of capitalWords(text)) {
      yield [isName ? bucketOf(use.text) : atStart(use.text), use.text];
      const lesson = givenNameLesson(use);
      if (lesson) yield lesson;
    }
  },
  run(row, known) {
    return row.target.texts.flatMap((placed) =>
      capitalWords(placed.prepared).flatMap((name) =>
        rareFormsAt(name, placed, known)
          .filter(({ use }) => !isInOthers(row, use.text))
          .map((rare) => hitOn(placed, rare)),
      ),
    );
  },
} as const satisfies BilingualCheck;

/** The key for words that begin a sentence, where a capital says nothing. */
function atStart(word: string): string {
  return `^${bucketOf(word)}`;
}

interface RareForm {
  readonly use: WordUse;
  readonly right: string;
}

function rareFormsAt(name: CapitalWord, placed: PlacedText, known: Knowledge): RareForm[] {
  const right = usualForm(name, placed, known);
  const given = rareGivenName(name.use, placed.prepared.language, placed.edition, known);
  return [...(right === null ? [] : [{ use: name.use, right }]), ...(given ? [given] : [])];
}

/** The form that the edition uses instead of one that stands once; null where there is none. */
function usualForm(
  { use }: CapitalWord,
  { edition, prepared }: PlacedText,
  known: Knowledge,
): string | null {
  let best: string | null = null;
  let most = 1;
  for (const bucket of bucketsNear(use.text)) {
    const names = known.learnt(edition, bucket);
    if ((names.get(use.text) ?? 0) > 1) return null;
    for (const text of names.keys()) {
      const slip = slipBetween(use.text, text);
      if (slip === null) continue;
      const count = countOf(text, edition, known);
      if (count <= most || countOf(use.text, edition, known) > 1) continue;
      if (!isSlip(use.text, { text, count }, slip, prepared.language, known)) continue;
      best = text;
      most = count;
    }
  }
  return best;
}

function countOf(name: string, edition: number, known: Knowledge): number {
  return [bucketOf(name), atStart(name)].reduce(
    (count, key) => count + (known.learnt(edition, key).get(name) ?? 0),
    0,
  );
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

function isInOthers({ others }: RowView, word: string): boolean {
  return others.some(({ texts }) => texts.some(({ prepared }) => prepared.text.includes(word)));
}

function hitOn({ edition, paragraph }: PlacedText, { use, right }: RareForm): PlacedHit {
  return {
    edition,
    paragraph,
    start: use.start,
    end: use.end,
    variant: "variant",
    values: { word: use.text, expected: right },
    fixes: [right],
    confidence: 0.85,
  };
}
