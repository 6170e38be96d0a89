import { primaryLanguage } from "./language.ts";
import {
  COMPOUND_GRAMMARS,
  type CompoundGrammar,
  compoundOrdinal,
  compoundValue,
} from "./number-compounds.ts";
import { ordinalForms } from "./number-ordinals.ts";
import { type Compound, NUMBER_WORD_LISTS, type NumberWordLists } from "./number-word-tables.ts";

/** What a word says of a number. */
export interface NumberWord {
  readonly value: number;
  /**
   * A count (three), a scale that multiplies (thousand), or a hint that may stand for the number without being one (both, third, a).
   */
  readonly kind: "count" | "scale" | "hint";
  /** What else a hint may mean: "cuarto" is the fourth and a quarter. */
  readonly others?: readonly number[];
}

/** Returns what `word` says of a number in a language ("three", "тисяч", "beide"), or null. */
export function numberWord(word: string, language: string): NumberWord | null {
  const table = tableFor(language);
  if (!table) return null;
  const key = normal(word);
  return table.words.get(key) ?? (table.grammar && composed(key, table.grammar, table.words));
}

/** Numbers and ordinals written as one word: "siebentausend", "elften". */
function composed(word: string, grammar: CompoundGrammar, words: Words): NumberWord | null {
  if (!grammar.hint.test(word)) return null;
  const count = (part: string) => countOf(words.get(part));
  const value = compoundValue(word, grammar, count);
  if (value !== null) return { value, kind: "count" };
  const ordinal = compoundOrdinal(word, grammar, count);
  return ordinal === null ? null : { value: ordinal, kind: "hint" };
}

// "Ein" counts in "hunderteinundzwanzig", though not by itself.
function countOf(word: NumberWord | undefined): number | null {
  return word && (word.kind === "count" || word.value === 1) ? word.value : null;
}

/** Returns what a scale word multiplies by ("million", "тисяч", "bn"), or null. */
export function scaleOf(word: string, language: string): number | null {
  const found = numberWord(word, language);
  return found?.kind === "scale" ? found.value : null;
}

/** Tells whether the number words of a language are known, so that a figure may be looked for among them. */
export function hasNumberWords(language: string): boolean {
  return primaryLanguage(language) in NUMBER_WORD_LISTS;
}

/** Returns the scale words of a language that mean `scale`, the fullest forms first. */
export function scaleWordsFor(scale: number, language: string): readonly string[] {
  const words = [...(tableFor(language)?.words ?? [])]
    .filter(([word, { value, kind }]) => kind === "scale" && value === scale && word.length > 1)
    .map(([word]) => word);
  return primaryLanguage(language) === "es" && scale === 1e9 ? ["mil millones", ...words] : words;
}

/** Tells whether `word` may join the parts `left` and `right` of one number: "treinta y dos", "vingt et un", "hundred and six". */
export function joinsNumberWords(word: string, left: number, language: string): boolean {
  if (word === "-") return true;
  const joiner = JOINERS[primaryLanguage(language)];
  return joiner?.word === word && left >= joiner.from;
}

interface Joiner {
  readonly word: string;
  /** The least number it may follow: "two and three" are two numbers. */
  readonly from: number;
}

const JOINERS: Readonly<Record<string, Joiner>> = {
  en: { word: "and", from: 100 },
  es: { word: "y", from: 30 },
  fr: { word: "et", from: 20 },
  pt: { word: "e", from: 20 },
};

// Ukrainian is written with three apostrophes; the tables have one.
function normal(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes("’") || lower.includes("ʼ") ? lower.replace(/[’ʼ]/gu, "'") : lower;
}

type Words = ReadonlyMap<string, NumberWord>;

interface Table {
  readonly words: Words;
  readonly grammar: CompoundGrammar | null;
}

const tables = new Map<string, Table | null>();

function tableFor(language: string): Table | null {
  const known = tables.get(language);
  if (known !== undefined) return known;
  const primary = primaryLanguage(language);
  const lists = NUMBER_WORD_LISTS[primary];
  const made = lists
    ? { words: wordsOf(lists, primary), grammar: COMPOUND_GRAMMARS[primary] ?? null }
    : null;
  tables.set(language, made);
  return made;
}

/** A word that counts in one list and hints in another counts; one that hints in two has both values. */
function wordsOf({ cardinals, scales, hints, compounds = [] }: NumberWordLists, primary: string) {
  const ordinals = ordinalForms(primary).map(
    ([form, value]): Entry => [form, { value, kind: "hint" }],
  );
  return new Map([
    ...merged([...ordinals, ...entriesOf(hints, "hint")]),
    ...compounds.flatMap(compoundsOf),
    ...entriesOf(scales, "scale"),
    ...entriesOf(cardinals, "count"),
  ]);
}

function merged(entries: readonly Entry[]): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  for (const [form, word] of entries) {
    const known = words.get(form);
    if (!known) words.set(form, word);
    else if (known.value !== word.value)
      words.set(form, { ...known, others: [...(known.others ?? []), word.value] });
  }
  return words;
}

type Entry = readonly [string, NumberWord];

function entriesOf(lines: string, kind: NumberWord["kind"]): Entry[] {
  return lines.split("\n").flatMap((line) => {
    const [value, ...forms] = line.trim().split(" ");
    return forms.map((form): Entry => [form, { value: Number(value), kind }]);
  });
}

function compoundsOf({ units, tens, order, joiner }: Compound): Entry[] {
  return tens.flatMap((ten, tenAt) =>
    units.map((unit, unitAt): Entry => {
      const value = (tenAt + 2) * 10 + unitAt + 1;
      const word =
        order === "units-first"
          ? unit + joiner(unit, ten) + ten
          : withoutVowel(ten, unit) + joiner(unit, ten) + unit;
      return [word, { value, kind: "count" }];
    }),
  );
}

// Italian "ventuno", "ventotto".
function withoutVowel(ten: string, unit: string): string {
  return /^[uo]/u.test(unit) ? ten.slice(0, -1) : ten;
}
