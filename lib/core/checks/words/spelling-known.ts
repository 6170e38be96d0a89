import type { Speller } from "#lib/core/checks/engine/check.ts";
import { withCapital } from "#lib/core/text/capital.ts";
import { isFunctionWord } from "#lib/core/text/function-words.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { affixesOf } from "./spelling-affixes.ts";
import { americanSpellings } from "./spelling-british.ts";

/**
 * Tells whether a dictionary has a word, or those it is built of: joined by an apostrophe, with a prefix or an ending that its
 * language gives to any word, as a compound, in the English of Britain. Some twenty questions for a word that is not known.
 */
export function isWord(word: string, language: string, speller: Speller): boolean {
  if (speller.knows(word)) return true;
  const lower = word.toLowerCase();
  if (lower !== word && speller.knows(lower)) return true;
  if (APOSTROPHE.test(lower)) return isJoined(lower, language, speller);
  return isDerived(lower, language, speller) || isCompound(word, language, speller);
}

const APOSTROPHE = /['’ʼ]/u;

/** "jusqu’à", "l’ultradroite": what stands on either side is a word, or is short and elided. */
function isJoined(word: string, language: string, speller: Speller): boolean {
  const at = word.search(APOSTROPHE);
  const head = word.slice(0, at);
  const rest = word.slice(at + 1);
  if (head.length > LONGEST_ELIDED && !speller.knows(`${head}'`) && !speller.knows(head))
    return false;
  return rest.length < 2 || isWord(rest, language, speller);
}

// quelqu’, lorsqu’, puisqu’ are words of the dictionaries; c’, qu’, dell’ may not be.
const LONGEST_ELIDED = 4;

/** Tells whether a word is a known one with a prefix or an ending that its language gives to any word, or its British spelling. */
export function isDerived(word: string, language: string, speller: Speller): boolean {
  const rest = affixesOf(language)?.prefixed.exec(word)?.[1];
  if (rest && (speller.knows(rest) || hasKnownBase(rest, language, speller))) return true;
  return hasKnownBase(word, language, speller) || isInfinitiveWithZu(word, language, speller);
}

function hasKnownBase(word: string, language: string, speller: Speller): boolean {
  if (isBritish(word, language, speller)) return true;
  const endings = affixesOf(language)?.endings ?? [];
  return endings.some(
    ([ending, bases]) =>
      ending.test(word) && bases.some((base) => isBase(word.replace(ending, base), speller)),
  );
}

// An ending on less is a slip: "hass", "its".
const SHORTEST_BASE = 3;

function isBase(word: string, speller: Speller): boolean {
  return word.length >= SHORTEST_BASE && speller.knows(word);
}

/** Tells whether an English word is the British spelling of a known one. */
export function isBritish(word: string, language: string, speller: Speller): boolean {
  if (primaryLanguage(language) !== "en") return false;
  return americanSpellings(word).some((spelling) => speller.knows(spelling));
}

/** "zurückzuerobern": the verb is listed without the zu inside. */
function isInfinitiveWithZu(word: string, language: string, speller: Speller): boolean {
  const at = word.indexOf("zu", 2);
  if (at < 0 || primaryLanguage(language) !== "de") return false;
  return word.endsWith("n") && speller.knows(word.slice(0, at) + word.slice(at + 2));
}

// Shorter parts make a compound of nearly every slip.
const SHORTEST_PART = 4;

/** Two words written as one: "homeware", "inspirationsarm". */
function isCompound(word: string, language: string, speller: Speller): boolean {
  const lower = word.toLowerCase();
  const isGerman = primaryLanguage(language) === "de";
  for (let at = SHORTEST_PART; at <= lower.length - SHORTEST_PART; at++) {
    const head = lower.slice(0, at);
    const isHead = isPart(head, language, speller) || (isGerman && isLinkingNoun(head, speller));
    if (!isHead) continue;
    const tail = lower.slice(at);
    if (isPart(lower === word ? tail : withCapital(tail), language, speller)) return true;
  }
  return false;
}

function isPart(part: string, language: string, speller: Speller): boolean {
  return speller.knows(part) && !isFunctionWord(part, language);
}

/** Perhaps with a linking s. */
function isLinkingNoun(head: string, speller: Speller): boolean {
  const noun = withCapital(head);
  return speller.knows(noun) || (noun.endsWith("s") && speller.knows(noun.slice(0, -1)));
}
