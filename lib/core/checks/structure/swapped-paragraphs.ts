import type { DocumentCheck } from "#lib/core/checks/engine/check.ts";
import { hitOn } from "./fault-hits.ts";
import { faultsIn } from "./faults.ts";

/** Finds paragraphs that stand in another order than in what they were translated from, shown on the first that stands too early. */
export const swappedParagraphs = {
  id: "swapped-paragraphs",
  version: 1,
  languages: "all",
  needs: "document",
  mqm: "Style/Organization style",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "The bridge over the Tamba was closed in January.\n⟦Engineers had found cracks in two of its 14 pillars, and in the spring the water took one of them away.⟧\nUntil the summer buses go by way of Lorne.",
      mended:
        "The bridge over the Tamba was closed in January.\nUntil the summer buses go by way of Lorne.\nEngineers had found cracks in two of its 14 pillars, and in the spring the water took one of them away.",
      base: {
        language: "fr",
        text: "Le pont sur la Tamba a été fermé en janvier.\nJusqu’à l’été, les bus passent par Lorne.\nLes ingénieurs avaient trouvé des fissures dans deux de ses 14 piliers, et au printemps l’eau en a emporté un.",
      },
    },
    {
      language: "es",
      text: "⟦Los ingenieros habían hallado grietas en dos de sus 14 pilares, y en primavera el agua se llevó uno.⟧\nHasta el verano los autobuses pasan por Lorne.\nEl puente sobre el Tamba se cerró en enero.",
      mended:
        "Hasta el verano los autobuses pasan por Lorne.\nLos ingenieros habían hallado grietas en dos de sus 14 pilares, y en primavera el agua se llevó uno.\nEl puente sobre el Tamba se cerró en enero.",
      base: {
        language: "fr",
        text: "Jusqu’à l’été, les bus passent par Lorne.\nLes ingénieurs avaient trouvé des fissures dans deux de ses 14 piliers, et au printemps l’eau en a emporté un.\nLe pont sur la Tamba a été fermé en janvier.",
      },
    },
  ],
  run(document) {
    return faultsIn(document)
      .filter(({ kind }) => kind === "swapped")
      .map((fault) => hitOn(document, [fault], { variant: "swapped", confidence: 0.8 }));
  },
} as const satisfies DocumentCheck;
