import type {
  BilingualCheck,
  Cell,
  Hit,
  Knowledge,
  PlacedHit,
} from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { type Gap, readGaps } from "./spacing-gaps.ts";

/**
 * Finds a missing space that the language or the edition sets: in French before ; : ! ? and inside guillemets, elsewhere before percent
 * signs and units where the edition mostly has one (or has one where it mostly has none). Silent where the edition keeps another
 * style throughout.
 */
export const localeSpacing = {
  id: "locale-spacing",
  version: 1,
  languages: "all",
  needs: "bilingual",
  mqm: "Locale conventions",
  severity: "minor",
  examples: [
    { language: "fr", text: "Où est le port⟦?⟧", mended: "Où est le port\u00a0?" },
    { language: "fr", text: "⟦«⟧Là-bas\u00a0», dit-il.", mended: "«\u00a0Là-bas\u00a0», dit-il." },
  ],
  *learns(text) {
    for (const { kind, space } of readGaps(text)) yield [kind, space];
  },
  run({ target, others }, known) {
    return target.texts.flatMap(({ edition, paragraph, prepared }) =>
      readGaps(prepared)
        .filter((gap) => isFault(gap, prepared, known.learnt(edition, gap.kind)))
        .filter((gap) => !isPartOfName(gap, prepared, others))
        .map((gap): PlacedHit => ({ edition, paragraph, ...hitOn(gap, edition, known) })),
    );
  },
} as const satisfies BilingualCheck;

const MAJORITY = 3;

function isFault(
  { kind, space }: Gap,
  { language }: PreparedText,
  counts: ReadonlyMap<string, number>,
): boolean {
  const none = counts.get("") ?? 0;
  const spaced = [...counts.values()].reduce((sum, count) => sum + count, 0) - none;
  const isFigure = kind === "percent" || kind === "unit";
  if (space !== "") return isFigure && spaced * MAJORITY <= none && none >= MAJORITY;
  if (isFigure || !asksForSpace(kind, language))
    return none * MAJORITY <= spaced && spaced >= MAJORITY;
  return !(spaced * MAJORITY <= none && none >= MAJORITY);
}

/** Tells whether the French of a country sets the space; in Switzerland it is thin at most, in Canada the high marks have none. */
function asksForSpace(kind: Gap["kind"], language: string): boolean {
  const tag = language.toLowerCase();
  if (primaryLanguage(tag) !== "fr" || tag.startsWith("fr-ch")) return false;
  return kind !== "high" || !tag.startsWith("fr-ca");
}

/** Tells whether the mark belongs to a name, which the sentence goes on after and another edition has too ("Yahoo! a …"). */
function isPartOfName(
  { kind, at, sign }: Gap,
  { text }: PreparedText,
  others: readonly Cell[],
): boolean {
  if (kind !== "high" || sign === ";" || !/^.\s\p{Ll}/u.test(text.slice(at, at + 3))) return false;
  const [word = ""] =
    /\p{Lu}[\p{L}\p{M}\p{N}’'-]*$/u.exec(text.slice(Math.max(0, at - LONGEST_NAME), at)) ?? [];
  return (
    word !== "" &&
    others.some(({ texts }) => texts.some(({ prepared }) => prepared.text.includes(word + sign)))
  );
}

const LONGEST_NAME = 30;
const NO_BREAK_SPACE = "\u00a0";

function hitOn({ kind, at, sign, space, side }: Gap, edition: number, known: Knowledge): Hit {
  if (space !== "")
    return {
      start: at - 1,
      end: at,
      variant: "extra",
      values: { sign },
      fixes: [""],
      confidence: 0.8,
    };
  const gap = usualSpace(edition, kind, known);
  return {
    start: at,
    end: at + sign.length,
    variant: side === "before" ? "before" : "after",
    values: { sign },
    fixes: [side === "before" ? gap + sign : sign + gap],
    confidence: 0.92,
  };
}

/** The space the edition sets most: for this kind of mark, else for any of them. */
function usualSpace(edition: number, kind: Gap["kind"], known: Knowledge): string {
  for (const one of [kind, "guillemet", "colon", "high"]) {
    const counts = [...known.learnt(edition, one)].filter(([space]) => space !== "");
    const [most] = counts.toSorted(([, a], [, b]) => b - a);
    if (most) return most[0];
  }
  return NO_BREAK_SPACE;
}
