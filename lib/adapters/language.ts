import { eld } from "eld/small";

// A few paragraphs tell the language; more would only cost time.
const SAMPLE_LENGTH = 5_000;

/** The BCP 47 tag of the language `text` is most likely in, or `und` where nothing can be told. */
export function detectLanguage(text: string): string {
  return eld.detect(text.slice(0, SAMPLE_LENGTH)).language || "und";
}

/** Tells whether `tag` is a language tag in its canonical form (BCP 47, RFC 5646), for which the platform has a name. */
export function isLanguageTag(tag: string): boolean {
  try {
    new Intl.DisplayNames("en", { type: "language" }).of(tag);
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false; // not of the form of a tag
  }
}
