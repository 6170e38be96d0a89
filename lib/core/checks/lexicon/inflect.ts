import { formsOfVerb } from "#lib/core/text/english-verbs.ts";

/** A form of a word, with what it takes to put another word into the same form. */
export interface InflectedForm {
  readonly text: string;
  /** Which of the forms it is; the same number means the same form of another word of the language. */
  readonly form: number;
}

/** Returns the forms of a verb given in its dictionary form. Languages without rules here have that form alone. */
export function verbForms(verb: string, language: string): InflectedForm[] {
  if (language === "en") return numbered(formsOfVerb(verb));
  return language === "es" ? numbered(spanishForms(verb)) : numbered([verb]);
}

/** Returns the singular and the plural of a noun. */
export function nounForms(noun: string, language: string): InflectedForm[] {
  return numbered([noun, language === "es" ? spanishPlural(noun) : englishPlural(noun)]);
}

/** Returns the forms of a Spanish adjective: masculine, feminine, and their plurals. */
export function adjectiveForms(adjective: string): InflectedForm[] {
  const plural = spanishPlural(adjective);
  if (!adjective.endsWith("o")) return numbered([adjective, adjective, plural, plural]);
  const stem = adjective.slice(0, -1);
  return numbered([adjective, `${stem}a`, `${stem}os`, `${stem}as`]);
}

function numbered(forms: readonly string[]): InflectedForm[] {
  return forms.map((text, form) => ({ text, form }));
}

function englishPlural(noun: string): string {
  if (noun.endsWith("man")) return `${noun.slice(0, -3)}men`;
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}

function spanishPlural(noun: string): string {
  if (noun.endsWith("ión")) return `${noun.slice(0, -3)}iones`;
  if (noun.endsWith("z")) return `${noun.slice(0, -1)}ces`;
  return /[aeiouáéó]$/u.test(noun) ? `${noun}s` : `${noun}es`;
}

/** The third persons of the tenses that news is told in, infinitive, gerund and participles of a regular verb. */
function spanishForms(verb: string): string[] {
  if (verb.endsWith("se")) return spanishForms(verb.slice(0, -2)).map(reflexive);
  const irregular = IRREGULAR[verb];
  if (irregular) return irregular.split(" ");
  const stem = verb.slice(0, -2);
  const isFirst = verb.endsWith("ar");
  const soft = isFirst ? softened(stem) : stem;
  const endings = isFirst ? FIRST : verb.endsWith("er") ? SECOND : THIRD;
  return endings.split(" ").map((ending) => {
    if (ending.startsWith("=")) return verb + ending.slice(1);
    return (/^[eé]/u.test(ending) ? soft : stem) + ending;
  });
}

// Celebrarse, celebrándose, se celebra; the participles stay.
function reflexive(form: string, at: number): string {
  if (at === 0) return `${form}se`;
  if (at === 1)
    return `${form.replace(/([ae])ndo$/u, (_, vowel) => (vowel === "a" ? "ándo" : "éndo"))}se`;
  return at < 6 ? form : `se ${form}`;
}

// Before e: aplicar, aplique; pagar, pague; realizar, realice.
function softened(stem: string): string {
  return stem.replace(/c$/u, "qu").replace(/g$/u, "gu").replace(/z$/u, "c");
}

const FIRST = "ar ando ado ada ados adas a an ó aron aba aban e en ara aran =á =án =ía =ían";
const SECOND = "er iendo ido ida idos idas e en ió ieron ía ían a an iera ieran =á =án =ía =ían";
const THIRD = "ir iendo ido ida idos idas e en ió ieron ía ían a an iera ieran =á =án =ía =ían";

const IRREGULAR: Readonly<Record<string, string>> = {
  hacer:
    "hacer haciendo hecho hecha hechos hechas hace hacen hizo hicieron hacía hacían haga hagan hiciera hicieran hará harán haría harían",
  ser: "ser siendo sido sido sido sido es son fue fueron era eran sea sean fuera fueran será serán sería serían",
  tener:
    "tener teniendo tenido tenida tenidos tenidas tiene tienen tuvo tuvieron tenía tenían tenga tengan tuviera tuvieran tendrá tendrán tendría tendrían",
  poner:
    "poner poniendo puesto puesta puestos puestas pone ponen puso pusieron ponía ponían ponga pongan pusiera pusieran pondrá pondrán pondría pondrían",
  costar:
    "costar costando costado costada costados costadas cuesta cuestan costó costaron costaba costaban cueste cuesten costara costaran costará costarán costaría costarían",
  dar: "dar dando dado dada dados dadas da dan dio dieron daba daban dé den diera dieran dará darán daría darían",
  pedir:
    "pedir pidiendo pedido pedida pedidos pedidas pide piden pidió pidieron pedía pedían pida pidan pidiera pidieran pedirá pedirán pediría pedirían",
  mantener:
    "mantener manteniendo mantenido mantenida mantenidos mantenidas mantiene mantienen mantuvo mantuvieron mantenía mantenían mantenga mantengan mantuviera mantuvieran mantendrá mantendrán mantendría mantendrían",
  decir:
    "decir diciendo dicho dicha dichos dichas dice dicen dijo dijeron decía decían diga digan dijera dijeran dirá dirán diría dirían",
};
