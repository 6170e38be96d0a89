import { toAscii } from "#lib/core/text/ascii.ts";

/** A word in lower-case ASCII letters: without diacritics, read from its script letter by letter. */
export function foldedWord(word: string): string {
  return PLAIN.test(word) ? word : toAscii(word).toLowerCase().replace(NOT_LETTER, "");
}

const PLAIN = /^[a-z]+$/u;

const NOT_LETTER = /[^a-z]+/gu;

/**
 * Returns the consonants of a folded word as far as languages agree on them when they write a foreign name by its sound: Chequers and
 * Чекерс are "skrs", Feinstein and Файнстайн "fnstn". Hissing sounds are one, h and a g that may be one are nothing.
 */
export function skeletonOf(folded: string): string {
  let sounds = folded;
  for (const [letters, sound] of SOUNDS) sounds = sounds.replace(letters, sound);
  return sounds.replace(/(.)\1+/gu, "$1");
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/augh|ough/gu, ""],
  [/shch|dzh|tch|sch|tz|ts|ch|sh|zh|dj|ge(?=[aou])|[zjc](?=[eiy])|[szj]/gu, "s"],
  [/ph/gu, "f"],
  [/x/gu, "ks"],
  [/ck|cc|qu|[cq]/gu, "k"],
  [/w/gu, "v"],
  [/^[aeiouy]*u(?=[aeiouy])/gu, "v"],
  [/kh/gu, ""],
  [/[aeiouygh]/gu, ""],
];
