/** Ordinals of one language, made of stems and endings. Apostrophes are straight. */
interface Ordinals {
  /** One value a line: the value, then its stems. */
  readonly stems: string;
  readonly endings: string;
}

/** Returns the ordinals of a language with their values ("вісімнадцятому" 18, "decimocuarta" 14); none where no table has them. */
export function ordinalForms(primary: string): readonly (readonly [string, number])[] {
  const table = ORDINALS[primary];
  if (!table) return [];
  const endings = table.endings.split(" ");
  return table.stems.split("\n").flatMap((line) => {
    const [value, ...stems] = line.trim().split(" ");
    return stems.flatMap((stem) => endings.map((end) => [stem + end, Number(value)] as const));
  });
}

const ORDINALS: Readonly<Record<string, Ordinals>> = {
  es: {
    endings: "o a os as",
    stems: `4 cuart
      5 quint
      6 sext
      7 séptim sétim
      8 octav
      9 noven
      10 décim
      11 undécim decimoprimer
      12 duodécim decimosegund
      13 decimotercer
      14 decimocuart
      15 decimoquint
      16 decimosext
      17 decimoséptim
      18 decimoctav decimooctav
      19 decimonoven
      20 vigésim
      21 vigesimoprimer
      30 trigésim
      40 cuadragésim
      50 quincuagésim
      60 sexagésim
      70 septuagésim
      80 octogésim
      90 nonagésim
      100 centésim
      1000 milésim`,
  },
  pt: {
    endings: "o a os as",
    stems: `4 quart
      5 quint
      6 sext
      7 sétim
      8 oitav
      9 non
      10 décim
      20 vigésim
      30 trigésim
      40 quadragésim
      50 quinquagésim
      60 sexagésim
      70 septuagésim setuagésim
      80 octogésim
      90 nonagésim
      100 centésim
      1000 milésim`,
  },
  it: {
    endings: "o a i e",
    stems: `4 quart
      5 quint
      6 sest
      7 settim
      8 ottav
      9 non
      10 decim`,
  },
  uk: {
    endings: "ий а е ого ої ому им ій у ою і их ими",
    stems: `1 перш
      2 друг
      4 четверт
      5 п'ят
      6 шост
      7 сьом
      8 восьм
      9 дев'ят
      10 десят
      11 одинадцят
      12 дванадцят
      13 тринадцят
      14 чотирнадцят
      15 п'ятнадцят
      16 шістнадцят
      17 сімнадцят
      18 вісімнадцят
      19 дев'ятнадцят
      20 двадцят
      30 тридцят
      40 сороков
      50 п'ятдесят
      60 шістдесят
      70 сімдесят
      80 вісімдесят
      90 дев'яност
      100 сот
      1000 тисячн`,
  },
  ru: {
    endings: "ый ой ая ое ого ому ым ом ую ою ые ых ыми",
    stems: `1 перв
      2 втор
      4 четверт четвёрт
      5 пят
      6 шест
      7 седьм
      8 восьм
      9 девят
      10 десят
      11 одиннадцат
      12 двенадцат
      13 тринадцат
      14 четырнадцат
      15 пятнадцат
      16 шестнадцат
      17 семнадцат
      18 восемнадцат
      19 девятнадцат
      20 двадцат
      30 тридцат
      40 сороков
      50 пятидесят
      60 шестидесят
      70 семидесят
      80 восьмидесят
      90 девяност
      100 сот
      1000 тысячн`,
  },
  pl: {
    endings: "y a e ego ej emu ym ą ych ymi",
    stems: `1 pierwsz
      4 czwart
      5 piąt
      7 siódm
      8 ósm
      6 szóst
      9 dziewiąt
      10 dziesiąt
      11 jedenast
      12 dwunast
      13 trzynast
      14 czternast
      15 piętnast
      16 szesnast
      17 siedemnast
      18 osiemnast
      19 dziewiętnast
      20 dwudziest
      30 trzydziest
      40 czterdziest
      50 pięćdziesiąt
      60 sześćdziesiąt
      70 siedemdziesiąt
      80 osiemdziesiąt
      90 dziewięćdziesiąt
      100 setn
      1000 tysięczn`,
  },
};
