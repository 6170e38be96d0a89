import { primaryLanguage } from "./language.ts";
import type { Token } from "./tokens.ts";

/** Tells whether a language's commonest words are listed here. */
export function hasFunctionWords(language: string): boolean {
  return LISTS.has(primaryLanguage(language));
}

/** Counts the words of `tokens` that are among the commonest of a language; elided ones (l’, d’) count by their head. */
export function countFunctionWords(tokens: readonly Token[], language: string): number {
  const list = LISTS.get(primaryLanguage(language));
  if (!list) return 0;
  let count = 0;
  for (const { kind, text } of tokens) if (kind === "word" && list.has(headOf(text))) count++;
  return count;
}

/** Tells whether `word` is one of the commonest of a language. */
export function isFunctionWord(word: string, language: string): boolean {
  return LISTS.get(primaryLanguage(language))?.has(headOf(word)) ?? false;
}

const distinct = new Map<string, ReadonlySet<string>>();

/**
 * Returns the commonest words of a language, in lower case, that are not among those of another; empty where either has no list. Few
 * texts in the other language hold two of them in a row.
 */
export function distinctWords(language: string, other: string): ReadonlySet<string> {
  const key = `${primaryLanguage(language)} ${primaryLanguage(other)}`;
  const known = distinct.get(key);
  if (known) return known;
  const others = LISTS.get(primaryLanguage(other));
  const own = others ? [...(LISTS.get(primaryLanguage(language)) ?? [])] : [];
  const words = new Set(own.filter((word) => !others?.has(word)));
  distinct.set(key, words);
  return words;
}

function headOf(word: string): string {
  const lower = word.toLowerCase();
  const length = isApostrophe(lower.charAt(1)) ? 1 : isApostrophe(lower.charAt(2)) ? 2 : 0;
  return length === 0 ? lower : `${lower.slice(0, length)}'`;
}

function isApostrophe(character: string): boolean {
  return character === "'" || character === "’";
}

const LISTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en: "the of and to in is was that for it with as his on be at by had not are but from or have an they which were their has he she its who this been will would there when what you your we our i my can more about if into out up so than them i'm it's don't after before over",
    fr: "le la les de des du un une et en est à que qui dans pour pas sur au aux avec il elle ils elles ce cette ces se ne son sa ses par plus ont été mais ou où leur leurs nous vous je sont était fait d' l' qu' n' s' c' j' m' lui comme être après avant entre",
    es: "el la los las de del un una y en es a que se por con para no su sus al lo como más pero le ha o fue este esta esto sobre sin era también ya han hay entre cuando muy ser son está desde todo nos durante uno ni contra sí me mi porque qué",
    de: "der die das und in den von zu ist mit sich des auf für nicht ein eine im dem als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde ich wir",
    it: "il lo la i gli le di del della e in un una che è per non con si da al alla sono dei delle ha come più ma anche nel nella o suo sua questo dal era stato hanno",
    pt: "o a os as de do da dos das em no na um uma e que é para com não se por mais ao como mas foi ou sua seu pelo pela são também já está há entre",
    nl: "de het een en van in is dat op te zijn met voor niet aan er om ook als bij maar naar uit door over nog was ze hij werd heeft",
    uk: "і й та в у на з до що не за це про як від його для є які який або але він вона вони її їх ще був була були було після щоб через при коли під зі із над також та має цього",
    ru: "и в на не что с по это к из как от за у но его для о же до так все бы после он она они её их был была были было который которые также при если или уже со",
    pl: "i w na z nie się do to że jest o jak za od po przez ale dla są tym był była było który które oraz także",
  }).map(([language, words]) => [language, new Set(words.split(" "))]),
);
