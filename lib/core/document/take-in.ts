import { generateNKeysBetween } from "fractional-indexing";
import { settled } from "./alternative.ts";
import { type GridChange, isEmpty, type PlacedRow } from "./grid.ts";
import type { Cells } from "./model.ts";

/** A segment that comes into a document that has rows already. */
export interface Arrival {
  readonly segment: number;
  readonly edition: number;
  /** A segment, of any edition, whose row it shares: that which it was cut off from, or what a file has beside it. */
  readonly beside: number | null;
  /** The segment before it in its edition, which may be one that comes too; null for the first. */
  readonly behind: number | null;
  /** Those of one group share a row. */
  readonly group: string;
}

// Nobody has aligned it yet: the lowest confidence there is, so that the row is among the doubtful ones.
const UNKNOWN = 0;
// A file that brings both sides says itself that they belong together.
const TOLD = 1;

/**
 * Lays out rows for segments that come and leave. One that comes shares a row where something says which; else it has one of its own, below that
 * of the segment before it. Rows that are left empty go; one that has lost a segment is confirmed no longer. Ids from `nextId` on name
 * new rows. Linear, plus sorting the rows.
 */
export function takeIn(
  rows: readonly PlacedRow[],
  { arrivals, left }: { readonly arrivals: readonly Arrival[]; readonly left: ReadonlySet<number> },
  nextId: number,
): GridChange {
  const sheets = sheetsOf(rows, left);
  for (const arrival of arrivals) place(sheets, arrival);
  const touched = [...sheets.standing.values()].filter(({ isTouched }) => isTouched);
  const after = touched.flatMap(({ row, cells, hasLost }) => {
    const confirmed = row.confirmed && !hasLost;
    return isEmpty({ cells }) ? [] : [{ ...row, cells, confirmed, alternative: null }];
  });
  return settled(rows, {
    before: touched.map(({ row }) => row),
    after: [...after, ...newRows(rows, sheets, nextId)],
  });
}

/** A row while it is laid out. */
interface Sheet {
  readonly cells: Record<number, number[]>;
  /** Index of the row that it is, or is to stand below; -1 for the top. */
  readonly anchor: number;
  isTouched: boolean;
}

interface StandingSheet extends Sheet {
  readonly row: PlacedRow;
  hasLost: boolean;
}

interface Sheets {
  readonly standing: readonly StandingSheet[];
  readonly added: Map<number, Sheet[]>;
  readonly groups: Map<string, Sheet>;
  readonly holding: Map<number, Sheet>;
}

function sheetsOf(rows: readonly PlacedRow[], left: ReadonlySet<number>): Sheets {
  const holding = new Map<number, Sheet>();
  const standing = rows.map((row, anchor) => {
    const sheet = {
      row,
      anchor,
      cells: without(row.cells, left),
      isTouched: false,
      hasLost: false,
    };
    for (const segment of Object.values(row.cells).flat()) {
      holding.set(segment, sheet);
      if (left.has(segment)) sheet.isTouched = sheet.hasLost = true;
    }
    return sheet;
  });
  return { standing, added: new Map(), groups: new Map(), holding };
}

function without(cells: Cells, left: ReadonlySet<number>): Record<number, number[]> {
  return Object.fromEntries(
    Object.entries(cells).map(([edition, cell]) => [edition, cell.filter((id) => !left.has(id))]),
  );
}

function place(sheets: Sheets, arrival: Arrival): void {
  const { segment, edition, beside, group } = arrival;
  const shared = beside === null ? undefined : sheets.holding.get(beside);
  const sheet = shared ?? sheets.groups.get(group) ?? newSheet(sheets, arrival);
  sheet.isTouched = true;
  sheet.cells[edition] ??= [];
  const cell = sheet.cells[edition];
  const at = arrival.behind === null ? -1 : cell.lastIndexOf(arrival.behind);
  cell.splice(at === -1 ? cell.length : at + 1, 0, segment);
  sheets.holding.set(segment, sheet);
}

function newSheet({ holding, added, groups }: Sheets, { behind, group }: Arrival): Sheet {
  const anchor = (behind === null ? undefined : holding.get(behind))?.anchor ?? -1;
  const sheet: Sheet = { cells: {}, anchor, isTouched: true };
  const below = added.get(anchor);
  if (below) below.push(sheet);
  else added.set(anchor, [sheet]);
  groups.set(group, sheet);
  return sheet;
}

function newRows(rows: readonly PlacedRow[], { added }: Sheets, nextId: number): PlacedRow[] {
  let id = nextId;
  return [...added].flatMap(([anchor, sheets]) => {
    const [above, below] = [rows[anchor]?.order ?? null, rows[anchor + 1]?.order ?? null];
    const orders = generateNKeysBetween(above, below, sheets.length);
    return sheets.map(({ cells }, at) => {
      const confidence = Object.keys(cells).length > 1 ? TOLD : UNKNOWN;
      const state = { confidence, confirmed: false, alternative: null };
      return { ...state, id: id++, order: orders[at] ?? "", cells };
    });
  });
}
