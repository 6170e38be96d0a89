import { unitErrorRate } from "#lib/core/quality/measures/character-error-rate.ts";
import { chrfScore, overlaps } from "#lib/core/quality/measures/chrf.ts";
import { editionMeasures } from "#lib/core/quality/measures/edition-measures.ts";
import {
  humanEditRate,
  translationEditRate,
} from "#lib/core/quality/measures/translation-edit-rate.ts";
import { readPairs } from "./pairs.ts";

type Print = (figure: string) => void;

interface Measured {
  readonly old: string;
  readonly new: string;
  readonly hter_published?: number;
  readonly expected: Readonly<Record<string, number>> & {
    readonly tercom: { readonly edits: number };
  };
}

type Measure = (pair: Measured) => number | undefined;

/** Our figure and the reference, by what computed the latter: tercom 7.25, sacreBLEU, plain Levenshtein, or the publisher of the data. */
const MEASURES: Readonly<Record<string, readonly [own: Measure, reference: Measure]>> = {
  "HTER, as published": [
    (pair) => humanEditRate(translationEditRate(pair.old, pair.new)),
    (pair) => pair.hter_published,
  ],
  "TER edits, tercom 7.25": [
    (pair) => translationEditRate(pair.old, pair.new).edits,
    ({ expected }) => expected.tercom.edits,
  ],
  "TER, sacreBLEU": [
    (pair) => 100 * translationEditRate(pair.old, pair.new).rate,
    ({ expected }) => expected.sacrebleu_ter,
  ],
  "TER, sacreBLEU normalised, Asian": [
    (pair) => 100 * translationEditRate(pair.old, pair.new, "parted").rate,
    ({ expected }) => expected.sacrebleu_ter_norm_asian,
  ],
  "CER by code point": [
    (pair) => unitErrorRate(pair.old, pair.new, "code point").rate,
    ({ expected }) => expected.cer_cp,
  ],
  "CER by character": [
    (pair) => unitErrorRate(pair.old, pair.new, "character").rate,
    ({ expected }) => expected.cer_grapheme,
  ],
  WER: [
    (pair) => unitErrorRate(pair.old, pair.new, "word").rate,
    ({ expected }) => expected.wer_ws,
  ],
  "chrF2, sacreBLEU": [
    (pair) => 100 * chrfScore(overlaps(pair.old, pair.new)),
    ({ expected }) => expected.chrf2,
  ],
  "chrF++, sacreBLEU": [
    (pair) => 100 * chrfScore(overlaps(pair.old, pair.new, 2)),
    ({ expected }) => expected.chrfpp,
  ],
};

// The references have six decimals.
const TOLERANCE = 1.01e-6;

/** Prints how many of our figures are those that the reference implementations give, and what they cost. */
export function benchMeasures(print: Print, paths: readonly string[]): void {
  const pairs = paths.flatMap((path) => readPairs<Measured>(path));
  print(`measures: equal to the reference, of ${pairs.length} pairs (goal: all; < .4 ms a pair)`);
  for (const [name, [own, reference]] of Object.entries(MEASURES)) {
    const given = pairs.filter((pair) => reference(pair) !== undefined);
    const start = performance.now();
    const values = given.map(own);
    const milliseconds = (performance.now() - start) / given.length;
    const equal = given.filter((pair, at) => isEqual(values[at], reference(pair)));
    print(`  ${name.padEnd(34)}${equal.length} of ${given.length}   ${milliseconds.toFixed(3)} ms`);
  }
  printLong(print, pairs);
}

function isEqual(one: number | undefined, other: number | undefined): boolean {
  return Math.abs((one ?? 0) - (other ?? 0)) <= TOLERANCE;
}

// All texts as one, and as one in another order: the budgets must hold.
function printLong(print: Print, pairs: readonly Measured[]): void {
  const before = pairs.map((pair) => pair.old).join(" ");
  const after = pairs
    .map((pair) => pair.new)
    .toReversed()
    .join(" ");
  const start = performance.now();
  const { translationEditRate: words, characterErrorRate: characters } = editionMeasures([
    { before, after },
  ]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const isExact = words.exact && characters.exact;
  print(`  all measures of one text of ${words.length} words: ${seconds} s, exact: ${isExact}`);
}
