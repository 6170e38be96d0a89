import type { Hit, MonoCheck } from "#lib/core/checks/engine/check.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { dashStyleOf } from "#lib/core/text/typography.ts";

/**
 * Finds a hyphen that does a dash's work: glued to the first word of an aside ("he said -later that day"), and to the
 * last as well ("-for now-"). The fixes set the dashes of the language, or commas; they include the space before.
 */
export const hyphenAsDash = {
  id: "hyphen-as-dash",
  version: 1,
  languages: "all",
  needs: "mono",
  mqm: "Linguistic conventions/Punctuation",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "The bridge⟦ -for now-⟧ stays shut.",
      mended: "The bridge — for now — stays shut.",
    },
    { language: "uk", text: "Міст закрито⟦ -⟧поки що", mended: "Міст закрито — поки що" },
  ],
  run({ text, language }) {
    if (!text.includes(" -")) return [];
    const pairs = [...text.matchAll(PAIR)].map(({ 0: all, 1: words = "", index }) =>
      pairHit(index, all, words, language),
    );
    const paired = new Set(pairs.map(({ start }) => start));
    const singles = [...text.matchAll(SINGLE)]
      .filter(({ index }) => !paired.has(index))
      .filter(({ 1: word = "", index }) => isDash(text, index, word, language))
      .map(({ 0: all, index }) => singleHit(index, all, language));
    return [...pairs, ...singles].sort((a, b) => a.start - b.start);
  },
} as const satisfies MonoCheck;

// An aside of up to 80 characters within a sentence: longer ones are two hyphens that have nothing to do with each other.
const PAIR =
  /(?<=[\p{L}\p{N}"”»),]) -(\p{L}(?:[^.!?;:\n]{0,78}[\p{L}\p{N}"”»)])?)-(?=[\s,.;:!?]|$)/gu;
const SINGLE = /(?<=[\p{L}\p{N}"”“»),.]) -(?=["“«]?(\p{L}+['’]?))/gu;

function pairHit(start: number, all: string, words: string, language: string): Hit {
  const dash = dashStyleOf(language);
  return {
    start,
    end: start + all.length,
    variant: "pair",
    values: { words },
    fixes: [`${dash.before}${words}${dash.after}`, `, ${words},`],
    confidence: 0.9,
  };
}

function singleHit(start: number, all: string, language: string): Hit {
  return {
    start,
    end: start + all.length,
    variant: "single",
    fixes: [dashStyleOf(language).before, ", "],
    confidence: 0.85,
  };
}

/** False for a suspended hyphen ("Haupt- und -nebenstraßen"), an option ("-v") and an ending under discussion. */
function isDash(text: string, at: number, word: string, language: string): boolean {
  if (COMPOUNDING.test(language) && text.charAt(at - 1) === ")") return false;
  const [, earlier = "", before = ""] =
    /(\S*)\s(\p{L}+)$/u.exec(text.slice(Math.max(0, at - REACH), at)) ?? [];
  const last = before.toLowerCase();
  if (ENDINGS.has(last)) return false;
  if (JOINERS.has(last) && (COMPOUNDING.test(language) || /^-|-$/u.test(earlier))) return false;
  return word.length > 1 || (SINGLE_LETTERS[primaryLanguage(language)] ?? "").includes(word);
}

// "Atomwaffen und -technologien": the first part need not be written apart.
const COMPOUNDING = /^(?:de|nl|sv|da|nb|no|fi)\b/u;
// Characters that hold a word and a joiner.
const REACH = 50;
const JOINERS: ReadonlySet<string> = new Set(
  "and or und oder bzw et ou y e o u ni або чи та і й и или ed of en of".split(" "),
);
const ENDINGS: ReadonlySet<string> = new Set(
  "suffix ending option flag suffixe terminaison sufijo terminación endung nachsilbe суфікс закінчення суффикс окончание".split(
    " ",
  ),
);
const SINGLE_LETTERS: Readonly<Record<string, string>> = {
  en: "aAI",
  fr: "aàôyÀ",
  es: "aeoyAY",
  uk: "аяівуузйоАЯІВУЗО",
};
