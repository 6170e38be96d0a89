/** A word as one of two orthographies of its language writes it. */
export interface Spelling {
  /** Words of one family are written in the same of two styles all through a text. */
  readonly family: string;
  readonly style: "old" | "new";
  /** The same word in the other style. */
  readonly other: string;
}

/** Returns what a word in lower case shows of the orthography it is written in; null where both write it alike. */
export function spellingOf(word: string, language: string): Spelling | null {
  const rules = RULES.get(language);
  if (!rules?.any.test(word)) return null;
  for (const { pattern, family, old, young } of rules.each) {
    const [, head = "", part = "", tail = ""] = pattern.exec(word) ?? [];
    if (head + part + tail !== word) continue;
    const style = part === old ? "old" : "new";
    return { family, style, other: head + (part === old ? young : old) + tail };
  }
  return null;
}

/** Tells whether two orthographies of a language are known here. */
export function writesInTwoWays(language: string): boolean {
  return RULES.has(language);
}

interface Rule {
  readonly family: string;
  readonly pattern: RegExp;
  readonly old: string;
  readonly young: string;
}

// Family, what stands before the part that differs, the two ways to write it, what stands after it. Old is British or unreformed,
// new American or reformed.
type Row = readonly [family: string, head: string, old: string, young: string, tail: string];

const VERB = "e|es|ed|ing|er|ers|able";

const ENGLISH: readonly Row[] = [
  [
    "ize",
    "(?!treat|valis)[a-z]{2,}(?:al|an|ar|at|ic|id|il|im|in|it|ol|on|or|er|en|as|og|gn|th|rd|iv|tom|nom|et|ot|ut|ul)",
    "is",
    "iz",
    `${VERB}|ation|ations|ational`,
  ],
  ["en", "behavi", "our", "or", "al|ally"],
  [
    "en",
    "(?:dis)?col|fav|(?:dis)?hon|lab|neighb|(?:mis)?behavi|harb|hum|rum|flav|endeav|vap|arm|savi|parl|rig|vig|splend|od|tum|cand|clam|val|sav|ferv|ard",
    "our",
    "or",
    "|s|ed|ing|ings|er|ers|able|ably|ite|ites|less|ful|fully|y|hood|hoods|ly",
  ],
  ["en", "cent|theat|lit|fib|calib|spect|somb|meag|kilomet|centimet|millimet", "re", "er", "|s"],
  ["en", "def|off|pret", "enc", "ens", "e|es|eless"],
  ["en", "anal|paral|catal|breathal", "ys", "yz", "e|ed|ing|er|ers"],
  [
    "en",
    "(?:re)?(?:travel|cancel|model|label|fuel|signal|marvel|counsel|quarrel|level|rival|dial|total|channel|tunnel|funnel|shovel|duel|jewel)",
    "l",
    "",
    "ed|ing|er|ers|or|ors|ous|ously",
  ],
  ["en", "gr", "e", "a", "y|ys|ish"],
  ["en", "s", "c", "k", "eptic|eptics|eptical|eptically|epticism"],
  ["en", "alumin", "i", "", "um"],
  ["en", "m", "o", "", "ustache|ustaches|ustached"],
  ["en", "co", "s", "z", "y|ier|iest|ily"],
  ["en", "pl", "ough", "ow", "|s|ed|ing"],
  ["en", "(?:s?)m", "ou", "o", "ld|lds|lded|lding|lder|ldered|ldering|ldy"],
  ["en", "man", "oeuvr", "euver", "ed|ing|able|ability"],
  ["en", "man", "oeuvre", "euver", "|s"],
  ["en", "", "anaesth", "anesth", "e.*"],
  ["en", "(?:ortho)?p", "ae", "e", "diatr.*"],
  ["en", "(?:an|leuk|isch|hypox|ur|septic|bacter|hyperglyc|hypoglyc)", "aem", "em", "i[ac].*"],
  ["en", "gyn", "ae", "e", "col.*"],
  ["en", "h", "ae", "e", "m(?:o|a)[a-z]{3,}"],
  ["en", "", "oe", "e", "strogen.*|sophag.*|dema.*"],
  ["en", "diarrh", "oe", "e", "a|al"],
];

