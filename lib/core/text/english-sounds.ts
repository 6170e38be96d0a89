/** Tells whether an English word, figure or acronym begins with the sound of a vowel; null where speakers differ or it is unknown. */
export function beginsWithVowelSound(word: string): boolean | null {
  if (/^\p{Nd}/u.test(word)) return figureSound(word);
  if (word.length === 1) return letterSound(word);
  if (!PLAIN.test(word)) return null;
  const letters = word.replace(/\d.*$/u, "");
  if (/^[A-Z]{2,}s?$/u.test(letters)) return acronymSound(letters.replace(/s$/u, ""));
  return wordSound(word.toLowerCase(), /^[A-Z]/u.test(word));
}

const PLAIN = /^[A-Za-zÀ-ÖØ-öø-ÿ][\p{L}\p{M}\d'’]*$/u;

// Eight, eighty, eight hundred; eleven and eighteen. Four figures from 1100 or 1800 are read in two ways.
function figureSound(figure: string): boolean | null {
  if (figure.startsWith("8")) return true;
  if (/^1[18]\d\d(?!\d|[.,]\d)/u.test(figure)) return null;
  return /^1[18](?!\d)/u.test(figure) || /^1[18],\d{3}(?!,)/u.test(figure);
}

// The names of the letters: ef, aitch, el, em, en, ar, ess, ex begin with a vowel; yu does not.
const SPELT_WITH_VOWEL = /^[AEFHILMNORSX]/u;

function letterSound(letter: string): boolean | null {
  return /^[a-z]$/iu.test(letter) ? SPELT_WITH_VOWEL.test(letter.toUpperCase()) : null;
}

/** Acronyms are spelt out or read as words; for most first letters both begin alike. */
function acronymSound(letters: string): boolean | null {
  if (READ_BOTH_WAYS.has(letters)) return null;
  if (/^U/u.test(letters)) return false;
  if (/^[AEIO]/u.test(letters)) return true;
  if (!SPELT_WITH_VOWEL.test(letters) || READ_AS_WORD.has(letters)) return false;
  if (SPELT_OUT.has(letters) || !/[AEIOUY]/u.test(letters.slice(1))) return true;
  return UNSPEAKABLE.test(letters) ? true : null;
}

const UNSPEAKABLE = /^(?:F[^AEIOULRY]|H[^AEIOUY]|[LMNR][^AEIOUY]|S[^AEIOUYCHKLMNPQTW]|X[^AEIOUY])/u;

const READ_AS_WORD: ReadonlySet<string> = new Set(
  "NATO NASA FIFA FEMA NAFTA RAM ROM SARS MERS SIM SWAT SCUBA LAN HUD HAMAS FARC LIBOR LASER SCOTUS SEAL SEALS NASDAQ NIMBY MASH RADAR SONAR SAGE MENA NICE NASCAR".split(
    " ",
  ),
);
// "An FAQ" and "a fack", "an ess-cue-ell" and "a sequel".
const READ_BOTH_WAYS: ReadonlySet<string> = new Set(
  "FAQ FAQS SQL LASIK SIEM SOHO LOL SCSI".split(" "),
);
const SPELT_OUT: ReadonlySet<string> = new Set(
  "MIT NIH LED LA SUV HIV SOS RAF MOT MRI MEP MEPS FAA HIV HBO FBI NBA NFL MLB NHL NGO SNP MI RAC RSI SEC SUVS LSE LSU NYU NUJ NUS HSE HUAC LGBT LGBTQ MBA MBE MVP NDA NSA NRA RPI SMS SDP SPD SAS SASR XRAY RV FA LNG LPG ROI HR HRE".split(
    " ",
  ),
);

function wordSound(word: string, isCapitalised: boolean): boolean | null {
  if (DISPUTED.test(word)) return null;
  if (SILENT_H.test(word)) return true;
  if (/^(?:eu|ewe|one(?!i|r)|once|ouija|uyghur|uighur|uigur)/u.test(word)) return false;
  if (word.startsWith("u")) return uSound(word, isCapitalised);
  if (/^[aeioàáâäèéêëìíîïòóôö]/u.test(word)) return /[a-z]/u.test(word) || null;
  if (/^y[^aeiou]/u.test(word)) return null;
  if (word === "xbox" || word.startsWith("xmas")) return word === "xbox" ? true : null;
  return /[aeiouyà-ÿ]/u.test(word) || SHORTENED.has(word) ? false : null;
}

const SILENT_H = /^(?:hour|honest|honou?r|heir)/u;
// An historic, an hotel are old but written; herb and homage differ by country; the rest is foreign.
const DISPUTED =
  /^(?:histori|hotel|habitual|hallucinat|heroic|horrific|hyster|herb|homage|hors|oaxac)/u;
const SHORTENED: ReadonlySet<string> = new Set(
  "mr mrs ms dr st km kg cm mm ft pm tv pc".split(" "),
);

/** U before one consonant and a vowel is mostly “you”; not in un- and up-, nor in some names. */
function uSound(word: string, isCapitalised: boolean): boolean | null {
  if (word === "us") return null;
  if (/^(?:uni(?!n|m(?!od)|d(?!ir)|ss|ll|rr|ron)|unanim|unary)/u.test(word)) return false;
  if (/^(?:un|up|uber|umami|udon)/u.test(word)) return true;
  if (/^(?:ukr|utrecht)/u.test(word)) return false;
  if (!/^u[bcdfghjklmnpqrstvwxyz][aeiouy]/u.test(word)) return true;
  return isCapitalised && !YOU_NAMES.test(word) ? null : false;
}

const YOU_NAMES = /^(?:ugand|uk|urani|urug|us[aeiu]|uta|uti|uto)/u;
