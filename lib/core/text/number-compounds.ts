/** Tells what a part of a compound counts, or null. */
type CountOf = (part: string) => number | null;

/** How a language writes numbers, thousands too, as one word. */
export interface CompoundGrammar {
  /** A cheap necessary condition. */
  readonly hint: RegExp;
  /** Parts that multiply what stands before them, the largest first. */
  readonly scales: readonly (readonly [name: string, value: number])[];
  /** May stand between a scale and the rest: tausendundeins. */
  readonly joiner: string;
  /** An ordinal; its first group is the number less its last vowel, where the language drops one. */
  readonly ordinal: RegExp;
  readonly dropped: readonly string[];
}

/** The grammars by primary language. */
export const COMPOUND_GRAMMARS: Readonly<Record<string, CompoundGrammar>> = {
  de: {
    hint: /hundert|tausend|te[mnrs]?$|tels?$/u,
    scales: [
      ["tausend", 1000],
      ["hundert", 100],
    ],
    joiner: "und",
    ordinal: /^(.+?)s?t(?:e[mnrs]?|els?)$/u,
    dropped: [""],
  },
  nl: {
    hint: /honderd|duizend|(?:de|ste)n?$/u,
    scales: [
      ["duizend", 1000],
      ["honderd", 100],
    ],
    joiner: "en",
    ordinal: /^(.+?)(?:ste|de)n?$/u,
    dropped: [""],
  },
  it: {
    hint: /cent|mil|tré$|esim[aeio]$/u,
    scales: [
      ["mila", 1000],
      ["mille", 1000],
      ["cento", 100],
      // "centottanta".
      ["cent", 100],
    ],
    joiner: "",
    ordinal: /^(.+?)esim[aeio]$/u,
    dropped: ["", "i", "a", "e", "o"],
  },
};

// Longer words are no numbers; at the bound the search below is still short.
const LONGEST = 60;

/** Returns the value of a number written as one word: "zweihundertfünfzigtausend", "duemilatrecento"; null for any other word. */
export function compoundValue(word: string, grammar: CompoundGrammar, count: CountOf) {
  if (word.length > LONGEST || !grammar.hint.test(word)) return null;
  return partValue(word.replace(/tré$/u, "tre"), grammar, count);
}

/** Returns the value of an ordinal written as one word: "elften", "ventunesimo"; null for any other word. */
export function compoundOrdinal(word: string, grammar: CompoundGrammar, count: CountOf) {
  const stem = word.length > LONGEST ? undefined : grammar.ordinal.exec(word)?.[1];
  if (stem === undefined) return null;
  for (const vowel of grammar.dropped) {
    const value = partValue(stem + vowel, grammar, count);
    if (value !== null) return value;
  }
  return null;
}

function partValue(word: string, grammar: CompoundGrammar, count: CountOf): number | null {
  const whole = count(word);
  if (whole !== null) return whole;
  for (const scale of grammar.scales) {
    const value = scaledValue(word, scale, grammar, count);
    if (value !== null) return value;
  }
  return null;
}

function scaledValue(
  word: string,
  [name, scale]: CompoundGrammar["scales"][number],
  grammar: CompoundGrammar,
  count: CountOf,
): number | null {
  const at = word.indexOf(name);
  if (at < 0) return null;
  const head = at === 0 ? 1 : partValue(word.slice(0, at), grammar, count);
  const tail = head === null ? null : restValue(word.slice(at + name.length), grammar, count);
  if (head === null || tail === null || head >= 1000 || tail >= scale) return null;
  return head * scale + tail;
}

function restValue(rest: string, grammar: CompoundGrammar, count: CountOf): number | null {
  if (rest === "") return 0;
  const value = partValue(rest, grammar, count);
  if (value !== null || !grammar.joiner || !rest.startsWith(grammar.joiner)) return value;
  return partValue(rest.slice(grammar.joiner.length), grammar, count);
}
