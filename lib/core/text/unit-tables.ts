/** What a unit measures, and how many of the base unit of that dimension it is; money has no rate here. */
export interface UnitMeasure {
  readonly dimension: string;
  readonly factor: number | null;
}

const DAY = 1;
const METRE = 1;
const KILOGRAM = 1;
const LITRE = 1;
const SQUARE_METRE = 1;

function measures(dimension: string, factors: Readonly<Record<string, number | null>>) {
  return Object.entries(factors).map(([unit, factor]) => [unit, { dimension, factor }] as const);
}

/** The units that are told apart. */
export const UNIT_MEASURES: ReadonlyMap<string, UnitMeasure> = new Map<string, UnitMeasure>([
  ...measures("time", {
    second: DAY / 86_400,
    minute: DAY / 1440,
    hour: DAY / 24,
    day: DAY,
    week: 7 * DAY,
    month: 30.44 * DAY,
    year: 365.25 * DAY,
    decade: 3652.5 * DAY,
    century: 36_525 * DAY,
  }),
  ...measures("length", {
    millimeter: 0.001 * METRE,
    centimeter: 0.01 * METRE,
    meter: METRE,
    kilometer: 1000 * METRE,
    inch: 0.0254 * METRE,
    foot: 0.3048 * METRE,
    yard: 0.9144 * METRE,
    mile: 1609.344 * METRE,
  }),
  ...measures("mass", {
    milligram: 1e-6 * KILOGRAM,
    gram: 0.001 * KILOGRAM,
    kilogram: KILOGRAM,
    tonne: 1000 * KILOGRAM,
    ounce: 0.02835 * KILOGRAM,
    pound: 0.4536 * KILOGRAM,
    stone: 6.35 * KILOGRAM,
  }),
  ...measures("volume", { milliliter: 0.001 * LITRE, liter: LITRE, gallon: 3.785 * LITRE }),
  ...measures("area", { acre: 4047 * SQUARE_METRE, hectare: 10_000 * SQUARE_METRE }),
  ...measures("speed", { "kilometer-per-hour": 1, "mile-per-hour": 1.609 }),
  // Fahrenheit or Celsius: texts seldom say which.
  ...measures("temperature", { degree: null }),
  ...measures("share", { percent: 0.01, permille: 0.001 }),
  ...measures("money", {
    USD: null,
    EUR: null,
    GBP: null,
    JPY: null,
    CNY: null,
    CHF: null,
    RUB: null,
    UAH: null,
    INR: null,
    PLN: null,
  }),
]);

/** Units whose names `Intl` knows in every language. */
export const INTL_UNITS: readonly string[] = [
  ..."second minute hour day week month year millimeter centimeter meter kilometer".split(" "),
  ..."inch foot yard mile gram kilogram ounce pound stone milliliter liter gallon acre".split(" "),
  ..."hectare kilometer-per-hour mile-per-hour".split(" "),
];

/** Signs and codes that mean the same in every language. Two letters and more where one would be a word or another unit. */
export const UNIT_SIGNS: Readonly<Record<string, string>> = {
  "%": "percent",
  "％": "percent",
  "‰": "permille",
  "°": "degree",
  $: "USD",
  us$: "USD",
  usd: "USD",
  "€": "EUR",
  eur: "EUR",
  "£": "GBP",
  gbp: "GBP",
  "¥": "JPY",
  jpy: "JPY",
  cny: "CNY",
  rmb: "CNY",
  chf: "CHF",
  "₽": "RUB",
  rub: "RUB",
  "₴": "UAH",
  uah: "UAH",
  "₹": "INR",
  inr: "INR",
  pln: "PLN",
  km: "kilometer",
  cm: "centimeter",
  mm: "millimeter",
  kg: "kilogram",
  mg: "milligram",
  ml: "milliliter",
  ha: "hectare",
  "km/h": "kilometer-per-hour",
  kph: "kilometer-per-hour",
  kmh: "kilometer-per-hour",
  mph: "mile-per-hour",
};

/**
 * Names beside those of `Intl`: inflected forms, abbreviations, money, adjectives behind a hyphen (a stem ends in `*`). One unit a line;
 * a name that stands under two units may mean either.
 */
