import type { Hit, MonoCheck } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { isAbbreviation, writesOrdinalsWithStop } from "#lib/core/text/abbreviations.ts";
import type { Token } from "#lib/core/text/tokens.ts";

/**
 * Finds a full stop in mid-sentence: one that a lower-case word follows, behind an opening quotation mark too. The hit
 * runs to the end of that word, so that the second fix can capitalise it.
 */
export const stopBeforeLowercase = {
  id: "stop-before-lowercase",
  version: 1,
  languages: "all",
  needs: "mono",
  mqm: "Linguistic conventions/Punctuation",
  severity: "major",
  run(text) {
    return text.tokens.flatMap((token, at) => (token.text === "." ? hitsAt(text, at) : []));
  },
} as const satisfies MonoCheck;

function hitsAt({ text, tokens, language }: PreparedText, at: number): readonly Hit[] {
  const stop = tokens[at];
  const before = tokens[at - 1];
  const next = nextWord(tokens, at + 1);
  if (!stop || !before || !next || !isSentenceEnd(tokens, at, language)) return [];
  if (!startsLikeSentenceBody(tokens, next, language)) return [];
  const gap = text.slice(stop.end, next.start);
  const capital = next.text.charAt(0).toUpperCase() + next.text.slice(1);
  return [
    {
      start: stop.start,
      end: next.end,
      variant: "stray",
      values: { before: before.text, after: next.text },
      fixes: [gap + next.text, `.${gap}${capital}`],
      confidence: 0.9,
    },
  ];
}

const OPENING_QUOTES = /^[“«„"‘‹]$/u;

/** The word after a space, behind at most one opening quotation mark and the space French sets inside it. */
function nextWord(tokens: readonly Token[], from: number): Token | null {
  if (tokens[from]?.kind !== "space") return null;
  const quoted = OPENING_QUOTES.test(tokens[from + 1]?.text ?? "");
  const inner = from + 1 + (quoted ? 1 : 0);
  const word = quoted && tokens[inner]?.kind === "space" ? tokens[inner + 1] : tokens[inner];
  return word?.kind === "word" ? word : null;
}

function isSentenceEnd(tokens: readonly Token[], at: number, language: string): boolean {
  const before = tokens[at - 1];
  if (!before || before.kind === "space" || DOTS.test(before.text)) return false;
  if (before.kind === "number")
    return !writesOrdinalsWithStop(language) && tokens[at - 2] !== undefined;
  if (before.kind === "mark") return true;
  if (DOTS.test(tokens[at - 2]?.text ?? "")) return false;
  if (ROMAN.test(before.text) && writesOrdinalsWithStop(language)) return false;
  return !isAbbreviation(before.text, language);
}

// An ellipsis, a question mark before the stop, or the inner stop of "U.S.".
const DOTS = /^[.…?!]$/u;
const ROMAN = /^[IVXLC]+$/u;

/** False for a sentence that may begin small: a brand (iPhone), an address, a name with a particle (von der Leyen). */
function startsLikeSentenceBody(tokens: readonly Token[], word: Token, language: string): boolean {
  if (!/^\p{Ll}[\p{Ll}\p{M}'’ʼ-]*$/u.test(word.text) && !ELIDED.test(word.text)) return false;
  const at = tokens.indexOf(word);
  if (ADDRESS_MARKS.has(tokens[at + 1]?.text ?? "") && tokens[at + 2]?.kind === "word")
    return false;
  return ROMANCE.test(language) || !startsName(tokens, at);
}

// One or two particles, then a capital: "von der Leyen".
function startsName(tokens: readonly Token[], at: number): boolean {
  const [first, second, third] = [at, at + 2, at + 4].map((index) => tokens[index]?.text ?? "");
  if (!PARTICLES.has(first ?? "")) return false;
  const name = PARTICLES.has(second ?? "") ? third : second;
  return /^\p{Lu}/u.test(name ?? "");
}

// "d’Otan": small before the apostrophe.
const ELIDED = /^\p{Ll}{1,2}['’]\p{L}+$/u;
const ADDRESS_MARKS: ReadonlySet<string> = new Set([".", "@", "/", "_"]);
const PARTICLES: ReadonlySet<string> = new Set(
  "al bin da de del della den der di du el ibn la le ten ter van von zu".split(" "),
);
// Their particles are also their commonest prepositions.
const ROMANCE = /^(?:es|fr|it|pt|ca|gl|ro)\b/u;
