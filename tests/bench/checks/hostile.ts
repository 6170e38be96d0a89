import type { CheckedDocument } from "#lib/core/checks/engine/check.ts";
import { relayOf } from "./gold.ts";

/** Texts of about `length` letters that no desk would send, made to find work that grows faster than its text. */
type Make = (length: number) => string;

function repeat(unit: string): Make {
  return (length) => unit.repeat(Math.ceil(length / unit.length));
}

/** Figures that all differ. */
function figures(first: number, joint: string): Make {
  return (length) =>
    Array.from({ length: Math.ceil(length / (5 + joint.length)) }, (_, at) => first + 7 * at).join(
      joint,
    );
}

function always(text: string): Make {
  return () => text;
}

/** The same in a text and its translation. */
const ALONE: Readonly<Record<string, Make>> = {
  "quotation marks": repeat("“"),
  "straight quotes": repeat(`"a `),
  brackets: repeat("([{"),
  stops: repeat(". a"),
  "one word": repeat("a"),
  hyphens: repeat("a-"),
  spaces: repeat(" "),
  digits: repeat("9,"),
  "bidi controls": repeat("\u202ea\u202c"),
  "mixed alphabets": repeat("aа"),
  "capitalised words": repeat("Ab Cd "),
  "ordinary words": repeat("The quick brown fox jumps over 3 lazy dogs. "),
  "Chinese signs": repeat("汉字"),
  "wrong articles": repeat("a apple "),
  connectives: repeat("However, a however b. "),
};

/** Languages along the chain, and the text of each edition: those that differ cost most. */
const RELAYS: Readonly<Record<string, readonly [languages: string, ...texts: Make[]]>> = {
  "figures, short pivot": [
    "fr>en>es",
    figures(10_000, " et "),
    always("12 and 13"),
    figures(10_003, " y "),
  ],
  "figures, short base": ["fr>en", always("12 et 13"), figures(10_000, " and ")],
  "units, short pivot": [
    "fr>en>es",
    figures(10_000, " ans et "),
    always("12 years"),
    figures(10_003, " meses y "),
  ],
  "commas for stops": ["fr>en", repeat("a, "), repeat("Word here. word here ")],
  "stops for stops": ["fr>en", repeat("Le mot. La vie "), repeat("Word here. word here ")],
  "base of single quotes": ["fr>en", repeat("'aa "), always('"a b')],
  "billions and a trillion": [
    "en>es",
    (length) => `trillion ${repeat("billion ")(length)}`,
    repeat("billones "),
  ],
  "word with one stray letter": ["fr>uk", always("Rien."), (length) => `${repeat("я")(length)} a`],
  "words of two alphabets": ["fr>uk", always("Rien."), repeat("Kremля ")],
};

/** The names of the hostile documents whose editions differ, and of all. */
export const HOSTILE_RELAYS: readonly string[] = Object.keys(RELAYS);
export const HOSTILE: readonly string[] = [...Object.keys(ALONE), ...HOSTILE_RELAYS];

/** Returns a hostile document of one row, whose longest texts have about `length` letters. */
export function hostileDocument(name: string, length: number): CheckedDocument {
  const alone = ALONE[name];
  const [languages, ...makes] = alone ? ["en>fr", alone, alone] : (RELAYS[name] ?? [""]);
  return relayOf(
    languages.split(">"),
    makes.map((make) => [make(length)]),
  );
}
