import type { Hit, MonoCheck } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { countBelow } from "#lib/core/text/overlap.ts";
import { splitSentences } from "#lib/core/text/sentences.ts";

/**
 * Finds a connective said twice in one sentence (However, it is, however, …). The second is flagged with the commas that go with it.
 * Silent across quotation marks and semicolons, where another voice or another sentence begins.
 */
export const connectiveRepeated = {
  id: "connective-repeated",
  version: 2,
  languages: ["en", "fr", "es", "uk", "de"],
  needs: "mono",
  mqm: "Style/Awkward style",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "However, the plan is costly⟦, however,⟧ says the mayor.",
      mended: "However, the plan is costly, says the mayor.",
    },
    {
      language: "es",
      text: "Sin embargo, el plan es caro, dice⟦ sin embargo⟧ la alcaldesa.",
      mended: "Sin embargo, el plan es caro, dice la alcaldesa.",
    },
  ],
  run(text) {
    const pattern = PATTERNS.get(primaryLanguage(text.language));
    if (!pattern || !hasTwo(text)) return [];
    const found = [...text.text.matchAll(pattern)].filter((one) => connects(text.text, one));
    return found.length < 2 ? [] : repeated(text, found);
  },
} as const satisfies MonoCheck;

// Adverbs of degree or manner too: however small, de plus en plus, il en fait autant, de hecho y de derecho. They connect where a comma
// sets them off.
const LOOSE: ReadonlySet<string> = new Set([
  "however",
  "de plus",
  "en fait",
  "de hecho",
  "in fact",
]);

function connects(text: string, { 0: word, index }: RegExpExecArray): boolean {
  const end = index + word.length;
  if (LOOSE.has(word.toLowerCase())) return SET_OFF.test(text.charAt(end));
  return !text.startsWith(" de ", end) || !/^además$/iu.test(word);
}

// The comma behind it, or the end of the clause.
const SET_OFF = /^[,.;:!?)»”]?$/u;

/** A cheap necessary condition: two words that only stand in connectives. */
function hasTwo({ words }: PreparedText): boolean {
  let count = 0;
  for (const { key } of words) if (MAIN_WORDS.has(key)) count++;
  return count > 1;
}

function repeated({ text, language }: PreparedText, found: readonly RegExpExecArray[]): Hit[] {
  const ends = splitSentences(text, language).map(({ end }) => end);
  const sentenceOf = ({ index }: RegExpExecArray) => countBelow(ends, (end) => end, index + 1);
  return found.flatMap((second, at) => {
    const first = found
      .slice(Math.max(0, at - REACH), at)
      .find((one) => keyOf(one) === keyOf(second));
    if (!first || BOUNDARY.test(text.slice(first.index, second.index))) return [];
    return sentenceOf(first) === sentenceOf(second) ? [hitOn(text, second)] : [];
  });
}

// Connectives looked back at; no sentence has more.
const REACH = 4;
const BOUNDARY = /[“”«»„"‟;:?!]/u;

function keyOf([found]: RegExpExecArray): string {
  return found.toLowerCase();
}

/** The connective with a comma before it and, after it, the one that closes the aside. */
function hitOn(text: string, { 0: word, index }: RegExpExecArray): Hit {
  const before = /,?\s*$/u.exec(text.slice(Math.max(0, index - 3), index))?.[0] ?? "";
  const end = index + word.length;
  const hasClosing = before.startsWith(",") && text.startsWith(",", end);
  return {
    start: index - before.length,
    end: hasClosing ? end + 1 : end,
    variant: "repeated",
    values: { word },
    fixes: [hasClosing ? "," : ""],
    confidence: 0.8,
  };
}

const WORDS: Readonly<Record<string, string>> = {
  en: "however|therefore|moreover|furthermore|nevertheless|nonetheless|for example|for instance|on the other hand|consequently|meanwhile|in addition|additionally|of course|in fact",
  fr: "cependant|toutefois|néanmoins|pourtant|en effet|par exemple|en revanche|d[’']ailleurs|par ailleurs|en outre|de plus|par conséquent|en fait|bien sûr",
  es: "sin embargo|no obstante|por (?:lo )?tanto|además|en cambio|por ejemplo|asimismo|por otra parte|de hecho|por consiguiente|por supuesto",
  uk: "однак|проте|тим не менш|тим не менше|втім|отже|наприклад|крім того|зокрема|натомість|водночас",
  de: "jedoch|allerdings|dennoch|außerdem|zudem|zum beispiel|hingegen|trotzdem|infolgedessen",
};

const MAIN_WORDS: ReadonlySet<string> = new Set(
  Object.values(WORDS).flatMap((words) =>
    words.split("|").map(
      (one) =>
        one
          .replace(/\(\?:lo \)\?|\[’'\]/gu, " ")
          .trim()
          .split(" ")
          .at(-1) ?? "",
    ),
  ),
);

const PATTERNS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(WORDS).map(([language, words]) => [
    language,
    new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${words})(?![\p{L}\p{N}-])`, "giu"),
  ]),
);
