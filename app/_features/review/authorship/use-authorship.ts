import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { useReview } from "#app/_features/review/review-context.tsx";
import {
  type ChangesByNumber,
  type OriginatingChange,
  personsIn,
  type Runs,
} from "./authorship.ts";
import { type Authorship, fetchAuthorship } from "./requests.ts";

/** Who wrote what in the columns that are shown, as far as it is known. */
export interface KnownAuthorship {
  readonly state: "loading" | "known" | "failed";
  readonly persons: readonly string[];
  runsOf(segment: number): Runs;
  changeOf(number: number): OriginatingChange | undefined;
}

const NO_RUNS: Runs = [];

/** Asks who wrote what, an edition at a time, while it is wanted, and again when the document has changed. */
export function useAuthorship(isWanted: boolean): KnownAuthorship {
  const { document, columns } = useReview();
  const { state, known } = useQueries({
    queries: columns.shown.map((edition) => ({
      queryKey: ["authorship", document.id, edition, document.head],
      queryFn: () => fetchAuthorship(document.id, edition),
      enabled: isWanted,
      staleTime: Number.POSITIVE_INFINITY,
      // Of each head it is another answer, and the one before is of no more use.
      gcTime: 0,
      placeholderData: (previous: Authorship | undefined) => previous,
    })),
    combine,
  });
  return useMemo(() => {
    const changes: readonly ChangesByNumber[] = known.map((one) => one.changes);
    return {
      state,
      persons: personsIn(changes),
      runsOf: (segment) => firstOf(known, ({ segments }) => segments[String(segment)]) ?? NO_RUNS,
      changeOf: (number) => firstOf(changes, (one) => one[String(number)]),
    };
  }, [state, known]);
}

interface Answer {
  readonly data: Authorship | undefined;
  readonly isError: boolean;
}

function combine(answers: readonly Answer[]) {
  const known = answers.flatMap(({ data }) => data ?? []);
  const isFailed = answers.some(({ isError }) => isError);
  const isKnown = known.length === answers.length;
  const state: KnownAuthorship["state"] = isFailed ? "failed" : isKnown ? "known" : "loading";
  return { state, known };
}

function firstOf<One, Found>(
  list: readonly One[],
  find: (one: One) => Found | undefined,
): Found | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
