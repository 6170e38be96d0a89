import type { DocumentCheck } from "#lib/core/checks/engine/check.ts";
import { hitOn } from "./fault-hits.ts";
import { faultsIn } from "./faults.ts";

/** Finds paragraphs of a translation that hold two or three of what it was translated from, shown on the whole paragraph. */
export const mergedParagraphs = {
  id: "merged-paragraphs",
  version: 1,
  languages: "all",
  needs: "document",
  mqm: "Style/Organization style",
  severity: "minor",
  examples: [
    {
      language: "fr",
      text: "⟦Le pont sur la Tamba a été fermé en janvier. Les ingénieurs avaient trouvé des fissures dans deux de ses 14 piliers.⟧\n\nLes bus passent par Lorne jusqu’à l’été.",
      mended:
        "Le pont sur la Tamba a été fermé en janvier.\nLes ingénieurs avaient trouvé des fissures dans deux de ses 14 piliers.\nLes bus passent par Lorne jusqu’à l’été.",
      base: {
        language: "en",
        text: "The bridge over the Tamba was closed in January.\nEngineers had found cracks in two of its 14 pillars.\nBuses go by way of Lorne until the summer.",
      },
    },
    {
      language: "es",
      text: "El puente sobre el Tamba se cerró en enero.\n⟦Los ingenieros habían hallado grietas en dos de sus 14 pilares. Los autobuses pasan por Lorne hasta el verano.⟧",
      mended:
        "El puente sobre el Tamba se cerró en enero.\nLos ingenieros habían hallado grietas en dos de sus 14 pilares.\nLos autobuses pasan por Lorne hasta el verano.",
      base: {
        language: "en",
        text: "The bridge over the Tamba was closed in January.\nEngineers had found cracks in two of its 14 pillars.\nBuses go by way of Lorne until the summer.",
      },
    },
  ],
  run(document) {
    return faultsIn(document)
      .filter(({ kind }) => kind === "merged")
      .map((fault) => hitOn(document, [fault], { variant: "merged", confidence: 0.8 }));
  },
} as const satisfies DocumentCheck;
