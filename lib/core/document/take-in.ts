import { generateNKeysBetween } from "fractional-indexing";
import { settled } from "./alternative.ts";
import { cellOf, type GridChange, isEmpty, type PlacedRow } from "./grid.ts";
import { absorb, putInto, type Sheet, type Sheets, sheetBelow, sheetsOf } from "./sheets.ts";

/** A segment that comes into a document that has rows already. */
export interface Arrival {
  readonly segment: number;
  readonly edition: number;
  /** A segment, of any edition, whose row it shares: that which it was cut off from, or what a file has beside it. */
  readonly beside: number | null;
  /** The segment before it in its edition, which may be one that comes too; null for the first. */
  readonly behind: number | null;
  /** The next one in its edition that was there before; null for none. */
  readonly ahead: number | null;
  /** Those of one group share a row. */
  readonly group: string;
}

/** A segment whose words another one of its edition has taken over: it leaves, and what it shared its row with goes along. */
export interface Join {
  readonly edition: number;
  readonly kept: number;
  readonly gone: number;
}

/** What comes and leaves; in the order of the editions. */
export interface Turnover {
  readonly arrivals: readonly Arrival[];
  readonly left: ReadonlySet<number>;
  readonly joins: readonly Join[];
}

// Nobody has aligned it yet: the lowest confidence there is, so that the row is among the doubtful ones.
const UNKNOWN = 0;
// It fills just the gap there was: likely, and still for an editor to look at.
const LIKELY = 0.5;
// A file that brings both sides says itself that they belong together.
const TOLD = 1;

/**
 * Lays out rows for segments that come and leave. One that comes shares a row where something says which, or where both its neighbours are; several that come where just as many
 * rows lack this edition fill these; others have rows of their own, below that of the segment before. Rows that are left empty
 * go; one that has lost a segment is confirmed no longer. Ids from `nextId` on name new rows. Linear, plus sorting the rows.
 */
export function takeIn(
  rows: readonly PlacedRow[],
  { arrivals, left, joins }: Turnover,
  nextId: number,
): GridChange {
  const sheets = sheetsOf(rows, left);
  for (const { edition, kept, gone } of joins) {
    const [above, below] = [sheets.holding.get(kept), sheets.holding.get(gone)];
    if (above && below) absorb(sheets, above, below, edition);
  }
  const groups = new Map<string, Sheet>();
  for (const run of runsOf(arrivals, sheets)) place(sheets, run, groups);
  return settled(rows, changeOf(rows, sheets, nextId));
}

/** Arrivals one behind the other; those that have a row by others stand alone. */
function runsOf(arrivals: readonly Arrival[], { holding }: Sheets): Arrival[][] {
  const runs: Arrival[][] = [];
  const isFree = ({ beside }: Arrival) => beside === null || !holding.has(beside);
  for (const arrival of arrivals) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last !== undefined && last.segment === arrival.behind;
    if (run && last && follows && isFree(last) && isFree(arrival)) run.push(arrival);
    else runs.push([arrival]);
  }
  return runs;
}

function place(sheets: Sheets, run: readonly Arrival[], groups: Map<string, Sheet>): void {
  const gap = gapFor(sheets, run);
  for (const [at, arrival] of run.entries()) {
    const { beside, group, behind } = arrival;
    const { holding } = sheets;
    const shared = (beside === null ? undefined : holding.get(beside)) ?? around(sheets, arrival);
    const anchor = anchorOf(sheets, behind, -1);
    const sheet = shared ?? groups.get(group) ?? gap[at] ?? sheetBelow(sheets, anchor);
    groups.set(group, sheet);
    putInto(sheets, sheet, arrival);
    if (sheet === gap[at]) sheet.confidence = LIKELY;
  }
}

/** The row that has both neighbours of an arrival. */
function around({ holding }: Sheets, { behind, ahead }: Arrival): Sheet | undefined {
  if (behind === null || ahead === null) return undefined;
  const sheet = holding.get(behind);
  return sheet === holding.get(ahead) ? sheet : undefined;
}

/** The rows between the neighbours of a run that lack its edition, if there are just as many; none where somebody confirmed one. */
function gapFor(sheets: Sheets, run: readonly Arrival[]): readonly Sheet[] {
  const [first] = run;
  if (!first) return [];
  const above = anchorOf(sheets, first.behind, -1);
  const below = anchorOf(sheets, first.ahead, sheets.standing.length);
  if (below - above - 1 !== run.length) return [];
  const gap = sheets.standing.slice(above + 1, below);
  const isOpen = (sheet: Sheet) => {
    const isFree = sheet.hasLost || !sheet.row?.confirmed;
    return isFree && !isEmpty(sheet) && cellOf(sheet, first.edition).length === 0;
  };
  return gap.every(isOpen) ? gap : [];
}

function anchorOf({ holding }: Sheets, segment: number | null, none: number): number {
  return (segment === null ? undefined : holding.get(segment)?.anchor) ?? none;
}

function changeOf(
  rows: readonly PlacedRow[],
  { standing, added }: Sheets,
  nextId: number,
): GridChange {
  const touched = standing.filter(({ isTouched }) => isTouched);
  let id = nextId;
  const fresh = [...added].flatMap(([anchor, sheets]) => {
    const [above, below] = [rows[anchor]?.order ?? null, rows[anchor + 1]?.order ?? null];
    const orders = generateNKeysBetween(above, below, sheets.length);
    return sheets.map(({ cells }, at) => {
      const confidence = Object.keys(cells).length > 1 ? TOLD : UNKNOWN;
      const state = { confidence, confirmed: false, alternative: null };
      return { ...state, id: id++, order: orders[at] ?? "", cells };
    });
  });
  return {
    before: touched.flatMap(({ row }) => row ?? []),
    after: [...touched.flatMap(rowFrom), ...fresh],
  };
}

function rowFrom({ row, cells, hasLost, confidence }: Sheet): PlacedRow[] {
  if (!row || isEmpty({ cells })) return [];
  const confirmed = row.confirmed && !hasLost && confidence === null;
  return [
    { ...row, cells, confirmed, confidence: confidence ?? row.confidence, alternative: null },
  ];
}
