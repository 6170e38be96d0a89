import { primaryLanguage } from "./language.ts";

/**
 * Tells whether a full stop after `word` may belong to the word: a listed abbreviation of the language, an initial,
 * or a short word without a vowel (Mr, Ltd, млн). Single letters that are words of their own (`a`, `y`, `і`) are not.
 */
export function isAbbreviation(word: string, language: string): boolean {
  const primary = primaryLanguage(language);
  const lower = word.toLowerCase();
  if ([...word].length === 1)
    return word !== lower || !(LETTER_WORDS[primary] ?? "").includes(lower);
  if (LISTED.get(primary)?.has(lower)) return true;
  // An acronym, all capitals, may well end a sentence.
  return VOWELLESS.test(lower) && word !== word.toUpperCase();
}

/** Tells whether a full stop after a figure makes an ordinal in the language (German "am 3. und 4. Mai"). */
export function writesOrdinalsWithStop(language: string): boolean {
  return ORDINAL_STOP.has(primaryLanguage(language));
}

const LETTER_WORDS: Readonly<Record<string, string>> = {
  en: "a",
  fr: "aày",
  es: "aeouy",
  it: "aeoè",
  pt: "aeoéà",
  pl: "aiowuz",
  uk: "аіїйвузоєжбя",
  ru: "аивускояжб",
};

const VOWELLESS = /^[bcdfghjklmnpqrstvwxzбвгґджзклмнпрстфхцчшщ]{2,4}$/u;

const LISTED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en: "approx apr aug ave capt co col comm corp dec dept dist ed eds esp est etc ext feb fig gen gov hon inc jan jul jun lieut maj mar mass max messrs min misc no nos nov oct op pres prof rep reps rev sen sens sep sept sgt univ vol vols al ca calif conn ill ore pa tex wash",
    fr: "art av avr boul cf chap coll déc dép éd env etc ex fév févr fig hab ill inf janv juil max min nov oct p.ex prof réf rév sept sté suiv sup tél vol al apr",
    es: "admón adj aprox art av avda cap cía col depto dir dra ed ej esp etc excmo fig gral ilmo izda izdo max máx mín ntra núm nro pág págs prof profa prov sra sras sta sto tel tfno ud uds vol ee uu",
    de: "abb abs allg anm art aug bzw ca dez etc evtl feb geb gegr ggf inkl jan jul jun kap max min mio mrd nov okt prof rev sep sept sog tel u.a usw vgl zit zzgl bes ehem eigtl entspr",
    uk: "акад бл буд вул гл гол див доц ін ім інж коп крб напр обл оз од пл пос пров проф род роз св сел соц стор тел тис тов укр ред район чол",
    ru: "акад бул гл гор див доц др им инж коп напр обл оз пер пл пос проф ред род руб сел см стр тел тыс ул чел",
  }).map(([language, words]) => [language, new Set(words.split(" "))]),
);

const ORDINAL_STOP: ReadonlySet<string> = new Set(
  "bs cs da de et eu fi hr hu is lb lv nb nn no pl sk sl sr tr".split(" "),
);
