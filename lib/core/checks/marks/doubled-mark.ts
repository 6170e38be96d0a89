import type { Hit, MonoCheck } from "#lib/core/checks/engine/check.ts";

/**
 * Finds a comma, full stop, colon or semicolon written twice. Silent on an ellipsis, on paths (`../`), and on two commas set low as
 * an opening quotation mark.
 */
export const doubledMark = {
  id: "doubled-mark",
  version: 1,
  languages: "all",
  needs: "mono",
  mqm: "Linguistic conventions/Punctuation",
  severity: "minor",
  examples: [
    { language: "en", text: "The boat left⟦..⟧", mended: "The boat left." },
    { language: "es", text: "el barco⟦,,⟧ que era viejo", mended: "el barco, que era viejo" },
  ],
  run({ text }) {
    if (!TWICE.test(text)) return [];
    return [...text.matchAll(DOUBLED)].map(({ 0: marks, index }) => hitAt(index, marks));
  },
} as const satisfies MonoCheck;

const TWICE = /([.,;:،؛。，、])\1/u;

// After a word or what closes one, and at the end of the word's group: "C::D", "../" and ",,so" are other things.
const DOUBLED =
  /(?<=[\p{L}\p{N}\p{M}"'’”“»)\]%!?])([.,;:،؛。，、])\1(?![.,;:،؛。，、…\p{L}\p{N}/\\_=(-])/gu;

function hitAt(start: number, marks: string): Hit {
  return {
    start,
    end: start + marks.length,
    variant: "doubled",
    values: { mark: marks.charAt(0) },
    fixes: [marks.charAt(0)],
    confidence: marks === ".." ? 0.9 : 0.95,
  };
}
