import type { Hit, MonoCheck } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";

/**
 * Finds white space that is doubled, stands before a mark, is missing after one, or hangs at an end of the paragraph.
 * French keeps the spaces it sets before ; : ! ? and inside guillemets, whether no-break or not.
 */
export const whiteSpace = {
  id: "white-space",
  version: 1,
  languages: "all",
  needs: "mono",
  mqm: "Linguistic conventions/Punctuation",
  severity: "minor",
  run(text) {
    return [...atEnds(text), ...doubled(text), ...beforeMarks(text), ...afterMarks(text)].sort(
      (a, b) => a.start - b.start,
    );
  },
} as const satisfies MonoCheck;

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

// A sentence glued to the next, or a comma glued to the next word. Small letters before the stop keep out "U.S.Army".
const GLUED = /(?<=\p{Ll}{2})(?:[.!?](?=\p{Lu}\p{Ll})|[,;](?=\p{L}{2}))/gu;
const ADDRESS = /(?:https?:|www\.|@|\/|\.(?:com|org|net|gov|edu|info)\b|^[#@])/iu;

function afterMarks({ text }: PreparedText): Hit[] {
  return [...text.matchAll(GLUED)]
    .filter(({ index }) => !ADDRESS.test(runAround(text, index)))
    .map(({ 0: mark, index }) => hit(index, index + 1, "after", `${mark} `));
}

function runAround(text: string, at: number): string {
  const before = /\S*$/u.exec(text.slice(Math.max(0, at - RUN_REACH), at))?.[0] ?? "";
  const after = /^\S*/u.exec(text.slice(at, at + RUN_REACH))?.[0] ?? "";
  return before + after;
}

// Longer than any address is before its first telling mark.
const RUN_REACH = 200;
