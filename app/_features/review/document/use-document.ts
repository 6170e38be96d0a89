import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { type EvidenceWord, fetchEvidence } from "#app/_features/review/alignment/requests.ts";
import { noteTexts } from "#app/_features/review/findings/text-news.ts";
import {
  type DocumentPatch,
  fetchPatch,
  fetchStructure,
  fetchUndoPoints,
  type OpenDocument,
  type Row,
  type Window,
} from "#app/_features/review/requests.ts";
import { tellSiblings, useSiblingNews } from "#app/_features/review/saving/sibling-windows.ts";
import { noteStandings } from "#app/_features/review/states/use-standings.ts";
import { applyPatch } from "./document-state.ts";
import { type ReviewDocument, readStructure } from "./structure.ts";

// How soon a colleague's change appears on an idle screen.
const FOLLOW_MS = 4_000;

const keyOf = (id: string) => ["document", id] as const;

/** What the page comes with: enough for its first screen. */
export interface Opening
  extends Pick<OpenDocument, "id" | "title" | "head" | "withdrawn" | "editions"> {
  /** The texts of the rows that are likely to be looked at first. */
  readonly window: Window;
}

/** The document as this browser knows it: its structure, and every patch since. Null until the structure is there. */
export function useDocument({ id, window }: Opening): ReviewDocument | null {
  const { data = null } = useQuery({
    queryKey: keyOf(id),
    queryFn: async () => {
      const document = readStructure(await fetchStructure(id));
      document.texts.take(window.segments);
      return document;
    },
    staleTime: Number.POSITIVE_INFINITY,
    // To look for what is alike in two documents costs more than all that follows from one.
    structuralSharing: false,
    throwOnError: (_, { state }) => state.data === undefined,
  });
  return data;
}

/** Brings in what comes to a document, a colleague's changes too, while it is on the screen. */
export function useFollow({ id, head }: Pick<OpenDocument, "id" | "head">): void {
  const client = useQueryClient();
  const { data: patch } = useQuery({
    queryKey: ["patch", id, head],
    queryFn: () => fetchPatch(id, head),
    refetchInterval: FOLLOW_MS,
    gcTime: 0,
  });
  const take = useTakePatch(id);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    if (patch) latest.current(patch);
  }, [patch]);
  useSiblingNews(id, () => void client.invalidateQueries({ queryKey: ["patch", id] }));
}

/** Returns a function that has a document loaded anew, for what a patch does not tell: the names of its files. */
export function useRefresh(id: string): () => Promise<unknown> {
  const client = useQueryClient();
  return () => client.refetchQueries({ queryKey: keyOf(id) });
}

/** What the next undo and redo would take back. */
export function useUndoPoints(id: string, head: number) {
  const { data } = useQuery({
    queryKey: ["undo", id, head],
    queryFn: () => fetchUndoPoints(id),
    placeholderData: (previous) => previous,
  });
  return data ?? { undo: null, redo: null };
}

const NO_EVIDENCE: readonly EvidenceWord[] = [];

/** The words that hold a row together; none until they are asked for, and known. Asked for again when the document has changed. */
export function useEvidence(
  { id, head }: Pick<OpenDocument, "id" | "head">,
  row: number,
  isWanted: boolean,
): readonly EvidenceWord[] {
  const { data } = useQuery({
    queryKey: ["evidence", id, row, head],
    queryFn: ({ signal }) => fetchEvidence(id, row, signal),
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (previous) => previous,
  });
  return (isWanted && data) || NO_EVIDENCE;
}

/** Returns a function that brings a patch into the document, from whatever head it was asked for. */
export function useTakePatch(id: string): (patch: DocumentPatch) => void {
  const client = useQueryClient();
  return (patch) => {
    noteTexts(id, patch);
    noteStandings(client, id, patch);
    client.setQueryData<ReviewDocument>(keyOf(id), (known) => {
      return known && patch.head > known.head ? applyPatch(known, patch) : known;
    });
  };
}

const NO_ROWS: readonly Row[] = [];

/** Runs a write that answers with a patch, and applies it. The write is told the head it is made on, and the rows as they stand there. */
export function useWrite(id: string) {
  const client = useQueryClient();
  const take = useTakePatch(id);
  return useMutation({
    // Without a network a write is to fail at once, and say so, not to wait for one.
    networkMode: "always",
    // One after the other: each is made on the head that the one before it led to.
    scope: { id: `document-${id}` },
    mutationFn: (write: (head: number, rows: readonly Row[]) => Promise<DocumentPatch>) => {
      const known = client.getQueryData<ReviewDocument>(keyOf(id));
      return write(known?.head ?? 0, known?.rows ?? NO_ROWS);
    },
    onSuccess: (patch) => {
      take(patch);
      tellSiblings(id, patch.head);
    },
  });
}
