import { platformTag, primaryLanguage } from "./language.ts";

const NO_BREAK_SPACE = "\u00a0";
const NARROW_NO_BREAK_SPACE = "\u202f";

/** How a language sets an aside between dashes: what stands before and after the words. */
export interface DashStyle {
  readonly before: string;
  readonly after: string;
}

/** Returns the dashes of a language with the spaces they carry inside a sentence. Unlisted languages get the en dash. */
export function dashStyleOf(language: string): DashStyle {
  return DASHES[primaryLanguage(language)] ?? { before: " – ", after: " –" };
}

/** Returns the mark between whole and fraction in a language, after CLDR. */
export function decimalMarkOf(language: string): string {
  return numberMarksOf(language).decimal;
}

/** Returns the marks a language sets between thousands, the preferred first. Never empty. */
export function groupMarksOf(language: string): readonly string[] {
  const { decimal, group } = numberMarksOf(language);
  return decimal === "," ? (GROUPS[primaryLanguage(language)] ?? [group]) : [group];
}

const DASHES: Readonly<Record<string, DashStyle>> = {
  en: { before: " — ", after: " —" },
  es: { before: " —", after: "—" },
  uk: { before: " — ", after: " —" },
  ru: { before: " — ", after: " —" },
};

// CLDR gives the dot for Spanish and the narrow space for French; the academies ask for a no-break space, and both are read.
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  es: [NO_BREAK_SPACE, "."],
  fr: [NO_BREAK_SPACE, NARROW_NO_BREAK_SPACE],
  uk: [NO_BREAK_SPACE],
};

interface NumberMarks {
  readonly decimal: string;
  readonly group: string;
}

const numberMarks = new Map<string, NumberMarks>();

function numberMarksOf(language: string): NumberMarks {
  const known = numberMarks.get(language);
  if (known) return known;
  const parts = new Intl.NumberFormat(platformTag(language)).formatToParts(1234567.5);
  const textOf = (type: string) => parts.find((part) => part.type === type)?.value;
  const marks = { decimal: textOf("decimal") ?? ".", group: textOf("group") ?? "," };
  numberMarks.set(language, marks);
  return marks;
}
