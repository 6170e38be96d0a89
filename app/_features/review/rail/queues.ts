import { partOf } from "#app/_features/review/document/outline.ts";
import { type Item, severityOf } from "#app/_features/review/findings/marks.ts";
import { goToMend, startOf } from "#app/_features/review/grid/go-to-row.ts";
import type { Review } from "#app/_features/review/review-context.tsx";
import { isUnreviewed } from "#app/_features/review/states/next-unresolved.ts";
import {
  fallenCount,
  fallenRows,
  unreviewedCount,
  unreviewedRows,
} from "#app/_features/review/states/state-queues.ts";
import { SEVERITIES, type Severity } from "#lib/core/quality/mqm.ts";
import type { QueueId } from "./queue-id.ts";

/** One queue of the rail. Counts are at hand; rows are looked up when somebody asks for them. */
export interface Queue {
  readonly id: QueueId;
  readonly group: (typeof GROUPS)[number];
  count(review: Review): number;
  /** The rows it leads through, by index, in order. */
  rows(review: Review): readonly number[];
  /** Goes to its next stop after where the editor is, or the one before; round at the ends. */
  go(review: Review, by: 1 | -1): void;
}

export const GROUPS = ["flags", "states", "rows", "work"] as const;

/** All queues, in the order of the rail. */
export const QUEUES: readonly Queue[] = [
  ...[...SEVERITIES].reverse().map((severity) =>
    itemQueue(
      severity,
      ({ counts }) => counts.problem[severity] + counts.flag[severity],
      (item) => severityOf(item) === severity,
    ),
  ),
  itemQueue(
    "flags",
    ({ counts }) => SEVERITIES.reduce((sum, severity) => sum + counts.flag[severity], 0),
    ({ kind }) => kind === "flag",
  ),
  stateQueue("unreviewed", unreviewedRows, unreviewedCount, ({ standings }, segment) =>
    isUnreviewed(standings.of(segment).state),
  ),
  stateQueue("fallen", fallenRows, fallenCount, ({ standings }, segment) =>
    standings.fallen.has(segment),
  ),
  mendQueue("doubtful"),
  mendQueue("choice"),
  mendQueue("gap"),
  mendQueue("unconfirmed"),
  segmentQueue("conflicts", ({ state }) => state.clashes.map(({ segment }) => segment)),
  segmentQueue("unsaved", ({ state }) => Object.keys(state.drafts).map(Number)),
];

function itemQueue(
  id: Severity | "flags",
  count: Queue["count"],
  isOf: (item: Item) => boolean,
): Queue {
  return {
    id,
    group: "flags",
    count,
    rows: ({ queue, outline }) =>
      apart(queue.flatMap((item) => (isOf(item) ? (outline.rowOf.get(item.segment) ?? []) : []))),
    go: (review, by) => {
      const item = nextItem(review, isOf, by);
      if (item) review.actions.goTo(item);
    },
  };
}

/** The next item of a kind in the rows below the present one, or above it; each row is a stop. */
function nextItem(review: Review, isOf: (item: Item) => boolean, by: 1 | -1): Item | undefined {
  const { queue, outline } = review;
  const here = startOf(review, by);
  const rowOf = (item: Item) => outline.rowOf.get(item.segment) ?? -1;
  const isAfter = (item: Item) => (by === 1 ? rowOf(item) > here : rowOf(item) < here);
  const isStop = (item: Item) => isOf(item) && isAfter(item);
  if (by === 1) return queue.find(isStop) ?? queue.find(isOf);
  return queue.findLast(isStop) ?? queue.findLast(isOf);
}

function mendQueue(id: "doubtful" | "choice" | "gap" | "unconfirmed"): Queue {
  const rows = ({ outline }: Review) => outline.queues[id];
  return {
    id,
    group: "rows",
    count: (review) => rows(review).length,
    rows,
    go: (review, by) => goToMend(review, nextRow(rows(review), startOf(review, by), by)),
  };
}

function stateQueue(
  id: "unreviewed" | "fallen",
  rows: Queue["rows"],
  count: Queue["count"],
  isOf: (review: Review, segment: number) => boolean,
): Queue {
  const go: Queue["go"] = (review, by) => {
    const { outline, columns, dispatch } = review;
    const row = outline.rows[nextRow(rows(review), startOf(review, by), by) ?? -1];
    const partIn = (edition: number) =>
      row?.cells[String(edition)]?.findIndex((segment) => isOf(review, segment)) ?? -1;
    const edition = columns.shown.find((one) => partIn(one) !== -1);
    if (row && edition !== undefined)
      dispatch({ type: "moved", row: row.id, edition, part: partIn(edition) });
  };
  return { id, group: "states", count, rows, go };
}

function segmentQueue(
  id: "conflicts" | "unsaved",
  segmentsOf: (review: Review) => readonly number[],
): Queue {
  const rowsOf = (review: Review) =>
    apart(
      segmentsOf(review)
        .flatMap((segment) => review.outline.rowOf.get(segment) ?? [])
        .sort((a, b) => a - b),
    );
  return {
    id,
    group: "work",
    count: (review) => segmentsOf(review).length,
    rows: rowsOf,
    go: (review, by) => {
      const row = nextRow(rowsOf(review), startOf(review, by), by);
      const isThere = (segment: number) => review.outline.rowOf.get(segment) === row;
      openSegment(review, segmentsOf(review).find(isThere));
    },
  };
}

function openSegment({ outline, dispatch }: Review, segment: number | undefined): void {
  if (segment === undefined) return;
  const row = outline.rows[outline.rowOf.get(segment) ?? -1];
  const edition = outline.editionOf(segment);
  if (!row || edition === undefined) return;
  dispatch({ type: "opened", row: row.id, edition, segment, part: partOf(outline, segment) });
}

function nextRow(rows: readonly number[], here: number, by: 1 | -1): number | null {
  const next = by === 1 ? rows.find((row) => row > here) : rows.findLast((row) => row < here);
  return next ?? rows.at(by === 1 ? 0 : -1) ?? null;
}

/** Each number once; `rows` are in order. */
function apart(rows: readonly number[]): number[] {
  return rows.filter((row, at) => row !== rows[at - 1]);
}
