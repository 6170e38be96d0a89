import { type UseQueryResult, useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { WantedWords } from "./search-form.ts";
import { type FoundWords, fetchFound, type Occurrence } from "./search-requests.ts";

// So many are asked for at once; a list shows some ten.
const PAGE = 100;

// Somebody who types has gone on before this; then it is worth asking.
const PAUSE_MS = 120;

/** What was found so far. */
export interface Found {
  /** What is known of all; null before the first answer. */
  readonly summary: FoundWords | null;
  readonly error: unknown;
  /** Whether what is shown is of an older question. */
  readonly isStale: boolean;
  /** An occurrence by its place among all; undefined where it is not at hand. */
  at(index: number): Occurrence | undefined;
  /** All that are at hand, in order. */
  readonly atHand: readonly Occurrence[];
  /** Has the occurrences of a range brought in. */
  need(first: number, last: number): void;
  /** Brings one in. */
  load(index: number): Promise<Occurrence | undefined>;
}

/** Looks for words in a document as it stands. The last answer stays until the next one comes. */
export function useFound(document: string, head: number, wanted: WantedWords | null): Found {
  const client = useQueryClient();
  const asked = usePaused(wanted);
  const question = JSON.stringify(asked);
  const [more, setMore] = useState<{ of: string; pages: readonly number[] }>({ of: "", pages: [] });
  const pages = [0, ...(more.of === question ? more.pages : [])];
  const pageQuery = (page: number) => ({
    queryKey: ["search", document, head, asked, page],
    queryFn: ({ signal }: { signal: AbortSignal }) => ask(document, asked, page, signal),
    enabled: asked !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const answer = useQueries({ queries: pages.map(pageQuery), combine: together });
  const isAnswered = answer.data[0] !== null || answer.error !== null || asked === null;
  const last = useRef({ answer, pages });
  if (isAnswered) last.current = { answer, pages };
  const shown = last.current;
  const { data } = shown.answer;
  const atHand = useMemo(() => data.flatMap((page) => page?.occurrences ?? []), [data]);
  const at = (index: number) =>
    data[shown.pages.indexOf(Math.floor(index / PAGE))]?.occurrences[index % PAGE];
  const need = useCallback(
    (from: number, to: number) => {
      const range = [Math.floor(from / PAGE), Math.floor(to / PAGE)];
      setMore((known) => {
        const old = known.of === question ? known.pages : [];
        const added = range.filter((page) => page > 0 && !old.includes(page));
        return added.length === 0 ? known : { of: question, pages: [...old, ...new Set(added)] };
      });
    },
    [question],
  );
  const load = async (index: number) => {
    const page = Math.floor(index / PAGE);
    need(index, index);
    const told = at(index) ? null : await client.fetchQuery(pageQuery(page));
    return told ? told.occurrences[index % PAGE] : at(index);
  };
  const isOver = wanted === null;
  return {
    summary: isOver ? null : (data[0] ?? null),
    error: isOver ? null : shown.answer.error,
    isStale: !isAnswered || wanted !== asked,
    ...{ at, atHand, need, load },
  };
}

function together(answers: readonly UseQueryResult<FoundWords | null>[]) {
  const [first] = answers;
  return {
    data: answers.map(({ data }) => data ?? null),
    error: first?.error ?? null,
  };
}

function ask(document: string, wanted: WantedWords | null, page: number, signal: AbortSignal) {
  if (!wanted) return null;
  return fetchFound(document, { ...wanted, offset: page * PAGE, limit: PAGE }, signal);
}

/** A value once it has not changed for a while. */
function usePaused<T>(value: T): T {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const waiting = setTimeout(() => setPaused(value), PAUSE_MS);
    return () => clearTimeout(waiting);
  }, [value]);
  return paused;
}
