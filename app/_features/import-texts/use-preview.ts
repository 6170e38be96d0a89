"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Draft, MAX_TEXTS, type Reading, textsOf } from "./drafts.ts";
import { byFile, type KnownEditions } from "./found-editions.ts";
import { type ImportPreview, previewImport } from "./requests.ts";

/** What the server has recognised in the files, and how it was told to read them. */
interface Known {
  readonly editions: KnownEditions;
  readonly readings: ReadonlyMap<number, Reading | undefined>;
  readonly problem: string | null;
}

const NOTHING: Known = { editions: new Map(), readings: new Map(), problem: null };

/**
 * What the server makes of the drafts as they are said to be. What it has recognised is kept while it looks again, and
 * when that is cancelled.
 */
export function usePreview(drafts: readonly Draft[]) {
  const queries = useQueryClient();
  const [known, setKnown] = useState(NOTHING);
  const [share, setShare] = useState<number | null>(null);
  const isWanted = drafts.length > 0 && drafts.length <= MAX_TEXTS;
  const texts = textsOf(drafts, slotsIn(known, drafts));
  // The contents never change under an id, and would make a heavy key.
  const said = texts.map(({ content: _, ...text }, at) => ({ ...text, id: drafts[at]?.id }));
  const queryKey = ["import-preview", said];
  const note = ({ editions, problem }: ImportPreview) => {
    const readings = new Map(drafts.map(({ id, reading }) => [id, reading]));
    setKnown({ editions: byFile(drafts, editions), readings, problem });
  };
  const { data, error, isFetching, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      setShare(null);
      const preview = await previewImport(texts, { signal, onProgress: setShare }, (read) => {
        note(read);
        setShare(0);
      });
      note(preview);
      return { rows: preview.alignment?.rows };
    },
    enabled: isWanted,
    gcTime: 0, // ids begin anew with the next import
    refetchOnWindowFocus: false, // the same texts give the same answer, and what was cancelled stays so
  });
  return {
    editions: known.editions,
    problem: known.problem,
    rows: data?.rows,
    failure: error,
    isUnderWay: isFetching,
    share,
    wasCancelled: isWanted && !isFetching && !data && !error,
    cancel: () => queries.cancelQueries({ queryKey }),
    repeat: () => refetch(),
  };
}

/** A file that is to be read in another way may have other texts. */
function slotsIn({ editions, readings }: Known, drafts: readonly Draft[]) {
  const read = drafts.filter(({ id, reading }) => readings.has(id) && readings.get(id) === reading);
  return new Map(read.map(({ id }) => [id, (editions.get(id) ?? []).map(({ slot }) => slot)]));
}
