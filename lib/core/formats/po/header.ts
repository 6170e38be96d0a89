import { knownTag, languageNamed } from "../tables/language-names.ts";

/** What the header of a PO file says of its languages; null where it says nothing. */
export interface PoLanguages {
  readonly source: string | null;
  readonly target: string | null;
}

/** Reads the header: the text of the message without a source. */
export function languagesIn(header: string): PoLanguages {
  const lines = header.split("\n").map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
  });
  const values = new Map(lines);
  const [team = "", code = ""] =
    /^([^<]*)(?:<([a-z]{2,3}(?:_[A-Z]{2})?)@)?/.exec(values.get("language-team") ?? "")?.slice(1) ??
    [];
  return {
    source: tagOf(values.get("x-source-language")),
    target:
      tagOf(values.get("language")) ??
      languageNamed(values.get("x-poedit-language") ?? "") ??
      languageNamed(team) ??
      tagOf(code),
  };
}

// POSIX names of locales (`pt_BR.UTF-8`, `sr@latin`) as tags.
const SCRIPTS: ReadonlyMap<string, string> = new Map([
  ["latin", "Latn"],
  ["cyrillic", "Cyrl"],
  ["arabic", "Arab"],
  ["devanagari", "Deva"],
]);

function tagOf(locale = ""): string | null {
  const match = /^([a-z]{2,3})(?:[_-]([A-Za-z]{2,4}|\d{3}))?(?:\.[\w-]+)?(?:@(\w+))?$/.exec(locale);
  if (!match) return knownTag(locale);
  const [, language, region, modifier = ""] = match;
  return knownTag(
    [language, SCRIPTS.get(modifier.toLowerCase()), region].filter((part) => part).join("-"),
  );
}

// The header stands behind comments of any length, but at the beginning.
const SEARCHED = 65_536;

const CHARSET = /(?:"|\\n)Content-Type:[ \t]*[\w/.+-]{0,100};[ \t]*charset=([\w.:-]+)/i;

/** The encoding that a PO file declares; null where it declares none. All encodings that can be declared have ASCII in common. */
export function charsetIn(bytes: Uint8Array): string | null {
  const beginning = Array.from(bytes.subarray(0, SEARCHED), (byte) =>
    String.fromCharCode(byte),
  ).join("");
  const charset = CHARSET.exec(beginning)?.[1] ?? null;
  return charset === "CHARSET" ? null : charset;
}
