import { hasFittingAlternative, runsIn } from "#lib/core/document/alternative.ts";
import {
  byOrder,
  type PlacedRow,
  segmentsOf,
  touchedRows,
  writtenCells,
} from "#lib/core/document/grid.ts";
import type { Delta } from "#lib/core/history/change.ts";
import { IMPORT, type ReceivedPlace } from "./reception.ts";

/** What an archive tells of its rows and of what they hold. */
interface ArchivedGrid {
  readonly editions: readonly { readonly id: number; readonly language: string }[];
  readonly segments: readonly ArchivedSegment[];
  readonly places: readonly ReceivedPlace[];
  readonly rows: readonly PlacedRow[];
  readonly changes: readonly LoggedRepair[];
  readonly nextId: number;
}

/** Tells in one sentence why the rows of an archive cannot hold its segments, or null. Linear, plus sorting the rows. */
export function gridProblem(archive: ArchivedGrid): string | null {
  return rowsProblem(archive) ?? orderProblem(archive) ?? alternativesProblem(archive);
}

/** What a change did to rows. */
interface LoggedRepair {
  readonly sequence: number;
  readonly delta: Pick<Delta, "grid" | "receptions">;
}

/** A segment, and the change that brought its first text. */
interface ArchivedSegment {
  readonly id: number;
  readonly edition: number;
  readonly born: number;
}

/**
 * Tells in one sentence which change of an archive touches rows that do not stand so, doubles a segment, or brings one that was not born
 * yet or is another edition's; null where none does. `first` are the rows before all of them. With what `gridProblem` tells of the last
 * rows, those after every change hold no segment twice. Linear in what was repaired, plus sorting.
 */
export function repairsProblem(
  first: readonly PlacedRow[],
  { changes, segments }: Pick<ArchivedGrid, "changes" | "segments">,
): string | null {
  const known = new Map(segments.map((segment) => [segment.id, segment]));
  const holds = holdingOf(first);
  const standing = new Map(first.map(({ id, cells }) => [id, writtenCells(cells)]));
  for (const { sequence, delta } of changes) {
    const { before, after } = delta.grid ?? { before: [], after: [] };
    const areFound = before.every(({ id, cells }) => standing.get(id) === writtenCells(cells));
    for (const { id } of before) standing.delete(id);
    const areFree = after.every(({ id }) => !standing.has(id));
    const isHeld = holds(before, after, (id) => (known.get(id)?.born ?? sequence + 1) <= sequence);
    const areOwn = after.every((row) => isOfItsEditions(row, known));
    if (!areFound || !areFree || !isHeld || !areOwn)
      return `change ${sequence} does not fit the rows it found`;
    for (const { id, cells } of after) standing.set(id, writtenCells(cells));
  }
  return null;
}

/** Follows which segments stand in rows: a change may put in only what is born and stands nowhere else. */
function holdingOf(first: readonly PlacedRow[]) {
  const held = new Set(first.flatMap(({ cells }) => segmentsOf(cells)));
  return (
    before: readonly PlacedRow[],
    after: readonly PlacedRow[],
    isBorn: (segment: number) => boolean,
  ): boolean => {
    for (const segment of before.flatMap(({ cells }) => segmentsOf(cells))) held.delete(segment);
    const came = after.flatMap(({ cells }) => segmentsOf(cells));
    return came.every((segment) => {
      const isFree = !held.has(segment) && isBorn(segment);
      held.add(segment);
      return isFree;
    });
  };
}

function isOfItsEditions(
  { cells }: PlacedRow,
  known: ReadonlyMap<number, ArchivedSegment>,
): boolean {
  return Object.entries(cells).every(([edition, cell]) =>
    cell.every((id) => known.get(id)?.edition === Number(edition)),
  );
}

function rowsProblem({ rows, segments, changes, nextId }: ArchivedGrid): string | null {
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
  const moved = new Set(
    changes.flatMap(({ delta }) =>
      touchedRows(delta.grid).flatMap(({ cells }) => segmentsOf(cells)),
    ),
  );
  if (segments.some(({ id }) => !covered.has(id) && !moved.has(id)))
    return "a segment stands in no row";
  const taken = [...rows, ...segments].find(({ id }) => id >= nextId);
  return taken ? `id ${taken.id} is not below nextId` : null;
}

/** In every column the segments stand in the order that the file in effect has, those that are not in there anywhere between. */
function orderProblem({ editions, places, changes, rows }: ArchivedGrid): string | null {
  const turns = changes.flatMap(({ delta }) => delta.receptions.map(({ after }) => after));
  const inEffect = new Map(turns.map((turn) => [turn?.edition, turn?.reception]));
  const standing = places.filter((one) => one.reception === (inEffect.get(one.edition) ?? IMPORT));
  const placeOf = new Map(standing.map(({ segment, place }) => [segment, place]));
  for (const { id, language } of editions) {
    const inColumn = rows.flatMap(({ cells }) => cells[id] ?? []);
    const found = inColumn.map((segment) => placeOf.get(segment)).filter((at) => at !== undefined);
    if (found.some((place, index) => place <= (found[index - 1] ?? -1))) {
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
