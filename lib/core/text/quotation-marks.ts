import { primaryLanguage } from "./language.ts";

export type QuoteSide = "opening" | "closing";

/** A double quotation mark in a text, with the side it is on. */
export interface QuoteMark {
  readonly at: number;
  readonly mark: string;
  readonly side: QuoteSide | "either";
  /** The mark itself points the other way: ” before a word where the language opens with “. */
  readonly reversed: boolean;
  /** Its neighbours leave the side open; `side` is then what the mark itself says. */
  readonly loose: boolean;
}

/**
 * Returns the double quotation marks of `text`, in order. A side is read from the neighbours and, where they leave it
 * open (spaces inside guillemets), from the mark. Single marks are apostrophes too often and are left out; so are inch
 * signs, a straight mark right after a figure while none is open.
 */
export function readQuoteMarks(text: string, language: string): QuoteMark[] {
  if (!HAS_MARK.test(text)) return [];
  let straightOpen = false;
  return [...text.matchAll(MARK)].flatMap(({ 0: mark, index: at }) => {
    if (mark !== '"') return [markAt(text, at, mark, language)];
    if (!straightOpen && /\d/u.test(text.charAt(at - 1))) return [];
    straightOpen = !straightOpen;
    return [markAt(text, at, mark, language)];
  });
}

/** Returns the marks that may close what `opening` opened, the usual one of the language first. */
export function closersOf(opening: string, language: string): readonly string[] {
  if (opening === "„") return lowClosers(primaryLanguage(language));
  return CLOSERS[opening] ?? [opening];
}

function lowClosers(primary: string): readonly string[] {
  if (ONLY_HIGH_OPENING.has(primary)) return ["“"];
  return LOW_CLOSES_HIGH.has(primary) ? ["“", "”"] : ["”", "“"];
}

/** Returns the mark that opens what `closing` closes in the language. */
export function openerOf(closing: string, language: string): string {
  const low = LOW_CLOSES_HIGH.has(primaryLanguage(language));
  return { "»": "«", "«": "»", "“": "„", "”": low ? "„" : "“" }[closing] ?? closing;
}

/** Tells whether the mark is among those that texts of the language are usually set with; true for a language not listed. */
export function isUsualMark(mark: string, language: string): boolean {
  return (USUAL[primaryLanguage(language)] ?? mark).includes(mark);
}

const USUAL: Readonly<Record<string, string>> = {
  en: '“”"',
  fr: '«»“”"',
  es: '«»“”"',
  de: '„“”»«"',
  uk: '«»„“”"',
  ru: '«»„“"',
};

const MARK = /[«»“”„"]/gu;
const HAS_MARK = /[«»“”„"]/u;

const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  "«": ["»"],
  "»": ["«", "»"],
  "“": ["”"],
  "”": ["”"],
};

// „ … “ ; the other users of the low mark close with ”.
const LOW_CLOSES_HIGH: ReadonlySet<string> = new Set(
  "bg cs de et is ka lt lb mk ru sk sl sr uk".split(" "),
);
// There „ … ” is a slip, elsewhere the other way to set it.
const ONLY_HIGH_OPENING: ReadonlySet<string> = new Set("bg cs de et is lt sk".split(" "));
// ” … ” and » … » are right there.
const SAME_MARK_TWICE: ReadonlySet<string> = new Set(["fi", "sv"]);
// »…« in books.
const INWARD_GUILLEMETS: ReadonlySet<string> = new Set("da de hr hu sl sr".split(" "));

function markAt(text: string, at: number, mark: string, language: string): QuoteMark {
  const drawn = drawnSide(mark, primaryLanguage(language));
  const placed = placedSide(text.charAt(at - 1), text.charAt(at + 1));
  const side = placed ?? drawn ?? "either";
  return { at, mark, side, reversed: drawn !== null && side !== drawn, loose: placed === null };
}

function drawnSide(mark: string, primary: string): QuoteSide | null {
  if (mark === "„") return "opening";
  if (mark === "“") return LOW_CLOSES_HIGH.has(primary) ? null : "opening";
  if (mark === "”") return SAME_MARK_TWICE.has(primary) ? null : "closing";
  if (mark === '"' || INWARD_GUILLEMETS.has(primary) || SAME_MARK_TWICE.has(primary)) return null;
  return mark === "«" ? "opening" : "closing";
}

const OPENS_BEFORE = /^[\s([{«“„"¿¡—–/-]?$/u;
const WORD = /^[\p{L}\p{N}¿¡…([$€£#@]$/u;
const CLOSES_AFTER = /^[\s.,;:!?)\]}»”"—–/-]?$/u;

// French sets a space inside the mark, and the sentence goes on or ends behind it.
const ENDS_SENTENCE = /^[.,;:!?)]?$/u;

function placedSide(before: string, after: string): QuoteSide | null {
  // An elided word or a single mark: d’« un ».
  if (/^['’]$/u.test(before) && /^\s$/u.test(after)) return null;
  const afterWord = before !== "" && !OPENS_BEFORE.test(before);
  if (afterWord && CLOSES_AFTER.test(after)) return "closing";
  if (!afterWord && WORD.test(after)) return "opening";
  if (/^\s$/u.test(before) && ENDS_SENTENCE.test(after)) return "closing";
  return null;
}
