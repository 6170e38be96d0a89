import type { MonoCheck } from "#lib/core/checks/engine/check.ts";

/** Finds English words written as two: can not, more over, with out. Silent where both words stand for themselves (can not only). */
export const splitWord = {
  id: "split-word",
  version: 1,
  languages: ["en"],
  needs: "mono",
  mqm: "Linguistic conventions/Spelling",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "We ⟦can not⟧ wait any longer.",
      mended: "We cannot wait any longer.",
    },
    {
      language: "en",
      text: "The house was left ⟦with out⟧ a roof.",
      mended: "The house was left without a roof.",
    },
  ],
  run({ text }) {
    return [...text.matchAll(SPLIT)].map(({ 0: words, index }) => {
      const joined = words.replace(/\s+/u, "");
      return {
        start: index,
        end: index + words.length,
        variant: "split",
        values: { words, expected: joined },
        fixes: [joined],
        confidence: 0.85,
      };
    });
  },
} as const satisfies MonoCheck;

const SPLIT =
  /\b(?:can not(?! only\b)|more over,|further more,|mean while,|other wise,|never theless|none theless|there fore,|with out(?= (?:an?|the|any|my|his|her|its|their|being|having)\b)|through out(?= the\b)|him self|her self|my self|it self|them selves|our selves|your self|yester day|to morrow|an other|some how|news paper)(?![\p{L}\p{N}-])/giu;
