import { primaryLanguage } from "./language.ts";
import { numberWord } from "./number-words.ts";
import type { Token } from "./tokens.ts";

/**
 * Returns the digits of numbers that may hide in words no table knows: "8" of "вісімнадцятирічний", "1" of "hundertjährig". They tell that a
 * number with such a digit may not be lost, never that it is there. Empty for a language without stems.
 */
export function hiddenDigits(tokens: readonly Token[], language: string): ReadonlySet<string> {
  const stems = PATTERNS.get(primaryLanguage(language));
  const digits = new Set<string>();
  if (!stems) return digits;
  for (const { kind, text } of tokens) {
    const groups = kind === "word" ? stems.exec(plain(text))?.groups : undefined;
    if (!groups || numberWord(text, language)) continue;
    for (const [name, found] of Object.entries(groups)) if (found) digits.add(name.slice(1));
  }
  return digits;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[’ʼ]/gu, "'");
}

// How words that contain a number begin: its first digit, then the stems.
const STEMS: Readonly<Record<string, string>> = {
  en: `2 bi(?:cent|enn)|two
    3 three|tri(?:pl|enn)
    4 four|quadr
    5 five|fift|quint
    6 six
    7 seven
    8 eight
    9 nine
    1 ten(?:fold|th)|eleven|twel|hundred|centen|thousand|millenn`,
  fr: `2 deux|bi(?:cent|enn|mens|hebd)|vingt
    3 trois|tri(?:pl|enn|mestr)|trent
    4 quatr|quadr|quarant
    5 cinq|quin(?:qu|t)
    6 six|soixant
    7 septi|septu
    8 huit(?!r)|octog
    9 neuvi|nonag
    1 décenn|décupl|onz|douz|centen|centupl|millén`,
  es: `2 bi(?:cent|en[ai])|dos|veint
    3 tri(?:pl|en|mestr)|tres|trein
    4 cuatr|cuadr|cuaren
    5 cinc|quin(?:t|c|qu)
    6 seis|sesen|sextu
    7 siete|seten|séptu
    8 ocho|ochen
    9 noven
    1 decen|once|doce|diec|cente|centu|milen`,
  de: `2 zwei|zwan|zwo
    3 drei(?!st)
    4 vier
    5 fünf
    6 sechs|sechz
    7 sieben|siebz
    8 acht(?!e[nt]?$|ung|los|sam|bar)
    9 neun
    1 zehn|elf|zwölf|hundert|tausend`,
  nl: `2 twee|twint
    3 drie|dert
    4 vier(?!en)|veert
    5 vijf
    6 zes
    7 zeven
    8 acht(?!er|en$|t?e$)
    9 negen
    1 tien|elf|twaalf|honderd|duizend`,
  it: `2 due|ventenn|ventin
    3 tre(?:cent|d|n[tn])|tri(?:pl|enn|mestr)
    4 quattr|quaran|quadr
    5 cinq|quin(?:t|qu)
    6 sess|seice|sedic
    7 sette(?!m)|settan
    8 otto(?!b)|ottan|ottoc
    9 nove(?!m)|novan
    1 dieci|decen|undic|dodic|cente|centu|mille`,
  pt: `2 dois|duz|duas|bi(?:cent|en)|vint
    3 três|trez|trin|tri(?:pl|en|mestr)
    4 quatr|quaren|quadr|catorz
    5 cinq|quin(?:h|t|z)
    6 seis|sessen
    7 sete(?!m)
    8 oito|oiten|oitoc
    9 nove[cn](?!t?r)
    1 dez(?!e?m)|decen|onze|doze|cente|centu|milen`,
  uk: `2 дв(?:а|о|і|ух)
    3 трьох|тридц|трист|триріч|тритис|троє
    4 чотир|четвер(?!г)|сорок
    5 п'ят(?!ниц)
    6 шіст|шести|шост
    7 сім(?:дес|надц|сот)|семи(?!нар)|сьом
    8 вісім|восьм
    9 дев'ят
    1 десят|одинадц|сто(?:річ|літ|тис)|тисяч`,
  ru: `2 дв(?:а|у|ое|ой)
    3 тр[её]х|тридц|трист|трина
    4 четыр|четвер(?!г)|сорок
    5 пят(?!ниц)
    6 шест
    7 семи(?!нар)|семь|седьм
    8 вос[еь]м
    9 девят
    1 десят|одиннад|сто(?:лет|тыс)|тысяч`,
  pl: `2 dw(?:a|u|oj|óch)
    3 trz(?:y|ech)
    4 czter|czwart(?!ek|k)
    5 pię[cć]|piąt(?!ek|k)
    6 sześ|szes|szóst
    7 siedem|siedm|siódm
    8 osiem|ośm|ósm
    9 dziewię|dziewią
    1 dziesię|dziesią|jedena|setn|stule|tysi`,
};

const PATTERNS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(STEMS).map(([language, lines]) => {
    const groups = lines.split("\n").map((line) => {
      const [digit, stems] = line.trim().split(" ");
      return `(?<d${digit}>${stems})`;
    });
    return [language, new RegExp(`^(?:${groups.join("|")})`, "u")];
  }),
);
