import type { DocumentCheck } from "#lib/core/checks/engine/check.ts";
import { hitOn } from "./fault-hits.ts";
import { type Fault, faultsIn } from "./faults.ts";

/**
 * Finds paragraphs that a translation has left out, shown on the word after which they would stand. Several in a row are one finding.
 * Silent where a neighbouring paragraph has taken the text in, and on paragraphs without words.
 */
export const missingParagraph = {
  id: "missing-paragraph",
  version: 1,
  languages: "all",
  needs: "document",
  mqm: "Accuracy/Omission",
  severity: "critical",
  examples: [
    {
      language: "es",
      text: "El puente sobre el Tamba se cerró en ⟦enero⟧.\n\nLos autobuses pasan por Lorne hasta el verano.",
      mended:
        "El puente sobre el Tamba se cerró en enero.\nLos ingenieros habían hallado grietas en dos de sus 14 pilares.\nLos autobuses pasan por Lorne hasta el verano.",
      base: {
        language: "en",
        text: "The bridge over the Tamba was closed in January.\nEngineers had found cracks in two of its 14 pillars.\nBuses go by way of Lorne until the summer.",
      },
    },
    {
      language: "uk",
      text: "Міст через Тамбу закрили в січні.\nІнженери знайшли тріщини у двох із 14 його ⟦опор⟧.\n",
      mended:
        "Міст через Тамбу закрили в січні.\nІнженери знайшли тріщини у двох із 14 його опор.\nАвтобуси до літа їздять через Лорн.",
      base: {
        language: "en",
        text: "The bridge over the Tamba was closed in January.\nEngineers had found cracks in two of its 14 pillars.\nBuses go by way of Lorne until the summer.",
      },
    },
  ],
  run(document) {
    return inRuns(faultsIn(document).filter(({ kind }) => kind === "missing")).map((faults) =>
      hitOn(document, faults, {
        variant: faults.length === 1 ? "missing" : "missing-run",
        values: { count: String(faults.length) },
        confidence: 0.9,
      }),
    );
  },
} as const satisfies DocumentCheck;

type Run = [Fault, ...Fault[]];

/** Groups what is missing at one place of one edition, as long as it was lost at the same hop. */
function inRuns(faults: readonly Fault[]): Run[] {
  const runs = new Map<string, Run>();
  for (const fault of faults) {
    const { edition, paragraph, start } = fault.place;
    const key = [edition, paragraph, start, fault.birth, fault.root !== null].join();
    const run = runs.get(key);
    if (run) run.push(fault);
    else runs.set(key, [fault]);
  }
  return [...runs.values()];
}
