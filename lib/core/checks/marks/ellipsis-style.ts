import type { BilingualCheck, Hit, PlacedHit } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";

/**
 * Finds a cut inside a quotation that English sets in square brackets, ([…] for (…)), and an ellipsis of three dots where the edition
 * writes the single sign at least three times of four, or the reverse.
 */
export const ellipsisStyle = {
  id: "ellipsis-style",
  version: 1,
  languages: "all",
  needs: "bilingual",
  mqm: "Locale conventions",
  severity: "minor",
  examples: [
    { language: "en", text: "“The sea ⟦(…)⟧ was calm.”", mended: "“The sea […] was calm.”" },
    {
      language: "fr",
      text: "Ah… oui… non… peut-être⟦...⟧",
      mended: "Ah… oui… non… peut-être…",
    },
  ],
  *learns(text) {
    for (const { form } of ellipsesIn(text)) yield ["form", form];
  },
  run({ target }, known) {
    return target.texts.flatMap(({ edition, paragraph, prepared }) => {
      const found = ellipsesIn(prepared);
      if (found.length === 0) return [];
      const counts = known.learnt(edition, "form");
      return found
        .flatMap((one) => hitsOn(one, prepared, counts))
        .map((hit): PlacedHit => ({ edition, paragraph, ...hit }));
    });
  },
} as const satisfies BilingualCheck;

interface Ellipsis {
  readonly at: number;
  readonly text: string;
  readonly form: "dots" | "sign";
}

const ELLIPSIS = /\((?:…|\.\.\.)\)|(?<!\.)\.\.\.(?![./\w])|…/gu;

const ellipsesIn = perText(({ text }: PreparedText): readonly Ellipsis[] => {
  if (!/…|\.\.\./u.test(text)) return [];
  return [...text.matchAll(ELLIPSIS)].map(({ 0: found, index }) => ({
    at: index,
    text: found,
    form: found.includes("…") ? "sign" : "dots",
  }));
});

const MAJORITY = 3;

function hitsOn(
  { at, text, form }: Ellipsis,
  { language }: PreparedText,
  counts: ReadonlyMap<string, number>,
): Hit[] {
  if (text.startsWith("("))
    return primaryLanguage(language) === "en"
      ? [hitOn(at, text, "brackets", `[${text.slice(1, -1)}]`)]
      : [];
  const other = form === "sign" ? "dots" : "sign";
  const majority = counts.get(other) ?? 0;
  if (majority < MAJORITY || majority < MAJORITY * (counts.get(form) ?? 0)) return [];
  return [hitOn(at, text, "mixed", form === "sign" ? "..." : "…")];
}

function hitOn(start: number, found: string, variant: string, fix: string): Hit {
  return {
    start,
    end: start + found.length,
    variant,
    values: { found, expected: fix },
    fixes: [fix],
    confidence: 0.75,
  };
}
