"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Draft, MAX_TEXTS, textsOf } from "./drafts.ts";
import { type EditionPreview, type ImportPreview, previewImport } from "./requests.ts";

/** What the server has recognised in the texts, by the ids of their drafts. */
interface Known {
  readonly editions: ReadonlyMap<number, EditionPreview | undefined>;
  readonly problem: string | null;
}

const NOTHING: Known = { editions: new Map(), problem: null };

/**
 * What the server makes of the drafts as they are said to be. What it has recognised is kept while it looks again, and
 * when that is cancelled.
 */
export function usePreview(drafts: readonly Draft[]) {
  const queries = useQueryClient();
  const [known, setKnown] = useState(NOTHING);
  const [share, setShare] = useState<number | null>(null);
  const isWanted = drafts.length > 0 && drafts.length <= MAX_TEXTS;
  // The contents never change under an id, and would make a heavy key.
  const queryKey = ["import-preview", drafts.map(({ content, ...said }) => said)];
  const note = ({ editions, problem }: ImportPreview) =>
    setKnown({ editions: new Map(drafts.map(({ id }, place) => [id, editions[place]])), problem });
  const { data, error, isFetching, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      setShare(null);
      const preview = await previewImport(
        textsOf(drafts),
        { signal, onProgress: setShare },
        (read) => {
          note(read);
          setShare(0);
        },
      );
      note(preview);
      return { ...preview, rows: preview.alignment?.rows };
    },
    enabled: isWanted,
    gcTime: 0, // ids begin anew with the next import
    refetchOnWindowFocus: false, // the same texts give the same answer, and what was cancelled stays so
  });
  return {
    ...known,
    rows: data?.rows,
    isReady: data?.rows !== undefined && data.editions.every(({ language }) => language !== "und"),
    failure: error,
    isUnderWay: isFetching,
    share,
    wasCancelled: isWanted && !isFetching && !data && !error,
    cancel: () => queries.cancelQueries({ queryKey }),
    repeat: () => refetch(),
  };
}
