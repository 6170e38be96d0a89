import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { fetchMeasures, fetchScores } from "./requests.ts";

/** The scores of a document by a profile; those by the last one until they are there. */
export function useScores(document: string, profile: string) {
  return useQuery({
    queryKey: ["scores", document, profile],
    queryFn: () => fetchScores(document, profile),
    placeholderData: keepPreviousData,
  });
}

/** How much an edition was edited since it was received. */
export function useMeasures(document: string, edition: number, head: number) {
  return useQuery({
    queryKey: ["edited", document, edition, head],
    queryFn: () => fetchMeasures(document, edition, head),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
