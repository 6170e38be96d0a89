import type { Knowledge, RowView } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import type { WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { scriptOf } from "#lib/core/text/scripts.ts";
import { foldedWord, skeletonOf } from "./name-skeleton.ts";

/** Tells whether another edition has the word in the same row, in the same letters or in those of its own script. */
export function standsInRow({ others }: RowView, { key }: WordUse): boolean {
  const folded = foldedWord(key);
  return others.some(({ texts }) =>
    texts.some(({ prepared }) => keysOf(prepared).has(key) || foldsOf(prepared).has(folded)),
  );
}

/** Tells whether an edition in another script has a word in the same row that sounds like this one, as a borrowed one does. */
export function soundsLikeInRow({ target, others }: RowView, word: string): boolean {
  const script = scriptOf(target.language);
  return others.some(
    ({ language, texts }) =>
      scriptOf(language) !== script &&
      texts.some(({ prepared }) => soundsLikeOneOf(prepared, foldedWord(word))),
  );
}

// A beginning shared by chance is shorter.
const SHARED_START = 5;

/** Tells whether a word of another edition in the row begins like `word` for longer than like `other`: "circadiano", circadian, "circasiano". */
export function isNearerInRow({ others }: RowView, word: string, other: string): boolean {
  const own = foldedWord(word);
  const rival = foldedWord(other);
  const rivalShare = sharedStart(own, rival);
  return others.some(({ texts }) =>
    texts.some(({ prepared }) =>
      [...foldsOf(prepared)].some((fold) => {
        const share = sharedStart(own, fold);
        return share >= SHARED_START && share > rivalShare && share > sharedStart(rival, fold);
      }),
    ),
  );
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

const keysOf = perText(({ words }: PreparedText) => new Set(words.map(({ key }) => key)));
/** The words of a text, folded. */
export const foldsOf = perText(
  ({ words }: PreparedText) => new Set(words.map((use) => foldedWord(use.key))),
);
const skeletonsOf = perText((text: PreparedText) => new Set([...foldsOf(text)].map(skeletonOf)));

// Fewer consonants are shared by chance.
const SHORTEST_SKELETON = 3;

/** Perhaps with an ending of its new language: форболів beside fourballs. */
function soundsLikeOneOf(text: PreparedText, folded: string): boolean {
  const skeletons = skeletonsOf(text);
  const whole = skeletonOf(folded);
  return [whole, whole.slice(0, -1), `${whole.slice(0, -1)}s`].some(
    (skeleton) => skeleton.length >= SHORTEST_SKELETON && skeletons.has(skeleton),
  );
}

// Words of these are borrowed as they are: a reality show, femme fatale.
const LENDERS = ["en", "fr"] as const;

/** Tells whether a word is one, or a name, of a language that lends many, where no other edition stands beside that would show it. */
export function isLoan({ text }: WordUse, { target, others }: RowView, known: Knowledge): boolean {
  if (others.length > 0) return false;
  const own = primaryLanguage(target.language);
  return LENDERS.some((lender) => lender !== own && known.speller(lender)?.knows(text));
}

/** Tells whether a word belongs to an address, a handle, a file name or the like. */
export function isInAddress({ text }: PreparedText, { start, end }: WordUse): boolean {
  const before = /\S*$/u.exec(text.slice(Math.max(0, start - LONGEST_ADDRESS), start))?.[0] ?? "";
  const after = /^\S*/u.exec(text.slice(end, end + LONGEST_ADDRESS))?.[0] ?? "";
  return ADDRESS.test(`${before}x${after}`);
}

const LONGEST_ADDRESS = 100;
const ADDRESS = /[@#_\\&=<>{}]|:\/\/|\/\/|[\p{L}\p{Nd}][.:][\p{L}\p{Nd}]/u;
const LATIN = /^[\p{Script=Latin}\p{M}'’ʼ\u00ad]+$/u;
const CYRILLIC = /^[\p{Script=Cyrillic}\p{M}'’ʼ\u00ad]+$/u;

/** Tells whether all letters of a word are of the alphabet that its language is written in. */
export function isInScriptOf(language: string, word: string): boolean {
  const script = scriptOf(language);
  if (script === null) return /^[\p{L}\p{M}]+$/u.test(word);
  return (script === "Latin" ? LATIN : CYRILLIC).test(word);
}

/** Tells whether a word is quoted by itself, as one does with odd ones. */
export function isQuoted({ text }: PreparedText, { start, end }: WordUse): boolean {
  return (
    QUOTE.test(text.slice(Math.max(0, start - 2), start)) && QUOTE.test(text.slice(end, end + 2))
  );
}

const QUOTE = /["'“”„«»‘’‹›]/u;

/** The word with what hyphens join to it; the word itself where none does. */
export function hyphenated({ text }: PreparedText, { start, end }: WordUse): string {
  const before =
    text.charAt(start - 1) === "-"
      ? (HEAD.exec(text.slice(Math.max(0, start - LONGEST_PART), start))?.[0] ?? "")
      : "";
  const after =
    text.charAt(end) === "-" ? (TAIL.exec(text.slice(end, end + LONGEST_PART))?.[0] ?? "") : "";
  return before + text.slice(start, end) + after;
}

const LONGEST_PART = 40;
const HEAD = /(?:[\p{L}\p{M}'’]+-)+$/u;
const TAIL = /^(?:-[\p{L}\p{M}'’]+)+/u;
