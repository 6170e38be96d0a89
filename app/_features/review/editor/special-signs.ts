import { primaryLanguage } from "#lib/core/text/language.ts";

/** A sign that a keyboard may lack. One with a `close` is a pair, which is put around what is selected. */
export interface SpecialSign {
  readonly text: string;
  readonly close?: string;
  /** What a sign that cannot be seen is called and shown as. */
  readonly unseen?: UnseenSign;
}

/** Signs that leave no ink. */
export type UnseenSign = "no-break" | "narrow" | "rtl-mark" | "ltr-mark" | "non-joiner";

const GUILLEMETS = pair("«", "»");
const CURLY = pair("“", "”");
const LOW = pair("„", "“");
const APOSTROPHE = { text: "’" };
const DASHES = [{ text: "–" }, { text: "—" }];
const ELLIPSIS = { text: "…" };
const NO_BREAK: SpecialSign = { text: "\u00a0", unseen: "no-break" };
const NARROW: SpecialSign = { text: "\u202f", unseen: "narrow" };
const MARKS: readonly SpecialSign[] = [
  { text: "\u200f", unseen: "rtl-mark" },
  { text: "\u200e", unseen: "ltr-mark" },
];
const COMMON = [...DASHES, ELLIPSIS, NO_BREAK];

// What the typography of a language needs beside letters; the quotation marks it sets first stand first.
const BY_LANGUAGE: Readonly<Record<string, readonly SpecialSign[]>> = {
  ar: [GUILLEMETS, { text: "،" }, { text: "؛" }, { text: "؟" }, ...COMMON, ...MARKS],
  de: [LOW, pair("‚", "‘"), APOSTROPHE, ...signs("ß ä ö ü"), ...COMMON],
  en: [CURLY, pair("‘", "’"), APOSTROPHE, ...COMMON],
  es: [GUILLEMETS, CURLY, pair("¿", "?"), pair("¡", "!"), ...signs("á é í ó ú ü ñ"), ...COMMON],
  fa: [
    GUILLEMETS,
    { text: "،" },
    { text: "؟" },
    ...COMMON,
    { text: "\u200c", unseen: "non-joiner" },
    ...MARKS,
  ],
  fr: [
    pair("«\u00a0", "\u00a0»"),
    CURLY,
    APOSTROPHE,
    ...signs("é è ê ë à ç œ É À Ç"),
    ...COMMON,
    NARROW,
  ],
  he: [pair("”", "”"), { text: "״" }, { text: "׳" }, { text: "־" }, ...COMMON, ...MARKS],
  it: [GUILLEMETS, CURLY, APOSTROPHE, ...signs("à è é ì ò ù È"), ...COMMON],
  pl: [pair("„", "”"), GUILLEMETS, ...signs("ą ć ę ł ń ó ś ź ż"), ...COMMON],
  pt: [CURLY, GUILLEMETS, ...signs("á â ã à ç é ê í ó ô õ ú"), ...COMMON],
  ru: [GUILLEMETS, LOW, ...signs("ё"), { text: "\u0301" }, ...COMMON],
  uk: [GUILLEMETS, LOW, APOSTROPHE, ...signs("ґ є і ї"), { text: "\u0301" }, ...COMMON],
};

/** The signs that somebody who writes in a language may look for, the most wanted first. */
export function specialSigns(language: string): readonly SpecialSign[] {
  return BY_LANGUAGE[primaryLanguage(language)] ?? [CURLY, GUILLEMETS, APOSTROPHE, ...COMMON];
}

/** What is typed for a sign while `selected` is selected: a pair goes around it. */
export function typedFor({ text, close }: SpecialSign, selected: string): string {
  return close === undefined || selected === "" ? text : text + selected + close;
}

function pair(text: string, close: string): SpecialSign {
  return { text, close };
}

function signs(list: string): SpecialSign[] {
  return list.split(" ").map((text) => ({ text }));
}
