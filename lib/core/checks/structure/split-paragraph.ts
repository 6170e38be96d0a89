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
  run(document) {
    return faultsIn(document)
      .filter(({ kind }) => kind === "split")
      .map((fault) => hitOn(document, [fault], { variant: "split", confidence: 0.8 }));
  },
} as const satisfies DocumentCheck;
