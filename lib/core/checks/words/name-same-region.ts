import type { Knowledge } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { regionsNamed } from "./name-regions.ts";
import { foldedWord } from "./name-skeleton.ts";
import { type NameContext, standingOf } from "./name-standing.ts";
import { type CapitalUse, capitalsIn } from "./name-uses.ts";

/** Returns the word of a text with which it names the country that a word in small letters names in its own language. */
export function sameRegion(
  key: string,
  beside: PreparedText,
  { text, known }: NameContext,
): CapitalUse | undefined {
  for (const { code, keys } of regionsNamed(key, text.prepared.language)) {
    const other = regionsIn(beside).get(code);
    if (!other) continue;
    if (keys.length === 1 && other.isWhole) return other.capital;
    if (isSamePart(key, other.capital, beside.language, known)) return other.capital;
  }
  return undefined;
}

interface NamedRegion {
  readonly capital: CapitalUse;
  readonly isWhole: boolean;
}

const regionsIn = perText((text: PreparedText): ReadonlyMap<string, NamedRegion> => {
  const regions = new Map<string, NamedRegion>();
  for (const capital of capitalsIn(text)) {
    for (const { code, keys } of regionsNamed(capital.use.key, text.language)) {
      const isWhole = keys.length === 1;
      if (isWhole || !regions.has(code)) regions.set(code, { capital, isWhole });
    }
  }
  return regions;
});

// Corea and Korea, but not norte and North, nor británico and British.
const SAME_LETTERS = 3;

/** Two words that are each but part of the name of one country: Macedonia del Norte, North Macedonia. */
function isSamePart(key: string, { use }: CapitalUse, language: string, known: Knowledge): boolean {
  const [own, other] = [foldedWord(key), foldedWord(use.key)];
  if (Math.abs(own.length - other.length) > 1) return false;
  if (own.slice(1, 1 + SAME_LETTERS) !== other.slice(1, 1 + SAME_LETTERS)) return false;
  const standing = standingOf(use.key, language, known);
  return standing === "name" || standing === "unknown";
}
