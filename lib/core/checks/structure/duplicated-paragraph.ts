import type { DocumentCheck } from "#lib/core/checks/engine/check.ts";
import { copiesIn } from "./copies.ts";

/**
 * Finds paragraphs that a translation has twice in the same words, or nearly, shown on the later one. Silent where the base repeats
 * itself too, on headings and refrains of a few words, and in originals, which nothing can be held against.
 */
export const duplicatedParagraph = {
  id: "duplicated-paragraph",
  version: 1,
  languages: "all",
  needs: "document",
  mqm: "Accuracy/Addition",
  severity: "major",
  run(document) {
    return copiesIn(document).map(({ place, model, birth, root }) => ({
      ...place,
      variant: "duplicated",
      confidence: 0.9,
      evidence: [model],
      origin: `${root ? "inherited" : "introduced"}@${birth}`,
      ...(root ? { root } : {}),
    }));
  },
} as const satisfies DocumentCheck;
