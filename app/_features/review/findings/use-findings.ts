import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Outline } from "#app/_features/review/document/outline.ts";
import { languageOfSegment } from "#app/_features/review/document/outline.ts";
import type { DocumentPatch, OpenDocument } from "#app/_features/review/requests.ts";
import type { Alike } from "./alike-index.ts";
import type { TextTurn } from "./carried-problem.ts";
import { type DetailStore, detailsOfDocument } from "./details.ts";
import { FindingStore } from "./finding-store.ts";
import type { KnownProblem } from "./known-problem.ts";
import type { Item, Items } from "./marks.ts";
import { type Counts, type Places, placesIn } from "./reading-queue.ts";
import { fetchProblemIndex, type ProblemIndex } from "./requests.ts";
import { onTexts } from "./text-news.ts";

/** Everything that is marked in a document, and what is left of it to look at. */
export interface Findings {
  readonly items: Items;
  /** What is left to look at in the columns shown, in reading order. */
  readonly queue: readonly Item[];
  readonly counts: Counts;
  /** For each row, by index, what is left in it, as `gradeOf()` gives it. */
  readonly grades: Uint8Array;
  readonly places: Places;
  readonly alike: Alike;
  readonly details: DetailStore;
  /** Whether the findings are those of the texts on the screen; until they are, they need not be all. */
  readonly checks: "checking" | "known" | "failed";
  /** Why they could not be had, where that is so. */
  readonly checkFailure: Error | null;
  /** Takes off a finding whose fix is being made. */
  takeOff(problem: KnownProblem): void;
}

type Columns = readonly number[];
type Whole = Pick<OpenDocument, "id" | "head" | "flags">;

/** The findings and flags of a document, kept up to date: after a change only what became of them is asked for. */
export function useFindings(document: Whole, outline: Outline, columns: Columns): Findings {
  const [store, details] = useStore(document.id, outline);
  const version = useSyncExternalStore(store.subscribe, store.version, store.version);
  const checkFailure = useAnswers(store, document);
  const { head, flags } = document;
  const places = usePlaces(outline, columns);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the store holds
  const queue = useMemo(
    () => store.read({ head, flags, places }),
    [store, version, head, flags, places],
  );
  // What has come is taken in while the queue is read.
  const checks = checkFailure ? "failed" : stateOf(store, head);
  return useMemo(() => {
    const { items, alike } = store.index;
    return {
      // What holds the items is patched in place: whoever compares it is to see that it has changed.
      items: { get: (segment: number) => items.get(segment), keys: () => items.keys() },
      queue: queue.list,
      counts: queue.counts,
      grades: queue.grades,
      places,
      alike,
      details,
      checks,
      checkFailure,
      takeOff: (problem: KnownProblem) => store.drop(problem),
    };
  }, [store, details, queue, places, checks, checkFailure]);
}

function useStore(document: string, outline: Outline) {
  const [stores] = useState(() => {
    const details = detailsOfDocument(document);
    return [new FindingStore(details), details] as const;
  });
  const latest = useRef(outline);
  latest.current = outline;
  const [store] = stores;
  useEffect(
    () => onTexts(document, (patch) => store.note(patch, (after) => turnOf(latest.current, after))),
    [document, store],
  );
  return stores;
}

function turnOf(outline: Outline, after: DocumentPatch["segments"][number]): TextTurn {
  const before = outline.segments.get(after.id) ?? null;
  return {
    segment: after.id,
    language: languageOfSegment(outline, after.id),
    before: before && { text: before.text, revision: before.revision },
    text: after.text,
    revision: after.revision,
  };
}

/** Places hold as long as rows and columns do; texts that change leave them alone. */
function usePlaces(outline: Outline, columns: Columns): Places {
  const { rows } = outline;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the outline only the rows matter
  return useMemo(() => placesIn(outline, columns), [rows, columns]);
}

/** How far (0–1) the checks of a document are. */
const checkedOf = (document: string) => ["checked", document] as const;

/** Asks for findings whenever those at hand are behind, and hands the answers to the store. Returns why they could not be had, where that is so. */
function useAnswers(store: FindingStore, { id, head }: Whole): Error | null {
  const client = useQueryClient();
  // What one screen has taken in is of no use to the next, which begins anew.
  const screen = useId();
  const { refetch, error } = useQuery({
    queryKey: ["problems", id, screen],
    queryFn: async () => {
      const tell = (share: number) => client.setQueryData(checkedOf(id), share);
      tell(0);
      const taking = store.taking();
      const onPart = (part: ProblemIndex) => taking.add(part.parts);
      const answer = await fetchProblemIndex(id, store.known, { onProgress: tell, onPart });
      await taking.end(answer);
      return { head: answer.head, settings: answer.settings };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const isBehind = store.isBehind(head);
  // What is wanted is named, so that a change that comes while the last one is judged is asked for too.
  const wanted = isBehind ? `${head} ${store.wantedSettings}` : null;
  useEffect(() => {
    if (wanted !== null) void refetch();
  }, [wanted, refetch]);
  return error;
}

function stateOf(store: FindingStore, head: number): Findings["checks"] {
  return store.known?.head === head && !store.isBehind(head) ? "known" : "checking";
}

/** How far (0–1) the checks of a document are; they tell nothing before the texts are prepared. */
export function useCheckedShare(document: string): number {
  const { data = 0 } = useQuery<number>({ queryKey: checkedOf(document), enabled: false });
  return data;
}
