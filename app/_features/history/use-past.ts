import {
  type QueryClient,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useEffect } from "react";
import { type Comparison, comparedWith, comparedWithReceived } from "./comparison.ts";
import { type Outline, outlineOf } from "./outline.ts";
import {
  fetchHead,
  fetchLog,
  fetchState,
  fetchTimeline,
  LOG_PAGE,
  type PastState,
  type TimelineEntry,
} from "./requests.ts";
import type { LogFilter } from "./view-state.ts";

// How soon a colleague's change appears; somebody who reads the past is in less of a hurry than one who edits.
const FOLLOW_MS = 8_000;

// A past state never changes, but a large one takes megabytes: those left behind are soon let go.
const KEPT_MS = 20_000;

const UNCHANGING = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: KEPT_MS,
  // Two large states are not to be compared part by part to find out that they differ.
  structuralSharing: false,
} as const;

const timelineOf = (id: string) => ["history", id, "timeline"] as const;
const logOf = (id: string) => ["history", id, "log"] as const;

/** What the slider draws, asked for again when the document has grown. */
export function useTimeline(id: string) {
  const client = useQueryClient();
  const found = useQuery({
    queryKey: timelineOf(id),
    queryFn: () => fetchTimeline(id),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const head = found.data?.head;
  const { data: newest } = useQuery({
    queryKey: ["history", id, "head", head],
    queryFn: () => fetchHead(id, head ?? 0),
    enabled: head !== undefined,
    refetchInterval: FOLLOW_MS,
    gcTime: 0,
  });
  const isBehind = head !== undefined && newest !== undefined && newest > head;
  useEffect(() => {
    if (isBehind) void refreshLog(client, id);
  }, [client, id, isBehind]);
  return found;
}

/** Asks again for all that a new change may have altered: the log and what of it is undone. Past states stay as they are. */
export async function refreshLog(client: QueryClient, id: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: timelineOf(id) }),
    client.invalidateQueries({ queryKey: logOf(id) }),
  ]);
}

/** The log, newest first, from the change `from` down (from the newest, where that is null), loaded page by page. */
export function useLog(id: string, filter: LogFilter, from: number | null) {
  return useInfiniteQuery({
    queryKey: [...logOf(id), filter, from],
    queryFn: ({ pageParam, signal }) => fetchLog(id, { before: pageParam, filter, signal }),
    initialPageParam: from === null ? Number.MAX_SAFE_INTEGER : from + 1,
    getNextPageParam: (page) => {
      const last = page.at(-1)?.sequence ?? 1;
      return last > 1 ? last : undefined;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEPT_MS,
  });
}

/** A state of the document, where its parts stand, and how it differs from what it is compared with. */
export interface Shown {
  readonly state: PastState;
  readonly outline: Outline;
  readonly comparison: Comparison;
  /** Whether the state was compared with a later one. */
  readonly isOtherLater: boolean;
}

/**
 * The document as of `sequence`, compared with its state `other`; where that is null, with the texts as received. While they load, what was
 * shown last: the parts of what is shown always belong together.
 */
export function useShown(id: string, sequence: number, other: number | null) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ["history", id, "shown", sequence, other],
    queryFn: async (): Promise<Shown> => {
      const [state, against] = await Promise.all([
        pastState(client, id, sequence),
        other === null ? null : pastState(client, id, other),
      ]);
      const comparison = against ? comparedWith(state, against) : comparedWithReceived(state);
      const isOtherLater = other !== null && other > sequence;
      return { state, outline: outlineOf(state), comparison, isOtherLater };
    },
    ...UNCHANGING,
    placeholderData: (previous) => previous,
  });
}

function pastState(client: QueryClient, id: string, sequence: number): Promise<PastState> {
  return client.fetchQuery({
    queryKey: ["history", id, "state", sequence],
    queryFn: () => fetchState(id, sequence),
    ...UNCHANGING,
  });
}

/** Who made a change, when and what, for the slider: read from the log in blocks, so that the next key finds it there. */
export function useChangeAt(id: string, sequence: number): TimelineEntry | undefined {
  const block = Math.ceil(sequence / LOG_PAGE);
  const { data } = useQuery({
    queryKey: [...logOf(id), "block", block],
    queryFn: ({ signal }) => fetchLog(id, { before: block * LOG_PAGE + 1, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEPT_MS,
  });
  return data?.find((entry) => entry.sequence === sequence);
}
