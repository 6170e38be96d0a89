import { primaryLanguage } from "#lib/core/text/language.ts";

/** A mark that should have a space after it. `run` is the run of characters it stands in. */
export interface GluedMark {
  readonly at: number;
  readonly mark: string;
  readonly run: string;
}

/**
 * Returns the marks of `text` to which the next word is glued, in order: an end of sentence before a capital, a comma or semicolon
 * between words. Addresses, file names and initials ("U.S.Army") are left out.
 */
export function readGluedMarks(text: string, language: string): GluedMark[] {
  if (!GLUED_SOMEWHERE.test(text)) return [];
  return [...text.matchAll(GLUED)].flatMap(({ 0: mark, index: at }) => {
    const before = /\S*$/u.exec(text.slice(Math.max(0, at - RUN_REACH), at))?.[0] ?? "";
    const after = /^\S*/u.exec(text.slice(at + 1, at + RUN_REACH))?.[0] ?? "";
    const run = before + mark + after;
    if (ADDRESS.test(run) || !startsWord(after, mark, language)) return [];
    return [{ at, mark, run: `${lastWord(before)}${mark}${firstWord(after)}` }];
  });
}

// Begins with the mark, which is rarer than what stands before it.
const GLUED_SOMEWHERE = /[.!?…,;](?<=[\p{L}\p{N})\]”»"].)["“«„]?\p{L}/u;

// A stop after a word with small letters, after a longer acronym (U.S. has single letters), a year, or what closes a group.
const GLUED =
  /(?<=\p{Ll}{2}|\p{Lu}{3}|\d{4}|[\p{L}\p{N}.][)\]”»"]|\p{Ll}\p{M})(?:[.!?…](?=\p{Lu})|[,;](?=\p{L}{2}))/gu;

// Longer than any address is before its first telling mark.
const RUN_REACH = 200;

// Domains and file types; with a capital (".Es") they are words.
const NAME_ENDS =
  "com org net gov edu info biz app dev co eu uk fr de es ua ru it ch ca io tv me ai js ts py md pdf doc docx xls xlsx exe zip jpg jpeg png html php xml json txt csv";
const ENDS = NAME_ENDS.split(" ").join("|");
const ADDRESS = new RegExp(
  String.raw`https?:|www\.|\(\)|[@/\\_=]|\.(?:${ENDS}|${ENDS.toUpperCase()})(?![\p{L}\p{M}])|^#`,
  "u",
);

/** Tells whether `after` begins like a word: a capital with small letters, a listed word of one letter, an elided or an acronym. */
function startsWord(after: string, mark: string, language: string): boolean {
  if (mark === "," || mark === ";") return true;
  if (/^\p{Lu}(?:\p{M}*\p{Ll}|['’]\p{L}|\p{Lu})/u.test(after)) return true;
  const letter = /^\p{Lu}(?![\p{L}\p{N}.])/u.exec(after)?.[0];
  return letter !== undefined && (SINGLE[primaryLanguage(language)] ?? "").includes(letter);
}

// Words of one letter that may begin a sentence.
const SINGLE: Readonly<Record<string, string>> = {
  en: "AI",
  fr: "ÀAÔY",
  es: "AEOUY",
  it: "AEIOÈ",
  pt: "AEOÀÉ",
  pl: "AIOUWZ",
  uk: "АЄЗІЙОУЯВЖБ",
  ru: "АВИКОСУЯ",
};

function lastWord(before: string): string {
  return /[\p{L}\p{N}\p{M}]*[^\p{L}\p{N}]?$/u.exec(before)?.[0] ?? "";
}

function firstWord(after: string): string {
  return /^[\p{L}\p{N}\p{M}]*/u.exec(after)?.[0] ?? "";
}
