import {
  applyGridChange,
  cellOf,
  editionsIn,
  type GridChange,
  type PlacedRow,
  type Run,
} from "./grid.ts";
import type { Alternative, Row } from "./model.ts";

/**
 * Finds every run of consecutive rows that carry the same alternative, in order. Linear in the rows and in what each carries; a run of
 * k rows carries its alternative k times.
 */
export function runsIn(rows: readonly Row[]): Run[] {
  const carried = rows.map(({ alternative }) => writtenAlternative(alternative));
  const isEdge = (at: number) => carried[at] !== carried[at - 1];
  const starts = carried.flatMap((own, at) => (own !== null && isEdge(at) ? [at] : []));
  return starts.map((start) => {
    let end = start + 1;
    while (end < rows.length && !isEdge(end)) end += 1;
    return { start, end };
  });
}

/** The run that the row at `index` belongs to; null where it carries no alternative. */
export function runAround(rows: readonly Row[], index: number): Run | null {
  return runsIn(rows).find(({ start, end }) => start <= index && index < end) ?? null;
}

/** Tells whether `run` carries an alternative that proposes rows for exactly its segments, each column in the same order. */
export function hasFittingAlternative(run: readonly Row[]): boolean {
  const proposed = run[0]?.alternative?.rows.map((cells) => ({ cells })) ?? [];
  const columns = editionsIn([...proposed, ...run]);
  const read = (rows: readonly Pick<Row, "cells">[]) =>
    JSON.stringify(columns.map((edition) => rows.flatMap((row) => cellOf(row, edition))));
  return read(proposed) === read(run);
}

/**
 * Adds to `change` what follows from it: an alternative that no longer fits its run is dropped from every row of the run, touched or
 * not. Linear in `rows` as `runsIn` is, plus sorting them.
 */
export function settled(rows: readonly PlacedRow[], change: GridChange): GridChange {
  const stale = staleIn(applyGridChange(rows, change));
  if (stale.size === 0) return change;
  const changed = new Set(change.after.map(({ id }) => id));
  const others = rows.filter(({ id }) => stale.has(id) && !changed.has(id));
  return {
    before: [...change.before, ...others],
    after: [...change.after, ...others].map((row) =>
      stale.has(row.id) ? { ...row, alternative: null } : row,
    ),
  };
}

/** Tells whether two alternatives propose the same for the same reason. */
export function sameAlternative(a: Alternative | null, b: Alternative | null): boolean {
  return writtenAlternative(a) === writtenAlternative(b);
}

function staleIn(rows: readonly PlacedRow[]): Set<number> {
  const runs = runsIn(rows).map(({ start, end }) => rows.slice(start, end));
  const unfit = runs.filter((run) => !hasFittingAlternative(run));
  return new Set(unfit.flat().map(({ id }) => id));
}

/** The database gives the keys of an object back in an order of its own. */
function writtenAlternative(alternative: Alternative | null): string | null {
  return (
    alternative && JSON.stringify([alternative.reason, alternative.editions, alternative.rows])
  );
}
