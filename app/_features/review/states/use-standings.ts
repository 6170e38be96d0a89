import { type QueryClient, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { DocumentPatch } from "#lib/api/documents.ts";
import { fetchProgress } from "./requests.ts";
import {
  type KnownStandings,
  knownFrom,
  NO_STANDINGS,
  patchStandings,
  type Standings,
  standingsFrom,
} from "./standings.ts";

const keyOf = (id: string) => ["progress", id] as const;

/** Where the segments of a document stand: asked for once it is shown, kept up by its patches, asked for again where these do not tell. */
export function useStandings({
  id,
  head,
}: {
  readonly id: string;
  readonly head: number;
}): Standings {
  const { data, refetch } = useQuery({
    queryKey: keyOf(id),
    queryFn: async () => knownFrom(await fetchProgress(id)),
    staleTime: Number.POSITIVE_INFINITY,
    // The maps in it are shared and large; they are not to be compared.
    structuralSharing: false,
  });
  const wanted = data !== undefined && data.head < head ? head : null;
  useEffect(() => {
    if (wanted !== null) void refetch();
  }, [wanted, refetch]);
  return useMemo(() => (data ? standingsFrom(data) : NO_STANDINGS), [data]);
}

/** Brings a patch of the document into what is known of its segments' standing. */
export function noteStandings(client: QueryClient, id: string, patch: DocumentPatch): void {
  client.setQueryData<KnownStandings>(keyOf(id), (known) => {
    return known && (patchStandings(known, patch) ?? known);
  });
}
