import type { BilingualCheck, Cell, Hit, PlacedHit } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { endsLabel, type LoneBracket, readBrackets } from "./bracket-reading.ts";
import { addPartner } from "./bracket-repair.ts";

/**
 * Finds brackets that do not pair. The fix adds the missing one where the base has it, and drops one too many. Silent on smileys and
 * labels (a) 1)), and where the base has a bracket without a partner on the same side: the row is cut from a longer aside.
 */
export const brackets = {
  id: "brackets",
  version: 1,
  languages: "all",
  needs: "bilingual",
  mqm: "Linguistic conventions/Punctuation",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "the ferry (a small one⟦))⟧ left",
      mended: "the ferry (a small one) left",
    },
    {
      language: "es",
      text: "el barco ⟦(⟧de madera llegó ayer",
      mended: "el barco (de madera) llegó ayer",
      base: { language: "en", text: "the boat (a wooden one) came yesterday" },
    },
  ],
  run({ target, base }) {
    return target.texts.flatMap(({ edition, paragraph, prepared }) => {
      const { lone, mismatched } = readBrackets(prepared);
      if (lone.length + mismatched.length === 0) return [];
      return [
        ...mismatched.map(({ at, expected }) => hitOn(at, at + 1, "mismatched", expected, 0.9)),
        ...loneHits(prepared, lone, base),
      ].map((hit): PlacedHit => ({ edition, paragraph, ...hit }));
    });
  },
} as const satisfies BilingualCheck;

// Each repair reads its paragraph; a text with more is no prose.
const REPAIRS_A_PARAGRAPH = 8;

function loneHits(prepared: PreparedText, lone: readonly LoneBracket[], base: Cell | null): Hit[] {
  const missing = base === null ? 0 : pairCount(base) - readBrackets(prepared).pairs.length;
  return lone
    .filter((bracket) => !isCut(bracket, prepared, base))
    .filter(({ at, lacks }) => lacks === "closing" || !endsLabel(prepared, at))
    .map((bracket, index) => {
      const { at, mark, lacks } = bracket;
      const doubled = doubledAt(prepared.text, at, mark);
      if (missing <= 0 && doubled !== null)
        return hitOn(doubled, doubled + 2, "doubled", mark, 0.95);
      const mended =
        index < REPAIRS_A_PARAGRAPH
          ? addPartner(prepared, bracket, missing > 0 ? base : null)
          : null;
      const variant = lacks === "closing" ? "unclosed" : "unopened";
      return mended
        ? { ...hitOn(at, at + 1, variant, mended.fix, 0.85), fixSpan: spanOf(mended) }
        : hitOn(at, at + 1, variant, "", 0.7);
    });
}

function pairCount({ texts }: Cell): number {
  return texts.reduce((sum, { prepared }) => sum + readBrackets(prepared).pairs.length, 0);
}

/** Tells whether the other half of the aside may be in another paragraph. */
function isCut({ at, lacks }: LoneBracket, { text }: PreparedText, base: Cell | null): boolean {
  if (base)
    return base.texts.some(({ prepared }) =>
      readBrackets(prepared).lone.some((other) => other.lacks === lacks),
    );
  return lacks === "closing"
    ? text.slice(0, at).trim() === ""
    : /^[.,;:!?…]?$/u.test(text.slice(at + 1).trim());
}

/** Where two of the same bracket stand side by side. */
function doubledAt(text: string, at: number, mark: string): number | null {
  if (text.charAt(at - 1) === mark) return at - 1;
  return text.charAt(at + 1) === mark ? at : null;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function hitOn(start: number, end: number, variant: string, fix: string, confidence: number): Hit {
  return { start, end, variant, fixes: [fix], confidence };
}
