import type { XmlTag } from "../xml/walk-xml.ts";

const TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const WORD: ReadonlySet<string> = new Set([TRANSITIONAL, STRICT, "?w"]);
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** Whether an element is of WordprocessingML (ISO/IEC 29500-1 or -4), and has that name where one is given. */
export function isWord({ uri, local }: XmlTag, name?: string): boolean {
  return WORD.has(uri) && (name === undefined || local === name);
}

/** Whether an element holds two forms of the same content (ISO/IEC 29500-3, §7.5). */
export function isAlternate({ uri, local }: XmlTag): boolean {
  return uri === COMPATIBILITY && local === "AlternateContent";
}

/** The value of an attribute by its local name, whatever its prefix; null for none. */
export function attributeOf({ attributes }: XmlTag, local: string): string | null {
  for (const [name, value] of attributes) {
    if (name === local || (name.endsWith(local) && name.at(-local.length - 1) === ":")) {
      return value;
    }
  }
  return null;
}

/** How elements and attributes that are added to a part are named there. */
export interface WordNames {
  readonly uri: string;
  /** With its colon. */
  readonly prefix: string;
  /** Declares the prefix, for parts that write WordprocessingML without one; else empty. */
  readonly declaration: string;
}

/** The names in a part with that root element. */
export function namesUnder({ attributes }: XmlTag): WordNames {
  for (const [name, uri] of attributes) {
    if (WORD.has(uri) && name.startsWith("xmlns:")) {
      return { uri, prefix: `${name.slice("xmlns:".length)}:`, declaration: "" };
    }
  }
  const uri = attributes.get("xmlns") === STRICT ? STRICT : TRANSITIONAL;
  return { uri, prefix: "w:", declaration: ` xmlns:w="${uri}"` };
}

/** Whether names are those of ISO/IEC 29500-1 (Strict). */
export function isStrict({ uri }: WordNames): boolean {
  return uri === STRICT;
}
