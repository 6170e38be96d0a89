import { useMemo } from "react";
import { type Comparison, useComparison } from "#app/_diff/documents/use-comparison.ts";
import type { ReceivedText } from "#app/_workers/comparison.ts";

export type { Comparison };

/** What is to be compared; the language is null where it is to be found out. */
export interface ComparedPair {
  readonly before: ReceivedText;
  readonly after: ReceivedText;
  readonly language: string | null;
}

/** Compares two files. */
export function useComparedPair(pair: ComparedPair): Comparison {
  return useComparison(useMemo(() => ({ kind: "documents", ...pair }) as const, [pair]));
}
