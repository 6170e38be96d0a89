import { generateNKeysBetween } from "fractional-indexing";
import { sameAlternative } from "./alternative.ts";
import {
  type GridChange,
  isEmpty,
  type LaidRow,
  type PlacedRow,
  type Run,
  writtenCells,
} from "./grid.ts";

/**
 * Lays the segments of a run of rows out anew. A row whose segments stay together keeps its id and place, and is no part of the change
 * where nothing else about it changes either; the others take over the ids that come free, in order, then ids from `nextId` on.
 * Near linear in the run.
 */
export function replaceRun(
  rows: readonly PlacedRow[],
  { start, end }: Run,
  laid: readonly LaidRow[],
  nextId: number,
): GridChange {
  const old = rows.slice(start, end);
  const full = laid.filter((row) => !isEmpty(row));
  const after: PlacedRow[] = [];
  let id = nextId;
  for (const piece of piecesOf(old, full)) {
    const above = after.at(-1) ?? rows[start - 1];
    for (const row of placed(piece, above, piece.kept?.old ?? rows[end], id)) after.push(row);
    id += Math.max(0, piece.laid.length - piece.free.length);
  }
  const standing = new Map(old.map((row) => [row.id, row]));
  const like = after.filter((row) => isLike(standing.get(row.id), row));
  const same = new Set(like.map((row) => row.id));
  const isTouched = (row: PlacedRow) => !same.has(row.id);
  return { before: old.filter(isTouched), after: after.filter(isTouched) };
}

/** Rows laid out anew where others stood, down to the next row whose segments stay together (null: to the end of the run). */
interface Piece {
  readonly free: readonly PlacedRow[];
  readonly laid: readonly LaidRow[];
  readonly kept: { readonly old: PlacedRow; readonly laid: LaidRow } | null;
}

function piecesOf(old: readonly PlacedRow[], laid: readonly LaidRow[]): Piece[] {
  const indexOf = new Map(old.map((row, index) => [writtenCells(row.cells), index]));
  const pieces: Piece[] = [];
  let [free, next] = [0, 0];
  for (const [at, row] of laid.entries()) {
    const index = indexOf.get(writtenCells(row.cells)) ?? -1;
    const same = index < free ? undefined : old[index];
    if (!same) continue;
    const kept = { old: same, laid: row };
    pieces.push({ free: old.slice(free, index), laid: laid.slice(next, at), kept });
    [free, next] = [index + 1, at + 1];
  }
  return [...pieces, { free: old.slice(free), laid: laid.slice(next), kept: null }];
}

function placed(
  { free, laid, kept }: Piece,
  above: PlacedRow | undefined,
  below: PlacedRow | undefined,
  nextId: number,
): PlacedRow[] {
  const spare = generateNKeysBetween(
    (free.at(-1) ?? above)?.order ?? null,
    below?.order ?? null,
    Math.max(0, laid.length - free.length),
  );
  const places = [...free, ...spare.map((order, index) => ({ order, id: nextId + index }))];
  const changed = places.flatMap(({ id, order }, index) => {
    const row = laid[index];
    return row ? [{ ...row, id, order }] : [];
  });
  if (!kept) return changed;
  const { id, order } = kept.old;
  return [...changed, { ...kept.laid, id, order }];
}

// What the gutter shows of a confidence changes in steps larger than this; a smaller change would only fill the log.
const NOTICEABLE = 0.05;

/** Tells whether a row laid out anew says nothing new. */
function isLike(old: PlacedRow | undefined, row: PlacedRow): boolean {
  if (!old || writtenCells(old.cells) !== writtenCells(row.cells)) return false;
  if (old.confirmed !== row.confirmed) return false;
  if (!sameAlternative(old.alternative, row.alternative)) return false;
  if (old.confidence === null || row.confidence === null) return old.confidence === row.confidence;
  return Math.abs(old.confidence - row.confidence) < NOTICEABLE;
}
