import type { CheckedDocument, Finding } from "./check.ts";
import { Checker, type CheckOptions } from "./checker.ts";

/** Returns what the checks find in a document, for callers that check it once. */
export function checkDocument(document: CheckedDocument, options: CheckOptions = {}): Finding[] {
  return new Checker(options).check(document);
}
