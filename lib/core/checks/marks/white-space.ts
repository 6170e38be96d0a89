import type { Hit, MonoCheck } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";

/**
 * Finds white space that is doubled, stands before a mark, or hangs at an end of the paragraph.
 * French keeps the spaces it sets before ; : ! ? and inside guillemets, whether no-break or not.
 */
export const whiteSpace = {
  id: "white-space",
  version: 2,
  languages: "all",
  needs: "mono",
  mqm: "Linguistic conventions/Punctuation",
  severity: "minor",
  examples: [
    { language: "en", text: "the last⟦  ⟧train", mended: "the last train" },
    { language: "es", text: "el último tren⟦ .⟧", mended: "el último tren." },
    { language: "de", text: "der letzte Zug⟦ ⟧", mended: "der letzte Zug" },
  ],
  run(text) {
    const inside = SUSPECT.test(text.text) ? [...doubled(text), ...beforeMarks(text)] : NONE;
    return [...atEnds(text), ...inside].sort((a, b) => a.start - b.start);
  },
} as const satisfies MonoCheck;

// Without it neither of the costly expressions below finds anything.
const SUSPECT = /[ \u00a0\u202f][ \u00a0\u202f,.;:!?)\]]/u;
const NONE: readonly Hit[] = [];

function hit(start: number, end: number, variant: string, fix: string): Hit {
  return { start, end, variant, fixes: [fix], confidence: 0.95 };
}

function atEnds({ text }: PreparedText): Hit[] {
  const body = text.trim();
  if (body === text || body === "") return [];
  const start = text.indexOf(body);
  const end = start + body.length;
  return [
    ...(start > 0 ? [hit(0, start, "end", "")] : []),
    ...(end < text.length ? [hit(end, text.length, "end", "")] : []),
  ];
}

// Inside a line: a line break with its indent is layout. A no-break space in the run is the one to keep.
const DOUBLED = /(?<=\S)[ \u00a0\u202f]{2,}(?=\S)/gu;

function doubled({ text }: PreparedText): Hit[] {
  return [...text.matchAll(DOUBLED)].map(({ 0: run, index }) =>
    hit(index, index + run.length, "doubled", /[\u00a0\u202f]/u.exec(run)?.[0] ?? " "),
  );
}

// The mark must end its group, else it belongs to what follows: "...", ".5", ":-)", ".NET".
const BEFORE = /(?<=[\p{L}\p{N}"”»)\]%]) (?![:;]\))(?=[,.;:!?)\]](?:[\s"”»)\]]|$))/gu;
const BEFORE_FRENCH = /(?<=[\p{L}\p{N}"”»)\]%]) (?=[,.)\]](?:[\s"”»)\]]|$))/gu;

function beforeMarks({ text, language }: PreparedText): Hit[] {
  const pattern = primaryLanguage(language) === "fr" ? BEFORE_FRENCH : BEFORE;
  return [...text.matchAll(pattern)]
    .filter(({ index }) => !isApart(text, index))
    .map(({ index }) => hit(index, index + 2, "before", text.charAt(index + 1)));
}

// Spaces on both sides make a sign of their own: a score "2 : 1", a list of marks ", . ;".
function isApart(text: string, at: number): boolean {
  return /^ : \d/u.test(text.slice(at, at + 4)) || /[,.;:!?] $/u.test(text.slice(at - 1, at + 1));
}
