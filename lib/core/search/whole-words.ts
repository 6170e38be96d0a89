import { primaryLanguage } from "#lib/core/text/language.ts";
import { type Span, tokenise } from "#lib/core/text/tokens.ts";
import { isInsideWord } from "./regex/letters.ts";

/**
 * Tells whether neither end of a span divides a word. An apostrophe divides words where it stands for a letter left out between two
 * (`l’homme`, `Kyiv’s`) and belongs to one in `п’ять`, `ג׳ירפה` and `don’t`. In scripts without spaces the platform's dictionary says where
 * words end. Linear in the text for these, else in the word.
 */
export function isWhole(text: string, { start, end }: Span, language: string): boolean {
  return !(divides(text, start, language) || divides(text, end, language));
}

function divides(text: string, at: number, language: string): boolean {
  if (isInsideWord(text, at)) return !(isUnspaced(text, at) && isTokenStart(text, at, language));
  return isInsideApostrophe(text, at, language);
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]{2}$/u;

function isUnspaced(text: string, at: number): boolean {
  const next = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return UNSPACED.test(text.slice(Math.max(0, at - 2), at) + next);
}

// A dictionary needs a phrase on either side to tell words apart; the whole of a long text is not looked at again for each match.
const PHRASE = 50;

function isTokenStart(text: string, at: number, language: string): boolean {
  const from = Math.max(0, at - PHRASE);
  const tokens = tokenise(text.slice(from, at + PHRASE), language);
  return tokens.some(({ start }) => start === at - from);
}

const APOSTROPHE = /['’ʼ׳]/u;

function isInsideApostrophe(text: string, at: number, language: string): boolean {
  if (APOSTROPHE.test(text[at] ?? "")) return belongs(text, at, language);
  return APOSTROPHE.test(text[at - 1] ?? "") && belongs(text, at - 1, language);
}

const JOINING = /^[\p{Script=Cyrillic}\p{Script=Hebrew}][\p{Script=Cyrillic}\p{Script=Hebrew}]$/u;
const ENGLISH_NOT = /^nt$/iu;

/** Whether the apostrophe at `at` stands within a word. */
function belongs(text: string, at: number, language: string): boolean {
  const around = (text[at - 1] ?? "") + (text[at + 1] ?? "");
  return JOINING.test(around) || (primaryLanguage(language) === "en" && ENGLISH_NOT.test(around));
}
