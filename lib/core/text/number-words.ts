import { primaryLanguage } from "./language.ts";

/** Returns the value of a number word ("three", "trois", "п’ять"), or null. */
export function valueOfNumberWord(word: string, language: string): number | null {
  return WORDS.get(primaryLanguage(language))?.get(normal(word)) ?? null;
}

/** Returns what a scale word multiplies by ("million", "тисяч", "bn"), or null. */
export function scaleOf(word: string, language: string): number | null {
  return SCALES.get(primaryLanguage(language))?.get(normal(word)) ?? null;
}

/** Tells whether `word` may join the parts of one number: "twenty-one", "treinta y dos", "vingt et un". */
export function joinsNumberWords(word: string): boolean {
  return JOINERS.has(word);
}

const JOINERS: ReadonlySet<string> = new Set(["-", "y", "et"]);

// Ukrainian is written with three apostrophes; the tables have one.
function normal(word: string): string {
  return word.toLowerCase().replace(/[’ʼ]/gu, "'");
}

type Table = ReadonlyMap<string, number>;

// "value word word …", one value a line.
function tableOf(lines: string): Table {
  const entries = lines.split("\n").flatMap((line) => {
    const [value, ...words] = line.trim().split(" ");
    return words.map((word): [string, number] => [word, Number(value)]);
  });
  return new Map(entries);
}

const WORDS: ReadonlyMap<string, Table> = new Map([
  [
    "en",
    tableOf(`1 one
      2 two
      3 three
      4 four
      5 five
      6 six
      7 seven
      8 eight
      9 nine
      10 ten
      11 eleven
      12 twelve
      13 thirteen
      14 fourteen
      15 fifteen
      16 sixteen
      17 seventeen
      18 eighteen
      19 nineteen
      20 twenty
      30 thirty
      40 forty
      50 fifty
      60 sixty
      70 seventy
      80 eighty
      90 ninety`),
  ],
  [
    "fr",
    tableOf(`1 un une
      2 deux
      3 trois
      4 quatre
      5 cinq
      6 six
      7 sept
      8 huit
      9 neuf
      10 dix
      11 onze
      12 douze
      13 treize
      14 quatorze
      15 quinze
      16 seize
      20 vingt vingts
      30 trente
      40 quarante
      50 cinquante
      60 soixante
      70 septante
      80 huitante octante
      90 nonante`),
  ],
  [
    "es",
    tableOf(`1 uno un una
      2 dos
      3 tres
      4 cuatro
      5 cinco
      6 seis
      7 siete
      8 ocho
      9 nueve
      10 diez
      11 once
      12 doce
      13 trece
      14 catorce
      15 quince
      16 dieciséis
      17 diecisiete
      18 dieciocho
      19 diecinueve
      20 veinte
      21 veintiuno veintiún veintiuna
      22 veintidós
      23 veintitrés
      24 veinticuatro
      25 veinticinco
      26 veintiséis
      27 veintisiete
      28 veintiocho
      29 veintinueve
      30 treinta
      40 cuarenta
      50 cincuenta
      60 sesenta
      70 setenta
      80 ochenta
      90 noventa`),
  ],
  [
    "uk",
    tableOf(`1 один одна одне одну одного
      2 два дві двох двом двома
      3 три трьох трьом трьома
      4 чотири чотирьох чотирьом чотирма
      5 п'ять п'яти п'ятьох п'ятьма
      6 шість шести шістьох шістьма
      7 сім семи сімох сьома
      8 вісім восьми вісьмох
      9 дев'ять дев'яти дев'ятьох
      10 десять десяти десятьох
      11 одинадцять одинадцяти
      12 дванадцять дванадцяти
      13 тринадцять тринадцяти
      14 чотирнадцять чотирнадцяти
      15 п'ятнадцять п'ятнадцяти
      16 шістнадцять шістнадцяти
      17 сімнадцять сімнадцяти
      18 вісімнадцять вісімнадцяти
      19 дев'ятнадцять дев'ятнадцяти
      20 двадцять двадцяти
      30 тридцять тридцяти
      40 сорок сорока
      50 п'ятдесят п'ятдесяти
      60 шістдесят шістдесяти
      70 сімдесят сімдесяти
      80 вісімдесят вісімдесяти
      90 дев'яносто`),
  ],
  [
    "de",
    tableOf(`1 ein eins
      2 zwei
      3 drei
      4 vier
      5 fünf
      6 sechs
      7 sieben
      8 acht
      9 neun
      10 zehn
      11 elf
      12 zwölf
      13 dreizehn
      14 vierzehn
      15 fünfzehn
      16 sechzehn
      17 siebzehn
      18 achtzehn
      19 neunzehn
      20 zwanzig
      30 dreißig
      40 vierzig
      50 fünfzig
      60 sechzig
      70 siebzig
      80 achtzig
      90 neunzig`),
  ],
]);

const SCALES: ReadonlyMap<string, Table> = new Map([
  [
    "en",
    tableOf(`100 hundred hundreds
      1000 thousand thousands k
      1000000 million millions m mn
      1000000000 billion billions bn
      1000000000000 trillion trillions tn`),
  ],
  [
    "fr",
    tableOf(`100 cent cents centaine centaines
      1000 mille millier milliers
      1000000 million millions m
      1000000000 milliard milliards md mds
      1000000000000 billion billions`),
  ],
  [
    "es",
    tableOf(`100 cien ciento cientos centenar centenares
      1000 mil miles millar millares
      1000000 millón millones m
      1000000000000 billón billones`),
  ],
  [
    "uk",
    tableOf(`100 сто ста сотня сотні сотень сотнями
      1000 тисяча тисячі тисяч тисячу тисячам тисячами тис
      1000000 мільйон мільйони мільйонів мільйона мільйонам мільйонами мільйону млн
      1000000000 мільярд мільярди мільярдів мільярда мільярдам мільярдами мільярду млрд
      1000000000000 трильйон трильйони трильйонів трильйона трлн`),
  ],
  [
    "de",
    tableOf(`100 hundert hunderte
      1000 tausend tausende
      1000000 million millionen mio
      1000000000 milliarde milliarden mrd
      1000000000000 billion billionen`),
  ],
]);
