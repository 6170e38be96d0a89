import type { DocumentCheck } from "#lib/core/checks/engine/check.ts";
import { hitOn } from "./fault-hits.ts";
import { faultsIn } from "./faults.ts";

/** Finds paragraphs that a translation has cut in two or three, shown on the first of them. */
export const splitParagraph = {
  id: "split-paragraph",
  version: 1,
  languages: "all",
  needs: "document",
  mqm: "Style/Organization style",
  severity: "minor",
  examples: [
    {
      language: "es",
      text: "⟦El puente sobre el Tamba se cerró en enero.⟧\nLos ingenieros habían hallado grietas en dos de sus 14 pilares.\nLos autobuses pasan por Lorne hasta el verano.",
      mended:
        "El puente sobre el Tamba se cerró en enero. Los ingenieros habían hallado grietas en dos de sus 14 pilares.\n\nLos autobuses pasan por Lorne hasta el verano.",
      base: {
        language: "en",
        text: "The bridge over the Tamba was closed in January. Engineers had found cracks in two of its 14 pillars.\n\nBuses go by way of Lorne until the summer.",
      },
    },
    {
      language: "uk",
      text: "Автобуси до літа їздять через Лорн.\n⟦Міст через Тамбу закрили в січні.⟧\nІнженери знайшли тріщини у двох із 14 його опор.",
      mended:
        "Автобуси до літа їздять через Лорн.\nМіст через Тамбу закрили в січні. Інженери знайшли тріщини у двох із 14 його опор.\n",
      base: {
        language: "fr",
        text: "Les bus passent par Lorne jusqu’à l’été.\nLe pont sur la Tamba a été fermé en janvier. Les ingénieurs avaient trouvé des fissures dans deux de ses 14 piliers.\n",
      },
    },
  ],
  run(document) {
    return faultsIn(document)
      .filter(({ kind }) => kind === "split")
      .map((fault) => hitOn(document, [fault], { variant: "split", confidence: 0.8 }));
  },
} as const satisfies DocumentCheck;
