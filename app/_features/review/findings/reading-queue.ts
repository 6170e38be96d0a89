import type { Outline } from "#app/_features/review/document/outline.ts";
import { SEVERITIES, type Severity } from "#lib/core/quality/mqm.ts";
import { type Item, type Items, isOpen, severityOf } from "./marks.ts";

/** How many are left to look at, of each severity. */
export type Counts = Readonly<Record<Item["kind"], Readonly<Record<Severity, number>>>>;

/** What is left to look at, in reading order. */
export interface ReadingQueue {
  readonly list: readonly Item[];
  readonly counts: Counts;
  /** For each row, by index, what is left in it: bits as `gradeOf()` gives them. */
  readonly grades: Uint8Array;
}

/** Where things stand: by row, then column, then place within the cell. `columns` are edition ids from left to right. */
export interface Places {
  /** The number by which segments are in order; -1 for one in no column or row. */
  of(segment: number): number;
  /** The number of the start of a cell; that of the row where the edition is not shown. */
  at(row: number, edition: number): number;
  rowAt(place: number): number;
  readonly rowCount: number;
  /** Visits all segments in order. */
  forEach(visit: (segment: number) => void): void;
}

// More segments than any cell holds: a cell of a book of verse that was imported as one row.
const MOST_PARTS = 65_536;

/** The places of the segments of a document, in the columns shown. */
export function placesIn(outline: Outline, columns: readonly number[]): Places {
  const { rows } = outline;
  const keys = columns.map(String);
  const columnOf = new Map(columns.map((edition, index) => [edition, index]));
  const at = (row: number, edition: number) =>
    (row * columns.length + (columnOf.get(edition) ?? 0)) * MOST_PARTS;
  return {
    rowCount: rows.length,
    at,
    rowAt: (place) => Math.floor(place / (columns.length * MOST_PARTS)),
    of: (segment) => {
      const edition = outline.editionOf(segment) ?? -1;
      const row = outline.rowOf.get(segment) ?? -1;
      if (row === -1 || !columnOf.has(edition)) return -1;
      const cell = rows[row]?.cells[String(edition)] ?? [];
      return at(row, edition) + (cell.length > 1 ? cell.indexOf(segment) : 0);
    },
    forEach: (visit) => {
      for (const { cells } of rows)
        for (const key of keys) for (const segment of cells[key] ?? []) visit(segment);
    },
  };
}

/** The queue made afresh. A look at each row. */
export function queueOf(items: Items, places: Places): ReadingQueue {
  const list = inReadingOrder(items, places, (own) => leftIn(own, places));
  const grades = new Uint8Array(places.rowCount);
  grade(list, places, grades);
  return { list, counts: countsOf(NO_COUNTS, list, 1), grades };
}

/** What `pick` takes of the items of each segment in a column shown, in reading order. A look at each row. */
export function inReadingOrder(
  items: Items,
  places: Places,
  pick: (own: readonly Item[]) => readonly Item[],
): Item[] {
  const list: Item[] = [];
  places.forEach((segment) => {
    const own = items.get(segment);
    if (own) for (const item of pick(own)) list.push(item);
  });
  return list;
}

// Beyond so many, to go through everything costs less than to find the place of each.
const FEW_SEGMENTS = 256;

/**
 * The queue after the items of some segments have changed, rows and columns being the same: a few searches, and a copy of the list. It is
 * the same as one made afresh.
 */
export function patchedQueue(
  queue: ReadingQueue,
  changed: ReadonlySet<number>,
  items: Items,
  places: Places,
): ReadingQueue {
  if (changed.size === 0) return queue;
  if (changed.size > FEW_SEGMENTS) return queueOf(items, places);
  const turns = [...changed]
    .map((segment) => ({ segment, place: places.of(segment) }))
    .filter(({ place }) => place !== -1)
    .sort((a, b) => a.place - b.place);
  const pieces: Item[][] = [];
  let [at, counts] = [0, queue.counts];
  for (const { segment, place } of turns) {
    const start = firstAt(queue.list, place, places);
    const end = firstAt(queue.list, place + 1, places);
    const now = leftIn(items.get(segment) ?? [], places);
    pieces.push(queue.list.slice(at, start), now);
    counts = countsOf(countsOf(counts, queue.list.slice(start, end), -1), now, 1);
    at = end;
  }
  // To flatten them costs a look at each item; to join them does not.
  const list = queue.list.slice(0, 0).concat(...pieces, queue.list.slice(at));
  const rows = new Set(turns.map(({ place }) => places.rowAt(place)));
  return { list, counts, grades: regraded(queue.grades, list, rows, places) };
}

/** The index of the first item at a place or after it; the length of the list where there is none. Logarithmic. */
export function firstAt(list: readonly Item[], place: number, places: Places): number {
  return firstNotBefore(list, (item) => places.of(item.segment) < place);
}

function firstNotBefore(list: readonly Item[], isBefore: (item: Item) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item && isBefore(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The bit of an item in the grades of its row: findings and flags of each severity have one of their own. */
export function gradeOf(kind: Item["kind"], severity: Severity): number {
  return 1 << (SEVERITIES.indexOf(severity) + (kind === "flag" ? SEVERITIES.length : 0));
}

/** The items that somebody still has to look at; what is inherited is not counted while the one it comes from is in a column shown. */
function leftIn(items: readonly Item[], places: Places): Item[] {
  return items.filter(
    (item) => isOpen(item) && places.of(item.segment) !== -1 && !isTold(item, places),
  );
}

function isTold(item: Item, places: Places): boolean {
  if (item.kind === "flag" || item.root === null || item.problem.root === null) return false;
  return places.of(item.problem.root.segment) !== -1;
}

const NONE = { neutral: 0, minor: 0, major: 0, critical: 0 } as const;
const NO_COUNTS: Counts = { problem: NONE, flag: NONE };

function countsOf(before: Counts, items: readonly Item[], by: 1 | -1): Counts {
  const counts = { problem: { ...before.problem }, flag: { ...before.flag } };
  for (const item of items) counts[item.kind][severityOf(item)] += by;
  return counts;
}

function regraded(
  grades: Uint8Array,
  list: readonly Item[],
  rows: ReadonlySet<number>,
  places: Places,
): Uint8Array {
  const next = grades.slice();
  for (const row of rows) {
    next[row] = 0;
    let at = firstNotBefore(list, (item) => rowOf(item, places) < row);
    for (let item = list[at]; item && rowOf(item, places) === row; item = list[++at])
      next[row] = (next[row] ?? 0) | gradeOf(item.kind, severityOf(item));
  }
  return next;
}

function rowOf(item: Item, places: Places): number {
  return places.rowAt(places.of(item.segment));
}

function grade(list: readonly Item[], places: Places, grades: Uint8Array): void {
  for (const item of list) {
    const row = rowOf(item, places);
    grades[row] = (grades[row] ?? 0) | gradeOf(item.kind, severityOf(item));
  }
}
