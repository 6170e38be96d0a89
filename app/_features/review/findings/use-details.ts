import { useEffect, useSyncExternalStore } from "react";
import { useReview } from "#app/_features/review/review-context.tsx";
import type { Details } from "./details.ts";
import type { KnownProblem } from "./known-problem.ts";

/** What a finding says in full; null until it is at hand, which it then is soon. */
export function useDetails(problem: KnownProblem): Details | null {
  const { details } = useReview();
  const found = useSyncExternalStore(
    details.subscribe,
    () => details.of(problem),
    () => null,
  );
  useEffect(() => {
    if (!found) void details.load([problem.segment]);
  }, [details, problem, found]);
  return found;
}
