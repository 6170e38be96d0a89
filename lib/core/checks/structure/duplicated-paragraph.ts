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
  examples: [
    {
      language: "es",
      text: "El puente sobre el Tamba se cerró en enero.\nLos ingenieros habían hallado grietas en dos de sus 14 pilares.\nLos autobuses pasan por Lorne hasta el verano.\n⟦Los autobuses pasan por Lorne hasta el verano.⟧",
      mended:
        "El puente sobre el Tamba se cerró en enero.\nLos ingenieros habían hallado grietas en dos de sus 14 pilares.\nLos autobuses pasan por Lorne hasta el verano.",
      base: {
        language: "en",
        text: "The bridge over the Tamba was closed in January.\nEngineers had found cracks in two of its 14 pillars.\nBuses go by way of Lorne until the summer.",
      },
    },
    {
      language: "uk",
      text: "Міст через Тамбу закрили в січні.\nІнженери знайшли тріщини у двох із 14 його опор.\n⟦Інженери знайшли тріщини у двох із 14 його опор.⟧",
      mended:
        "Міст через Тамбу закрили в січні.\nІнженери знайшли тріщини у двох із 14 його опор.\nАвтобуси до літа їздять через Лорн.",
      base: {
        language: "en",
        text: "The bridge over the Tamba was closed in January.\nEngineers had found cracks in two of its 14 pillars.\nBuses go by way of Lorne until the summer.",
      },
    },
  ],
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
