import { primaryLanguage } from "#lib/core/text/language.ts";

/** Tells whether two words are one stem of three letters or more with different endings of the language: forms or relatives of one word. */
export function areForms(a: string, b: string, language: string): boolean {
  const endings = ENDINGS.get(primaryLanguage(language)) ?? COMMON;
  let stem = 0;
  while (stem < a.length && a.charCodeAt(stem) === b.charCodeAt(stem)) stem++;
  for (let cut = stem; cut >= Math.max(SHORTEST_STEM, stem - LONGEST_ENDING); cut--) {
    if (endings.has(a.slice(cut)) && endings.has(b.slice(cut))) return true;
  }
  return false;
}

const SHORTEST_STEM = 3;
const LONGEST_ENDING = 4;

const SLAVONIC_UK =
  "а у ю я и і ї є е о й ь ом ем єм ові еві єві ою ею єю ів їв ам ям ами ями ах ях ий ій ого ього ому ьому им їм ої ої ую юю а яя их іх іми ими ін ина ини иці ця ці цем ові ко ка ку";
const SLAVONIC_RU =
  "а у ю я и ы е о й ь ом ем ой ей ою ею ов ев ам ям ами ями ах ях ый ий ого его ому ему им ым ую юю ая яя их ых ими ыми";

const COMMON: ReadonlySet<string> = new Set(["", ..."a e i o u s n es is as os".split(" ")]);

// Endings of inflection, and of the commonest derivations of names (Russia, Russian; Russie, Russe).
const ENDINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en: "s es n an ian i y e a er ers ed d ish ese ist ism ists ite ia land or",
    fr: "s x e es le ne nne ie ien en is ois ais aise oise ine in a o i us er é ée és ées al aux ale ales iste eur",
    es: "s es a o as os e n í ano ana ia io ias ios és esa eño an ar ió ista",
    it: "a e i o ia io ie ano ana ani",
    pt: "s es a o as os ia io ão ões eiro",
    de: "e n s en er es em ern ens r in innen isch sche schen scher sches se sen ung ungen ier ien",
    nl: "e n s en er ers se en ie",
    pl: "a u y i e o ą ę em om ami ach ów owi ie ia iem iej ego emu ym im ska ski skie skiego",
    uk: SLAVONIC_UK,
    ru: SLAVONIC_RU,
  }).map(([language, endings]) => [language, new Set(["", ...endings.split(" ")])]),
);
