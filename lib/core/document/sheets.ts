import { cellOf, type PlacedRow } from "./grid.ts";
import type { Cells } from "./model.ts";

/** A row while segments come into it and leave it. */
export interface Sheet {
  cells: Record<number, number[]>;
  /** The row that it was; null for one that is new. */
  readonly row: PlacedRow | null;
  /** Index of the row that it was, or stands below; -1 for the top. */
  readonly anchor: number;
  /** Index of the last row whose segments it has taken over. */
  lowest: number;
  /** How sure its layout is, where that is another one than before. */
  confidence: number | null;
  isTouched: boolean;
  /** A segment has left it, so that nobody stands for what is left. */
  hasLost: boolean;
}

/** All rows while they are laid out. */
export interface Sheets {
  /** Those that stand, in order. */
  readonly standing: readonly Sheet[];
  /** New ones, by the index of the row they stand below; in order. */
  readonly added: Map<number, Sheet[]>;
  readonly holding: Map<number, Sheet>;
}

/** Rows without the segments that leave. Linear. */
export function sheetsOf(rows: readonly PlacedRow[], left: ReadonlySet<number>): Sheets {
  const holding = new Map<number, Sheet>();
  const standing = rows.map((row, anchor) => {
    const hasLost = Object.values(row.cells).some((cell) => cell.some((id) => left.has(id)));
    const cells = without(row.cells, left);
    const state = { lowest: anchor, confidence: null, isTouched: hasLost, hasLost };
    const sheet: Sheet = { row, anchor, cells, ...state };
    for (const segment of Object.values(row.cells).flat()) holding.set(segment, sheet);
    return sheet;
  });
  return { standing, added: new Map(), holding };
}

function without(cells: Cells, left: ReadonlySet<number>): Record<number, number[]> {
  return Object.fromEntries(
    Object.entries(cells).map(([edition, cell]) => [edition, cell.filter((id) => !left.has(id))]),
  );
}

/** Makes a new row below the one of this index, and below others that were made there. */
export function sheetBelow({ added }: Sheets, anchor: number): Sheet {
  const state = { lowest: anchor, confidence: null, isTouched: true, hasLost: false };
  const sheet: Sheet = { row: null, anchor, cells: {}, ...state };
  const below = added.get(anchor);
  if (below) below.push(sheet);
  else added.set(anchor, [sheet]);
  return sheet;
}

/** Puts a segment into a row: behind another one of its edition where that is in there, else last. */
export function putInto(
  { holding }: Sheets,
  sheet: Sheet,
  { segment, edition, behind }: { segment: number; edition: number; behind: number | null },
): void {
  sheet.cells[edition] ??= [];
  const cell = sheet.cells[edition];
  const at = behind === null ? -1 : cell.lastIndexOf(behind);
  cell.splice(at === -1 ? cell.length : at + 1, 0, segment);
  sheet.isTouched = true;
  holding.set(segment, sheet);
}

/** Takes over what is left in the row below, where nothing of `edition` is. */
export function absorb({ holding }: Sheets, sheet: Sheet, below: Sheet, edition: number): void {
  if (below.anchor !== sheet.lowest + 1 || cellOf(below, edition).length > 0) return;
  for (const [column, cell] of Object.entries(below.cells)) {
    sheet.cells[Number(column)] = [...cellOf(sheet, Number(column)), ...cell];
    for (const segment of cell) holding.set(segment, sheet);
  }
  below.cells = {};
  sheet.lowest = below.anchor;
  sheet.isTouched = below.isTouched = true;
  sheet.hasLost ||= !below.row?.confirmed;
}
