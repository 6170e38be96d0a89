/** Number words of a language, one value a line: the value, then its forms. Apostrophes are straight. */
export interface NumberWordLists {
  /** What counts: two, twelve, twenty. */
  readonly cardinals: string;
  /** What multiplies the words before it, from a hundred on. */
  readonly scales: string;
  /** What may stand for a number without being one: one, both, the third, a dozen. */
  readonly hints: string;
  /** Units and tens written together. */
  readonly compounds?: readonly Compound[];
}

/** Builds the forms of units and tens written as one word: 22 is `zweiundzwanzig` or `ventidue`. */
export interface Compound {
  readonly units: readonly string[];
  readonly tens: readonly string[];
  readonly order: "units-first" | "tens-first";
  readonly joiner: (unit: string, ten: string) => string;
}

const words = (list: string): readonly string[] => list.split(" ");

/** The lists by primary language subtag. */
export const NUMBER_WORD_LISTS: Readonly<Record<string, NumberWordLists>> = {
  en: {
    cardinals: `0 zero
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
      40 forty fourty
      50 fifty
      60 sixty
      70 seventy
      80 eighty
      90 ninety`,
    scales: `100 hundred hundreds
      1000 thousand thousands k
      1000000 million millions m mn mln
      1000000000 billion billions bn bln
      1000000000000 trillion trillions tn trn`,
    hints: `0 nil none no
      0.25 quarter quarters
      0.5 half halves
      1 one a an once single
      2 both couple pair pairs twice double doubled twin second
      3 third thirds triple trio tripled thrice
      4 fourth quadruple
      5 fifth fifths
      6 sixth
      7 seventh
      8 eighth
      9 ninth
      10 tenth tens decade decades
      11 eleventh
      12 twelfth dozen dozens noon midday midnight
      13 thirteenth
      14 fourteenth fortnight
      15 fifteenth
      16 sixteenth
      17 seventeenth
      18 eighteenth
      19 nineteenth
      20 twentieth twenties score
      30 thirtieth thirties
      40 fortieth forties
      50 fiftieth fifties
      60 sixtieth sixties
      70 seventieth seventies
      80 eightieth eighties
      90 ninetieth nineties
      100 hundredth century centuries`,
  },
  fr: {
    cardinals: `0 zéro
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
      90 nonante`,
    scales: `100 cent cents centaine centaines
      1000 mille millier milliers
      1000000 million millions mn
      1000000000 milliard milliards md mds mrd mrds
      1000000000000 billion billions`,
    hints: `0 aucun aucune
      0.25 quart quarts
      0.5 demi demie moitié
      1 un une premier première premiers premières unique
      2 double doubler doublé couple paire second seconde deuxième deuxièmes tous toutes
      3 tiers troisième triple
      4 quatrième quadruple quart quarts
      5 cinquième cinquièmes
      6 sixième
      7 septième
      8 huitième huitaine
      9 neuvième
      10 dixième dizaine dizaines décennie décennies
      11 onzième
      12 douzième douzaine douzaines midi minuit
      13 treizième
      14 quatorzième
      15 quinzième quinzaine
      16 seizième
      17 dix-septième
      18 dix-huitième
      19 dix-neuvième
      20 vingtième vingtaine
      30 trentième trentaine
      40 quarantième quarantaine
      50 cinquantième cinquantaine
      60 soixantième soixantaine
      100 centième siècle siècles`,
  },
  es: {
    cardinals: `0 cero
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
      90 noventa
      200 doscientos doscientas
      300 trescientos trescientas
      400 cuatrocientos cuatrocientas
      500 quinientos quinientas
      600 seiscientos seiscientas
      700 setecientos setecientas
      800 ochocientos ochocientas
      900 novecientos novecientas`,
    scales: `100 cien ciento cientos cientas centenar centenares
      1000 mil miles millar millares
      1000000 millón millones mill
      1000000000 millardo millardos
      1000000000000 billón billones`,
    hints: `0 ninguno ninguna ningún
      0.25 cuarto cuartos
      0.5 medio media mitad
      1 uno un una primer primero primera primeros primeras único única
      2 ambos ambas doble duplicar par pareja segundo segunda
      3 tercio tercios tercer tercero tercera triple trío
      10 decena decenas década décadas
      13 decimotercer
      12 docena docenas mediodía medianoche
      15 quincena
      20 veintena
      100 siglo siglos`,
  },
  uk: {
    cardinals: `0 нуль нуля
      2 два дві двох двом двома двоє
      3 три трьох трьом трьома троє
      4 чотири чотирьох чотирьом чотирма четверо
      5 п'ять п'яти п'ятьох п'ятьом п'ятьма п'ятеро
      6 шість шести шістьох шістьом шістьма шестеро
      7 сім семи сімох сімом сьома сімома семеро
      8 вісім восьми вісьмох вісьмом вісьма
      9 дев'ять дев'яти дев'ятьох дев'ятьом дев'ятьма
      10 десять десяти десятьох десятьом десятьма
      11 одинадцять одинадцяти одинадцятьох одинадцятьом одинадцятьма
      12 дванадцять дванадцяти дванадцятьох дванадцятьом дванадцятьма
      13 тринадцять тринадцяти тринадцятьох тринадцятьом тринадцятьма
      14 чотирнадцять чотирнадцяти чотирнадцятьох чотирнадцятьом чотирнадцятьма
      15 п'ятнадцять п'ятнадцяти п'ятнадцятьох п'ятнадцятьом п'ятнадцятьма
      16 шістнадцять шістнадцяти шістнадцятьох шістнадцятьом шістнадцятьма
      17 сімнадцять сімнадцяти сімнадцятьох сімнадцятьом сімнадцятьма
      18 вісімнадцять вісімнадцяти вісімнадцятьох вісімнадцятьом вісімнадцятьма
      19 дев'ятнадцять дев'ятнадцяти дев'ятнадцятьох дев'ятнадцятьом дев'ятнадцятьма
      20 двадцять двадцяти двадцятьох двадцятьом двадцятьма
      30 тридцять тридцяти тридцятьох тридцятьом тридцятьма
      40 сорок сорока
      50 п'ятдесят п'ятдесяти п'ятдесятьох п'ятдесятьом п'ятдесятьма
      60 шістдесят шістдесяти шістдесятьох шістдесятьом шістдесятьма
      70 сімдесят сімдесяти сімдесятьох сімдесятьом сімдесятьма
      80 вісімдесят вісімдесяти вісімдесятьох вісімдесятьом вісімдесятьма
      90 дев'яносто дев'яноста
      200 двісті двохсот двомстам двомастами двохстах
      300 триста трьохсот трьомстам трьомастами трьохстах
      400 чотириста чотирьохсот чотирьомстам чотирмастами чотирьохстах
      500 п'ятсот п'ятисот п'ятистам п'ятьмастами п'ятистах
      600 шістсот шестисот шестистам шістьмастами шестистах
      700 сімсот семисот семистам сьомастами семистах
      800 вісімсот восьмисот восьмистам вісьмастами восьмистах
      900 дев'ятсот дев'ятисот дев'ятистам дев'ятьмастами дев'ятистах`,
    scales: `100 сто ста сотня сотні сотень сотнями сотням
      1000 тисяча тисячі тисяч тисячу тисячам тисячами тисячею тис
      1000000 мільйон мільйони мільйонів мільйона мільйонам мільйонами мільйону мільйоном млн
      1000000000 мільярд мільярди мільярдів мільярда мільярдам мільярдами мільярду мільярдом млрд
      1000000000000 трильйон трильйони трильйонів трильйона трлн`,
    hints: `0 жоден жодна жодного жодної жодних
      0.25 чверть чверті
      0.5 пів половина половини половину півтора
      1 один одна одне одну одного одної одному одним одній раз
      2 обидва обидві обох обом пара пару пари удвічі вдвічі подвійний двічі
      3 третій третя третє третю третього третьої третьому третіх третім третьою третіми треті третину третина утричі втричі
      4 чверть чверті
      10 десяток десятки десятків десятиліття десятиліть десятиліттями
      12 дюжина дюжини опівдні опівночі полудень північ
      100 сторіччя сторіччі століття століть столітті століттям століттями століттях`,
  },
  ru: {
    cardinals: `0 ноль нуль
      2 два две двух двум двумя двое
      3 три трех трёх трем трём тремя трое
      4 четыре четырех четырёх четырем четырём
      5 пять пяти пятью
      6 шесть шести
      7 семь семи
      8 восемь восьми
      9 девять девяти
      10 десять десяти
      11 одиннадцать одиннадцати одиннадцатью
      12 двенадцать двенадцати двенадцатью
      13 тринадцать тринадцати тринадцатью
      14 четырнадцать четырнадцати четырнадцатью
      15 пятнадцать пятнадцати пятнадцатью
      16 шестнадцать шестнадцати шестнадцатью
      17 семнадцать семнадцати семнадцатью
      18 восемнадцать восемнадцати восемнадцатью
      19 девятнадцать девятнадцати девятнадцатью
      20 двадцать двадцати двадцатью
      30 тридцать тридцати тридцатью
      40 сорок сорока
      50 пятьдесят пятидесяти
      60 шестьдесят шестидесяти
      70 семьдесят семидесяти
      80 восемьдесят восьмидесяти
      90 девяносто девяноста
      200 двести двухсот двумстам двумястами двухстах
      300 триста трехсот трёхсот тремстам трёмстам тремястами трехстах трёхстах
      400 четыреста четырехсот четырёхсот четыремстам четырёмстам четырьмястами четырехстах четырёхстах
      500 пятьсот пятисот пятистам пятьюстами пятистах
      600 шестьсот шестисот шестистам шестьюстами шестистах
      700 семьсот семисот семистам семьюстами семистах
      800 восемьсот восьмисот восьмистам восемьюстами восьмистах
      900 девятьсот девятисот девятистам девятьюстами девятистах`,
    scales: `100 сто ста сотня сотни сотен
      1000 тысяча тысячи тысяч тысячу тысячам тысячами тыс
      1000000 миллион миллиона миллионов миллионы миллионам млн
      1000000000 миллиард миллиарда миллиардов миллиарды млрд
      1000000000000 триллион триллиона триллионов трлн`,
    hints: `0.5 половина половины половину пол
      1 один одна одно одну одного одной
      2 оба обе обоих вдвое дважды пара пару
      3 третий третья третье третьего третьей третьему третьим третьем третью третьих третьими треть втрое
      10 десяток десятки десятков десятилетие десятилетия
      12 дюжина полдень полночь
      100 век века веке столетие`,
  },
  de: {
    cardinals: `0 null
      2 zwei zweien zwo
      3 drei dreien
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
      30 dreißig dreissig
      40 vierzig
      50 fünfzig
      60 sechzig
      70 siebzig
      80 achtzig
      90 neunzig
      10000 zehntausend zehntausende zehntausenden
      100000 hunderttausend hunderttausende hunderttausenden`,
    scales: `100 hundert hunderte hunderten einhundert
      1000 tausend tausende tausenden eintausend tsd
      1000000 million millionen mio
      1000000000 milliarde milliarden mrd
      1000000000000 billion billionen`,
    hints: `0 kein keine keinen
      0.25 viertel vierteln
      0.5 halb halbe halben halber hälfte
      1 ein eine einen einem einer eines eins erste ersten erster erstes einzige
      2 beide beiden beides doppelt doppelte verdoppelt paar zweimal zweite zweiten zweiter zweites
      3 dritte dritten dritter drittes drittel dreifach dreimal
      4 viertel vierteln
      7 siebte siebten siebter siebtes
      8 achte achten achter achtes
      10 zehnte zehnten zehntel dutzende jahrzehnt jahrzehnte jahrzehnten
      12 zwölfte zwölften dutzend mittag mitternacht
      100 jahrhundert jahrhunderte jahrhunderts`,
    compounds: [
      {
        units: words("ein zwei drei vier fünf sechs sieben acht neun"),
        tens: words("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"),
        order: "units-first",
        joiner: () => "und",
      },
      {
        units: words("ein zwei drei vier fünf sechs sieben acht neun"),
        tens: words("zwanzig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig"),
        order: "units-first",
        joiner: () => "und",
      },
    ],
  },
  nl: {
    cardinals: `0 nul
      2 twee
      3 drie
      4 vier
      5 vijf
      6 zes
      7 zeven
      8 acht
      9 negen
      10 tien
      11 elf
      12 twaalf
      13 dertien
      14 veertien
      15 vijftien
      16 zestien
      17 zeventien
      18 achttien
      19 negentien
      20 twintig
      30 dertig
      40 veertig
      50 vijftig
      60 zestig
      70 zeventig
      80 tachtig
      90 negentig`,
    scales: `100 honderd honderden
      1000 duizend duizenden
      1000000 miljoen miljoenen mln
      1000000000 miljard miljarden mld
      1000000000000 biljoen`,
    hints: `0.5 half halve helft
      1 een één eerste
      2 beide tweede dubbel paar
      3 derde
      10 tientallen decennium decennia tiental
      12 dozijn twaalfde middernacht
      100 eeuw`,
    compounds: [
      {
        units: words("een twee drie vier vijf zes zeven acht negen"),
        tens: words("twintig dertig veertig vijftig zestig zeventig tachtig negentig"),
        order: "units-first",
        joiner: (unit) => (unit.endsWith("e") ? "ën" : "en"),
      },
    ],
  },
  it: {
    cardinals: `0 zero
      2 due
      3 tre
      4 quattro
      5 cinque
      6 sei
      7 sette
      8 otto
      9 nove
      10 dieci
      11 undici
      12 dodici
      13 tredici
      14 quattordici
      15 quindici
      16 sedici
      17 diciassette
      18 diciotto
      19 diciannove
      20 venti
      30 trenta
      40 quaranta
      50 cinquanta
      60 sessanta
      70 settanta
      80 ottanta
      90 novanta`,
    scales: `100 cento centinaia
      1000 mille mila migliaia
      1000000 milione milioni mln
      1000000000 miliardo miliardi mld`,
    hints: `0.5 mezzo mezza metà
      1 uno un una primo prima
      2 entrambi entrambe doppio secondo seconda coppia
      3 terzo terza
      10 decina decine decennio decenni
      12 dozzina mezzogiorno mezzanotte
      100 secolo`,
    compounds: [
      {
        units: words("uno due tre quattro cinque sei sette otto nove"),
        tens: words("venti trenta quaranta cinquanta sessanta settanta ottanta novanta"),
        order: "tens-first",
        joiner: () => "",
      },
    ],
  },
  pt: {
    cardinals: `0 zero
      2 dois duas
      3 três
      4 quatro
      5 cinco
      6 seis
      7 sete
      8 oito
      9 nove
      10 dez
      11 onze
      12 doze
      13 treze
      14 catorze quatorze
      15 quinze
      16 dezesseis dezasseis
      17 dezessete dezassete
      18 dezoito
      19 dezenove dezanove
      20 vinte
      30 trinta
      40 quarenta
      50 cinquenta
      60 sessenta
      70 setenta
      80 oitenta
      90 noventa
      200 duzentos duzentas
      300 trezentos trezentas
      400 quatrocentos quatrocentas
      500 quinhentos quinhentas
      600 seiscentos seiscentas
      700 setecentos setecentas
      800 oitocentos oitocentas
      900 novecentos novecentas`,
    scales: `100 cem cento centenas
      1000 mil milhares milhar
      1000000 milhão milhões
      1000000000 bilhão bilhões`,
    hints: `0.5 meio meia metade
      1 um uma primeiro primeira
      2 ambos ambas dobro segundo segunda casal
      3 terceiro terceira terço
      10 dezena dezenas década décadas
      12 dúzia
      100 século`,
  },
  pl: {
    cardinals: `0 zero
      2 dwa dwie dwóch dwoje dwaj
      3 trzy trzech trzej
      4 cztery czterech
      5 pięć pięciu
      6 sześć sześciu
      7 siedem siedmiu
      8 osiem ośmiu
      9 dziewięć dziewięciu
      10 dziesięć dziesięciu
      11 jedenaście jedenastu
      12 dwanaście dwunastu
      13 trzynaście trzynastu
      14 czternaście czternastu
      15 piętnaście piętnastu
      16 szesnaście szesnastu
      17 siedemnaście siedemnastu
      18 osiemnaście osiemnastu
      19 dziewiętnaście dziewiętnastu
      20 dwadzieścia dwudziestu
      30 trzydzieści trzydziestu
      40 czterdzieści czterdziestu
      50 pięćdziesiąt pięćdziesięciu
      60 sześćdziesiąt sześćdziesięciu
      70 siedemdziesiąt siedemdziesięciu
      80 osiemdziesiąt osiemdziesięciu
      90 dziewięćdziesiąt dziewięćdziesięciu
      200 dwieście dwustu
      300 trzysta trzystu
      400 czterysta czterystu
      500 pięćset pięciuset
      600 sześćset sześciuset
      700 siedemset siedmiuset
      800 osiemset ośmiuset
      900 dziewięćset dziewięciuset`,
    scales: `100 sto stu setki setek
      1000 tysiąc tysiące tysięcy tys
      1000000 milion miliony milionów mln
      1000000000 miliard miliardy miliardów mld`,
    hints: `0.5 pół połowa połowę
      1 jeden jedna jedno pierwszy pierwsi
      2 oba obie obu drugi druga drugie drugiego drugiej drugiemu drugim drugą drugich para
      3 trzeci trzecia trzecie trzeciego trzeciej trzeciemu trzecim trzecią trzecich
      10 dekada dziesiątki dziesięciolecie
      100 wiek stulecie`,
  },
};
