import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { isAbbreviation, writesOrdinalsWithStop } from "#lib/core/text/abbreviations.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";

/** An end mark that a small letter follows: either the mark is wrong or the letter. */
export interface SentenceBreak {
  /** Where the mark stands, and the mark: one of . ? ! */
  readonly at: number;
  readonly mark: string;
  /** The word before the mark; empty after a figure or another mark. */
  readonly before: string;
  /** The word after it, and where it begins. */
  readonly next: string;
  readonly nextAt: number;
}

/**
 * Returns the end marks of a text that a small letter follows, behind an opening quotation mark too. Left out are abbreviations,
 * ordinals, ellipses, texts without any capital, a quotation that its sentence goes on behind, and what begins small by itself (iPhone, example.org, von Dam).
 */
export const sentenceBreaks = perText((text: PreparedText): readonly SentenceBreak[] => {
  if (!SUSPECT.test(text.text) || isSmallThroughout(text.text)) return [];
  return [...text.text.matchAll(BREAK)].flatMap((match) => {
    const found = breakAt(match);
    return mayEndSentence(text, found) && mayBeBody(text, found) ? [found] : [];
  });
});

// A text of several sentences without a capital is written so.
const SEVERAL_SENTENCES = 200;

function isSmallThroughout(text: string): boolean {
  return text.length > SEVERAL_SENTENCES && !/\p{Lu}/u.test(text);
}

const SUSPECT = /[.!?]\s+[“«„"‘‹¿¡(]?\s?\p{Ll}/u;
const BREAK =
  /(?<![.…?!])((?<!\s)\.|[!?])(\s+(?:[“«„"‘‹¿¡(][\u0020\u00a0\u202f]?)?)(\p{Ll}[\p{L}\p{M}\p{N}]*(?:['’ʼ-]\p{L}[\p{L}\p{M}\p{N}]*)*)/gu;

// Longer than any abbreviation.
const WORD_REACH = 40;

function breakAt({
  1: mark = "",
  2: gap = "",
  3: next = "",
  index: at,
  input,
}: RegExpExecArray): SentenceBreak {
  const before =
    /[\p{L}\p{M}\p{N}]+$/u.exec(input.slice(Math.max(0, at - WORD_REACH), at))?.[0] ?? "";
  return { at, mark, before, next, nextAt: at + mark.length + gap.length };
}

function mayEndSentence(
  { text, language }: PreparedText,
  { at, mark, before }: SentenceBreak,
): boolean {
  if (mark !== ".") return at > 0;
  if (before === "") return at > 0;
  const earlier = text.charAt(at - before.length - 1);
  if (/^\p{Nd}/u.test(before))
    return (
      at > before.length && (before.length > LONGEST_ORDINAL || !writesOrdinalsWithStop(language))
    );
  // "didn’t": the letter ends a word.
  if (/^\p{Ll}$/u.test(before) && /^['’]$/u.test(earlier)) return true;
  if (earlier === "." || (ROMAN.test(before) && writesOrdinalsWithStop(language))) return false;
  return !isAbbreviation(before, language);
}

// Days, centuries and articles have two figures at most, years four.
const LONGEST_ORDINAL = 3;
const ROMAN = /^[IVXLC]+$/u;

function mayBeBody({ text, language }: PreparedText, { next, nextAt }: SentenceBreak): boolean {
  if (!/^\p{Ll}[\p{Ll}\p{M}'’ʼ-]*$/u.test(next) && !ELIDED.test(next)) return false;
  const after = text.slice(nextAt + next.length, nextAt + next.length + WORD_REACH);
  if (/^[.@/_]\p{L}/u.test(after)) return false;
  return CAPITAL_PARTICLES.test(primaryLanguage(language)) || !startsName(next, after);
}

// "d’Otan": small before the apostrophe.
const ELIDED = /^\p{Ll}{1,2}['’]\p{L}+$/u;

// One or two particles, then a capital: "von der Leyen".
function startsName(next: string, after: string): boolean {
  if (!PARTICLES.has(next)) return false;
  const [, second = "", third = ""] = /^ (\p{L}+)(?: (\p{L}+))?/u.exec(after) ?? [];
  return /^\p{Lu}/u.test(PARTICLES.has(second) ? third : second);
}

const PARTICLES: ReadonlySet<string> = new Set(
  "al bin da de del della den der di du el ibn la le ten ter van von zu".split(" "),
);
// Their particles are also their commonest words, and begin a sentence with a capital.
const CAPITAL_PARTICLES = /^(?:es|fr|it|pt|ca|gl|ro|de|nl)$/u;
