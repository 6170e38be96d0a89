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
  run(document) {
    return faultsIn(document)
      .filter(({ kind }) => kind === "swapped")
      .map((fault) => hitOn(document, [fault], { variant: "swapped", confidence: 0.8 }));
  },
} as const satisfies DocumentCheck;
