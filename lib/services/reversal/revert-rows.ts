import { settled } from "#lib/core/document/alternative.ts";
import {
  fits,
  type GridChange,
  inverseOf,
  segmentTurns,
  touchedRows,
} from "#lib/core/document/grid.ts";
import type { Delta } from "#lib/core/history/change.ts";
import type { Database } from "#lib/data/connect.ts";
import { readSegments } from "#lib/data/documents.ts";
import { readRowsAround } from "#lib/data/grid.ts";
import { readReceptionsInEffect } from "#lib/data/receptions.ts";
import { readStanding } from "#lib/data/segments.ts";
import type { Conflict } from "./conflict.ts";

/** How rows and the files that came with them go back. */
interface RevertedRows extends Pick<Delta, "grid" | "receptions"> {
  readonly conflicts: readonly Conflict[];
}

/**
 * Takes rows back, where they still stand as a change left them, and with them the files and segments that it brought: all of it or
 * nothing. A segment whose text was edited since stays, and so does all the rest.
 */
export async function revertRows(
  db: Database,
  document: string,
  { texts, grid, receptions }: Delta,
): Promise<RevertedRows> {
  if (!grid && receptions.length === 0) return { grid, receptions, conflicts: [] };
  const edited = await editedSince(db, document, texts);
  const inverse = grid && (await inverseOn(db, document, grid));
  const isFree = (inverse || !grid) && (await areInEffect(db, document, receptions));
  if (isFree && edited.length === 0)
    return { grid: inverse, receptions: receptions.map(inverted), conflicts: [] };
  const rows: Conflict = { what: "rows", rows: grid?.after.map(({ id }) => id) ?? [] };
  return { grid: null, receptions: [], conflicts: isFree ? edited : [...edited, rows] };
}

function inverted<T>({ before, after }: { readonly before: T; readonly after: T }) {
  return { before: after, after: before };
}

/** What takes the rows back; null where later changes stand in the way. */
async function inverseOn(
  db: Database,
  document: string,
  grid: GridChange,
): Promise<GridChange | null> {
  const inverse = inverseOf(grid);
  const rows = await readRowsAround(db, document, touchedRows(grid));
  const { came } = segmentTurns(inverse);
  const isDouble = came.length > 0 && (await readStanding(db, document, came)).length > 0;
  return !isDouble && fits(rows, inverse) ? settled(rows, inverse) : null;
}

async function areInEffect(
  db: Database,
  document: string,
  receptions: Delta["receptions"],
): Promise<boolean> {
  if (receptions.length === 0) return true;
  const standing = await readReceptionsInEffect(db, document);
  return receptions.every(({ after }) => standing.get(after?.edition ?? 0) === after?.reception);
}

/** The texts that a change brought and that are others by now. */
async function editedSince(
  db: Database,
  document: string,
  texts: Delta["texts"],
): Promise<Conflict[]> {
  const brought = new Map(
    texts.flatMap(({ segment, before, after }) => (before === 0 ? [[segment, after]] : [])),
  );
  if (brought.size === 0) return [];
  const standing = await readSegments(db, document, [...brought.keys()]);
  return standing
    .filter(({ id, revision }) => brought.get(id) !== revision)
    .map(({ id, text }) => ({ what: "text", segment: id, yours: "", theirs: text }));
}
