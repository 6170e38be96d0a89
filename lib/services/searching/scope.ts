import { readFlags } from "#lib/data/flags.ts";
import type { Context } from "../context.ts";
import { judgeDocument } from "../find-problems.ts";
import { measureProgress } from "../measure-progress.ts";
import { findingsIn } from "../problems.ts";
import type { Searchable, SearchedSegment } from "./searched-texts.ts";

/** Which segments: those of rows with an open flag, an editor's own or a finding; those that nobody has reviewed as they stand. */
export const SEGMENT_FILTERS = ["flagged", "unreviewed"] as const;
export type SegmentFilter = (typeof SEGMENT_FILTERS)[number];

/** Where to search: what is absent narrows nothing. */
export interface SearchScope {
  readonly editions?: readonly number[];
  /** Ids of rows. */
  readonly rows?: readonly number[];
  readonly filters?: readonly SegmentFilter[];
}

/** Tells whether a segment is to be searched. */
export type InScope = (segment: SearchedSegment) => boolean;

/** Returns what tells which segments of a document are to be searched. Costs a run of the checks where flags matter and none was made. */
export async function scopeOf(
  context: Context,
  id: string,
  { editions, rows, filters = [] }: SearchScope,
  { segments }: Searchable,
): Promise<InScope> {
  const tests: InScope[] = [];
  if (editions) tests.push(({ edition }) => editions.includes(edition));
  if (rows) tests.push(among(rows, ({ row }) => row));
  if (filters.includes("flagged")) {
    const flagged = await openlyFlagged(context, id);
    const standing = segments.filter((one) => flagged.has(one.id));
    tests.push(
      among(
        standing.map(({ row }) => row),
        ({ row }) => row,
      ),
    );
  }
  if (filters.includes("unreviewed")) {
    const isReviewed = among(await reviewed(context, id), (one) => one.id);
    tests.push((segment) => !isReviewed(segment));
  }
  return (segment) => tests.every((test) => test(segment));
}

function among(ids: readonly number[], read: (segment: SearchedSegment) => number): InScope {
  const known = new Set(ids);
  return (segment) => known.has(read(segment));
}

async function openlyFlagged(context: Context, id: string): Promise<ReadonlySet<number>> {
  const flags = await readFlags(context.db, id);
  const findings = findingsIn(await judgeDocument(context, id));
  return new Set([
    ...flags.filter(({ state }) => state === "open").map(({ segment }) => segment),
    ...findings.filter(({ problem }) => !problem.dismissed).map(({ problem }) => problem.segment),
  ]);
}

async function reviewed(context: Context, id: string): Promise<number[]> {
  const { standings } = await measureProgress(context, id);
  return standings.flatMap(({ state, segments }) =>
    state === "reviewed" || state === "approved" ? segments : [],
  );
}
