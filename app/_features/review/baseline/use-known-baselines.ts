import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useReview } from "#app/_features/review/review-context.tsx";
import { type Baseline, idOf } from "./baseline.ts";
import { fetchVersionNames, type LastVisit } from "./requests.ts";

// A menu is read at a glance; the history has all of them.
const MOST_VERSIONS = 8;

/** What can be chosen: what every document has, the last visit, the newest named versions, and a change where one is chosen. */
export function useKnownBaselines(): readonly Baseline[] {
  const { document, state } = useReview();
  const { data: names = [] } = useQuery({
    queryKey: ["version-names", document.id, document.head],
    queryFn: () => fetchVersionNames(document.id),
    placeholderData: (previous) => previous,
  });
  const visit = useQueryClient().getQueryData<LastVisit | null>(["visit", document.id]);
  const versions = names.slice(-MOST_VERSIONS).map(({ sequence, name }): Baseline => {
    return { kind: "version", after: sequence, name };
  });
  const listed: readonly Baseline[] = [
    { kind: "received" },
    { kind: "previous" },
    ...(visit ? [{ kind: "visit", after: visit.head, at: visit.at } as const] : []),
    { kind: "approved" },
    { kind: "base" },
    ...versions,
  ];
  const isListed = listed.some((one) => idOf(one) === idOf(state.baseline));
  return isListed ? listed : [...listed, state.baseline];
}
