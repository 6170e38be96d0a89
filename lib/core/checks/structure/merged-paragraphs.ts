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
  run(document) {
    return faultsIn(document)
      .filter(({ kind }) => kind === "merged")
      .map((fault) => hitOn(document, [fault], { variant: "merged", confidence: 0.8 }));
  },
} as const satisfies DocumentCheck;