export const UNIT_NAMES: Readonly<Record<string, string>> = {
  en: `year yr yrs
    month mth
    hour hr hrs
    minute min mins
    second sec secs
    decade decade decades
    century century centuries
    meter metres metre m
    kilometer kilometre kilometres
    centimeter centimetre centimetres
    millimeter millimetre millimetres
    mile mi
    foot ft
    inch in. inches
    kilogram kilo kilos kilogramme kilogrammes
    tonne ton tons tonne tonnes
    pound lb lbs
    liter litre litres
    degree degree degrees
    percent percent pct percentage
    permille permille
    USD dollar dollars
    EUR euro euros
    GBP pound pounds sterling
    JPY yen
    CNY yuan renminbi
    CHF franc francs
    RUB rouble roubles ruble rubles
    UAH hryvnia hryvnias
    INR rupee rupees`,
  fr: `year an ans année années
    day journée journées
    hour h heure heures
    minute mn
    meter m
    degree degré degrés
    decade décennie décennies
    century siècle siècles
    kilogram kilo kilos
    tonne tonne tonnes
    pound livre livres
    USD dollar dollars
    EUR euro euros
    GBP livre livres sterling
    JPY yen yens
    CNY yuan yuans renminbi
    CHF franc francs
    RUB rouble roubles
    UAH hryvnia hryvnias
    INR roupie roupies`,
  es: `year año años
    hour h
    meter m
    degree grado grados
    decade década décadas
    century siglo siglos
    kilogram kilo kilos
    tonne tonelada toneladas
    pound libra libras
    USD dólar dólares dolares
    EUR euro euros
    GBP libra libras esterlinas
    JPY yen yenes
    CNY yuan yuanes
    CHF franco francos
    RUB rublo rublos
    UAH grivna grivnas
    INR rupia rupias`,
  uk: `year рік року роки років рокам роками роках році р рр річн* річчя
    month місяць місяця місяці місяців місяцям місяцями місяцях місячн*
    week тиждень тижня тижні тижнів тижням тижнями тижнях тижнев*
    day день дня дні днів дням днями днях доба доби діб денн*
    hour година години годин годину годинам годинами год годинн*
    minute хвилина хвилини хвилин хвилину хвилинами хв хвилинн*
    second секунда секунди секунд секунду сек
    decade десятиліття десятиліть
    century століття століть
    degree градус градуси градусів градуса
    kilometer кілометр кілометра кілометри кілометрів кілометрах км кілометров*
    meter метр метра метри метрів метрах м метров*
    centimeter сантиметр сантиметри сантиметрів см
    millimeter міліметр міліметри міліметрів мм
    mile миля милі миль
    kilogram кілограм кілограма кілограми кілограмів кіло кг кілограмов*
    gram грам грама грами грамів г
    tonne тонна тонни тонн т
    pound фунт фунта фунти фунтів
    liter літр літра літри літрів л
    hectare гектар гектара гектари гектарів га
    kilometer-per-hour км/год
    percent відсоток відсотка відсотки відсотків відсотках відсоткам відсотками процент проценти процентів відсотков*
    permille проміле
    USD долар долара долари доларів доларах доларам
    EUR євро
    GBP фунт фунта фунти фунтів
    JPY єна єни єн
    CNY юань юаня юані юанів
    RUB рубль рубля рублі рублів
    UAH гривня гривні гривень гривню грн
    CHF франк франки франків
    INR рупія рупії рупій`,
  ru: `year год года лет годам годах году летн*
    month месяц месяца месяцев месяцам
    week неделя недели недель
    day день дня дней дням сутки суток
    hour час часа часов
    minute минута минуты минут
    second секунда секунды секунд
    decade десятилетие десятилетия десятилетий
    century век века веков
    kilometer километр километра километров км
    meter метр метра метров
    tonne тонна тонны тонн
    percent процент процента процентов процентах
    permille промилле
    USD доллар доллара доллары долларов
    EUR евро
    GBP фунт фунта фунтов
    RUB рубль рубля рублей рубли
    UAH гривна гривны гривен`,
  de: `year jahr jahre jahren jahres jährig* lebensjahr
    month monate monaten monatig*
    week wochen wöchig*
    day tage tagen tages tägig*
    hour stunden std stündig*
    minute minuten min minütig*
    second sekunden sek
    decade jahrzehnt jahrzehnte jahrzehnten
    century jahrhundert jahrhunderte jahrhunderten jahrhunderts
    degree grad
    meter meter metern m
    kilometer kilometer kilometern
    mile meile meilen
    kilogram kilo kilos
    tonne tonne tonnen
    pound pfund
    percent prozent
    permille promille
    USD dollar
    EUR euro euros
    GBP pfund
    JPY yen
    CNY yuan
    CHF franken
    RUB rubel
    UAH hrywnja
    INR rupien`,
  it: `year anno anni
    decade decennio decenni
    century secolo secoli
    tonne tonnellata tonnellate
    USD dollaro dollari
    EUR euro
    GBP sterlina sterline
    CHF franco franchi
    RUB rublo rubli`,
  pt: `year ano anos
    decade década décadas
    century século séculos
    tonne tonelada toneladas
    USD dólar dólares
    EUR euro euros
    GBP libra libras
    RUB rublo rublos`,
  nl: `year jaar jaren jarige
    decade decennium decennia
    century eeuw eeuwen
    tonne ton
    percent procent
    USD dollar dollars
    EUR euro euro's
    GBP pond
    pound pond`,
  pl: `year rok roku lata lat letni* roczn*
    decade dekada dekady dekad
    century wiek wieku wieki wieków
    tonne tona tony ton
    percent procent procenta procentów
    permille promil promili
    USD dolar dolary dolarów
    EUR euro
    GBP funt funty funtów
    PLN złoty złotych złote
    RUB rubel rubli ruble`,
  zh: `year 年 岁
    month 个月
    week 周
    day 天 日
    hour 小时
    minute 分钟
    second 秒
    meter 米
    kilometer 公里
    tonne 吨
    kilogram 公斤
    USD 美元
    EUR 欧元
    GBP 英镑
    JPY 日元
    CNY 元 人民币
    RUB 卢布`,
};

/** Names of two words, in lower case. */
export const UNIT_PHRASES: Readonly<Record<string, string>> = {
  "per cent": "percent",
  "per mille": "permille",
  "pour cent": "percent",
  "pour mille": "permille",
  "por ciento": "percent",
  "por mil": "permille",
  "por cento": "percent",
  "per cento": "percent",
};
