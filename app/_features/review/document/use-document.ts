import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import {
  type DocumentPatch,
  type EvidenceWord,
  fetchEvidence,
  fetchPatch,
  fetchProblems,
  fetchUndoPoints,
  type OpenDocument,
  openDocument,
  type Problem,
  type Row,
} from "#app/_features/review/requests.ts";
import { applyPatch } from "./document-state.ts";

// How soon a colleague's change appears on an idle screen.
const FOLLOW_MS = 4_000;

const keyOf = (id: string) => ["document", id] as const;
/** The version of the desk's choices for the checks, as far as this browser has heard. */
const settingsOf = (id: string) => ["settings", id] as const;

/** How far (0–1) the checks of it are. */
const checkedOf = (id: string) => ["checked", id] as const;

/** The document as this browser knows it: what the page came with, and every patch since. */
export function useDocument(initial: OpenDocument): OpenDocument {
  const { data } = useQuery({
    queryKey: keyOf(initial.id),
    queryFn: () => openDocument(initial.id),
    initialData: initial,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { id, head } = data;
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
  return data;
}

const NO_PROBLEMS: readonly Problem[] = [];

/** What is known of a document's findings: until the first answer, and where asking failed, `problems` are not all there is. */
export interface KnownProblems {
  readonly problems: readonly Problem[];
  readonly state: "checking" | "known" | "failed";
  /** Why they could not be had, where that is so. */
  readonly failure: Error | null;
}

/**
 * The findings of a document, asked for again whenever it has changed, or what the desk chose for the checks; the last ones are kept until
 * the new ones are there.
 */
export function useProblems({ id, head }: Pick<OpenDocument, "id" | "head">): KnownProblems {
  const client = useQueryClient();
  const { data, refetch, error } = useQuery({
    queryKey: ["problems", id],
    queryFn: () => {
      const tell = (share: number) => client.setQueryData(checkedOf(id), share);
      tell(0);
      return fetchProblems(id, tell);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { data: settings = 0 } = useQuery<number>({ queryKey: settingsOf(id), enabled: false });
  const isBehind = data !== undefined && (data.head < head || data.settings < settings);
  // What is wanted is named, so that a change that comes while the last one is judged is asked for too.
  const wanted = isBehind ? `${head} ${settings}` : null;
  useEffect(() => {
    if (wanted !== null) void refetch();
  }, [wanted, refetch]);
  const state = error ? "failed" : data?.head === head && !isBehind ? "known" : "checking";
  return { problems: data?.problems ?? NO_PROBLEMS, state, failure: error };
}

/** Returns a function that has a document loaded anew, for what a patch does not tell: the names of its files. */
export function useRefresh(id: string): () => Promise<unknown> {
  const client = useQueryClient();
  return () => client.refetchQueries({ queryKey: keyOf(id) });
}

/** How far (0–1) the checks of a document are; they tell nothing before the texts are prepared. */
export function useCheckedShare(id: string): number {
  const { data = 0 } = useQuery<number>({ queryKey: checkedOf(id), enabled: false });
  return data;
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
    client.setQueryData<number>(settingsOf(id), (known = 0) => Math.max(known, patch.settings));
    client.setQueryData<OpenDocument>(keyOf(id), (known) => {
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
      const known = client.getQueryData<OpenDocument>(keyOf(id));
      return write(known?.head ?? 0, known?.rows ?? NO_ROWS);
    },
    onSuccess: take,
  });
}
