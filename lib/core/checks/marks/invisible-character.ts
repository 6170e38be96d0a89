import type { Hit, MonoCheck } from "#lib/core/checks/engine/check.ts";
import { directionOf } from "#lib/core/text/direction.ts";

/**
 * Finds characters that nobody sees: soft hyphens, zero-width spaces and, in texts written from left to right, directional controls.
 * Silent where the paragraph has many soft hyphens, which were then set on purpose.
 */
export const invisibleCharacter = {
  id: "invisible-character",
  version: 1,
  languages: "all",
  needs: "mono",
  mqm: "Linguistic conventions/Character encoding",
  severity: "minor",
  yieldsTo: ["unbalanced-direction"],
  examples: [
    { language: "en", text: "the har⟦\u00ad⟧bour at dawn", mended: "the harbour at dawn" },
    { language: "fr", text: "le port⟦\u200b⟧ à l’aube", mended: "le port à l’aube" },
  ],
  run({ text, language }) {
    if (!INVISIBLE.test(text)) return [];
    const found = [...text.matchAll(RUNS)];
    const meant = found.filter(({ 0: run }) => run === "\u00ad").length > STRAY_SOFT_HYPHENS;
    return found
      .filter(({ 0: run }) => !(meant && run === "\u00ad"))
      .filter(({ 0: run }) => !(DIRECTIONAL.test(run) && directionOf(language) === "rtl"))
      .filter(({ 0: run }) => !(ZERO_WIDTH_SPACE.test(run) && UNSPACED.test(text)))
      .map(({ 0: run, index }) => hitAt(index, run));
  },
} as const satisfies MonoCheck;

const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
const RUNS = new RegExp(`${INVISIBLE.source}+`, "gu");
const DIRECTIONAL = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const ZERO_WIDTH_SPACE = /\u200b/u;
// There it parts words, or their lines.
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

// More in one paragraph come from a text that was hyphenated, not from a slip.
const STRAY_SOFT_HYPHENS = 3;

function hitAt(start: number, run: string): Hit {
  const code = run.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return {
    start,
    end: start + run.length,
    variant: DIRECTIONAL.test(run) ? "directional" : "invisible",
    values: { character: `U+${code}` },
    fixes: [""],
    confidence: 0.85,
  };
}
