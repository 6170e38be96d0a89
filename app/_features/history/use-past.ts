import {
  type QueryClient,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { createPastThread, type PastThread } from "./past-thread.ts";
import { fetchHead, fetchLog, fetchTimeline, LOG_PAGE, type TimelineEntry } from "./requests.ts";
import type { LogFilter } from "./view-state.ts";

// How soon a colleague's change appears; somebody who reads the past is in less of a hurry than one who edits.
const FOLLOW_MS = 8_000;

// What was read of the log and is no longer shown.
const KEPT_MS = 60_000;

// A past state never changes, but a large one takes megabytes: those left behind are soon let go. The thread keeps the last ones.
const SHOWN_KEPT_MS = 5_000;

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

/**
 * The document as of `sequence`, compared with its state `other`; where that is null, with the texts as received. While they load, what was
 * shown last: the parts of what is shown always belong together.
 */
export function useShown(document: string, sequence: number, other: number | null) {
  const thread = usePastThread();
  return useQuery({
    queryKey: ["history", document, "shown", sequence, other],
    queryFn: ({ signal }) => thread.ask({ document, sequence, other }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: SHOWN_KEPT_MS,
    // Two large states are not to be compared part by part to find out that they differ.
    structuralSharing: false,
    placeholderData: (previous) => previous,
  });
}

function usePastThread(): PastThread {
  const [thread] = useState(() => createPastThread());
  useEffect(() => () => thread.end(), [thread]);
  return thread;
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