const GERMAN: readonly Row[] = [
  ["1996", "da|mu|gewi|proze|schlo|flu", "ß", "ss", ""],
  [
    "1996",
    "einflu|schlu|beschlu|abschlu|anschlu|entschlu|ausschu|schu|ku|nu|ha|bi|ri|kongre|genu|stre|na|bla|pa|reisepa|la|erla|anla|engpa|verdru",
    "ß",
    "ss",
    "",
  ],
  ["1996", "mu|mü|wu|wü|lä|verlä|entlä|fa|verfa|pa|verpa|vergi|i|mi", "ß", "ss", "t|te|ten|test"],
  ["1996", "hä|bi|ru", "ß", "ss", "lich|liche|lichen|chen|land|lands"],
  [
    "ß",
    "grö|gro|wei|hei|au|schlie|drei|gemä|drau|flie|genie|grü|bü|(?:ent)?blö|fu|äu|regelmä",
    "ß",
    "ss",
    "(?:e|er|en|em|es|te|ten|t|lich|lichen|ball|balls|ig|igen|erdem|erhalb|erung|erungen)?",
  ],
  ["ß", "(?:haupt|land)?stra", "ß", "ss", "e|en|enbahn|enbahnen"],
  ["ß", "ma", "ß", "ss", "nahm.*|geb.*|stab.*"],
];

const FRENCH: readonly Row[] = [
  ["1990", "(?:re)?conna|para|appara|dispara|na|rena|ma|contrema", "î", "i", "tre|tres|tra|tront"],
  ["1990", "pla|dépla", "î", "i", "t"],
  ["1990", "co|go|dégo|cro|vo|ao", "û", "u", "t|ts|te|tes|ter|té|tée|tées|teux|teuse"],
  ["1990", "(?:[dl]['’]|presqu['’])?", "î", "i", "le|les"],
  ["1990", "(?:dé|en)?cha|tra|entra", "î", "i", "ne|nes|ner|né|née|nés|nées|nement"],
  ["1990", "fra", "î", "i", "che|ches|cheur|cheurs|chement|chir"],
  ["1990", "bo", "î", "i", "te|tes|tier|tiers"],
  ["1990", "(?:[dl]['’])?ab", "î", "i", "me|mes|mer|mé|mée|més|mées"],
  ["1990", "d", "î", "i", "ner|ners"],
  ["événement", "év", "é", "è", "nement|nements|nementiel"],
  ["réglementer", "r", "é", "è", "glementer|glementaire|glementaires|glementation|glementations"],
  ["oignon", "o", "i", "", "gnon|gnons"],
];

const SPANISH: readonly Row[] = [
  ["sólo", "s", "ó", "o", "lo"],
  ["guion", "gui", "ó", "o", "n"],
  ["periodo", "per", "í", "i", "odo|odos"],
  ["video", "v", "í", "i", "deo|deos"],
  ["futbol", "f", "ú", "u", "tbol"],
];

const UKRAINIAN: readonly Row[] = [["проєкт", "про", "е", "є", "кт.*"]];

const RULES = new Map(
  Object.entries({ en: ENGLISH, de: GERMAN, fr: FRENCH, es: SPANISH, uk: UKRAINIAN }).map(
    ([language, rows]) => [language, compiled(rows)] as const,
  ),
);

/** One pattern that tells words without interest, which nearly all are, and one for each rule. */
function compiled(rows: readonly Row[]) {
  const sources = rows.map(([, head, old, young, tail]) => `(${head})(${old}|${young})(${tail})`);
  const each = rows.map(([family, , old, young], at): Rule => {
    return { family, old, young, pattern: new RegExp(`^${sources[at]}$`, "u") };
  });
  return { any: new RegExp(`^(?:${sources.join("|")})$`, "u"), each };
}
