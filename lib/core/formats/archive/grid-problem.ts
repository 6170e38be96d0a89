import { hasFittingAlternative, runsIn } from "#lib/core/document/alternative.ts";
import { byOrder, type GridChange, type PlacedRow, writtenCells } from "#lib/core/document/grid.ts";

/** What an archive tells of its rows and of what they hold. */
interface ArchivedGrid {
  readonly editions: readonly { readonly id: number; readonly language: string }[];
  readonly segments: readonly {
    readonly id: number;
    readonly edition: number;
    readonly start: number;
  }[];
  readonly rows: readonly PlacedRow[];
  readonly nextId: number;
}

/** Tells in one sentence why the rows of an archive cannot hold its segments, or null. Linear, plus sorting the rows. */
export function gridProblem(archive: ArchivedGrid): string | null {
  return rowsProblem(archive) ?? orderProblem(archive) ?? alternativesProblem(archive);
}

/** What a change did to rows. */
interface LoggedRepair {
  readonly sequence: number;
  readonly delta: { readonly grid: GridChange | null };
}

/**
 * Tells in one sentence which change of an archive touches rows that do not stand so, or loses or doubles a segment; null where none does.
 * `first` are the rows before all of them. With what `gridProblem` tells of the last rows, those after every change hold each segment
 * once. Linear in what was repaired, plus sorting.
 */
export function repairsProblem(
  first: readonly PlacedRow[],
  changes: readonly LoggedRepair[],
): string | null {
  const standing = new Map(first.map(({ id, cells }) => [id, writtenCells(cells)]));
  for (const { sequence, delta } of changes) {
    const { before, after } = delta.grid ?? { before: [], after: [] };
    const areFound = before.every(({ id, cells }) => standing.get(id) === writtenCells(cells));
    for (const { id } of before) standing.delete(id);
    const areFree = after.every(({ id }) => !standing.has(id));
    if (!areFound || !areFree || heldBy(before) !== heldBy(after))
      return `change ${sequence} does not fit the rows it found`;
    for (const { id, cells } of after) standing.set(id, writtenCells(cells));
  }
  return null;
}

/** What rows hold together, in whatever order. */
function heldBy(rows: readonly PlacedRow[]): string {
  const held = rows.flatMap(({ cells }) =>
    Object.entries(cells).flatMap(([edition, cell]) => cell.map((id) => `${edition}:${id}`)),
  );
  return held.sort().join();
}

function rowsProblem({ rows, segments, nextId }: ArchivedGrid): string | null {
  const editionOf = new Map(segments.map(({ id, edition }) => [id, edition]));
  if (editionOf.size < segments.length) return "two segments share an id";
  const placed = rows.flatMap(({ cells }) =>
    Object.entries(cells).flatMap(([edition, cell]) =>
      cell.map((id) => ({ id, edition: Number(edition) })),
    ),
  );
  const misplaced = placed.find(({ id, edition }) => editionOf.get(id) !== edition);
  if (misplaced) return `a row holds segment ${misplaced.id} in an edition that is not its own`;
  const covered = new Set(placed.map(({ id }) => id));
  if (covered.size < placed.length) return "a segment stands in two rows";
  if (covered.size < segments.length) return "a segment stands in no row";
  const taken = [...rows, ...segments].find(({ id }) => id >= nextId);
  return taken ? `id ${taken.id} is not below nextId` : null;
}

/** In every column the segments stand in the order in which they were received. */
function orderProblem({ editions, segments, rows }: ArchivedGrid): string | null {
  const startOf = new Map(segments.map(({ id, start }) => [id, start]));
  for (const { id, language } of editions) {
    const starts = rows
      .flatMap(({ cells }) => cells[id] ?? [])
      .map((segment) => startOf.get(segment) ?? 0);
    if (starts.some((start, index) => start <= (starts[index - 1] ?? -1))) {
      return `the rows do not keep the order of the segments in "${language}"`;
    }
  }
  return null;
}

/** An alternative that is accepted takes the place of its run: it must not lose or double a segment. */
function alternativesProblem({ rows }: ArchivedGrid): string | null {
  const inOrder = [...rows].sort(byOrder);
  const runs = runsIn(inOrder).map(({ start, end }) => inOrder.slice(start, end));
  const unfit = runs.find((run) => !hasFittingAlternative(run));
  return unfit ? `the alternative of row ${unfit[0]?.id} does not fit its rows` : null;
}
