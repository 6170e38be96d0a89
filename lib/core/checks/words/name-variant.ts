import type {
  BilingualCheck,
  Knowledge,
  PlacedHit,
  PlacedText,
  RowView,
} from "#lib/core/checks/engine/check.ts";
import type { WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { type CapitalWord, capitalWords } from "./capital-words.ts";
import { givenNameLesson, rareGivenName } from "./given-names.ts";
import { bucketOf } from "./name-buckets.ts";
import { keyOfStart, usualForm } from "./rare-names.ts";

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
      yield [isName ? bucketOf(use.text) : keyOfStart(use.text), use.text];
      const lesson = givenNameLesson(use);
      if (lesson) yield lesson;
    }
  },
  run(row, known) {
    const hits: PlacedHit[] = [];
    for (const placed of row.target.texts) {
      for (const name of capitalWords(placed.prepared)) {
        for (const rare of rareFormsAt(name, placed, row, known))
          if (!isInOthers(row, rare.use.text)) hits.push(hitOn(placed, rare));
      }
    }
    return hits;
  },
} as const satisfies BilingualCheck;

interface RareForm {
  readonly use: WordUse;
  readonly right: string;
}

function rareFormsAt(
  name: CapitalWord,
  placed: PlacedText,
  row: RowView,
  known: Knowledge,
): readonly RareForm[] {
  const right = usualForm(name.use, placed, row, known);
  const given = rareGivenName(name.use, placed.prepared.language, placed.edition, known);
  if (right === null && given === null) return NONE;
  return [...(right === null ? [] : [{ use: name.use, right }]), ...(given ? [given] : [])];
}

const NONE: readonly RareForm[] = [];

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
