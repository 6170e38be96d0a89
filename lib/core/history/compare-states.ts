import type { Cells, Row } from "#lib/core/document/model.ts";
import type { Flag } from "#lib/core/quality/flags.ts";
import { unsharedIn } from "./unshared.ts";

type PastRow = Pick<Row, "id" | "cells">;

/** A segment with its text at some point of the history, and the one received with the import (null where that is the same). */
export interface PastText {
  readonly id: number;
  readonly text: string;
  readonly received: string | null;
}

/** What of a document can differ between two of its states. */
export interface ComparedState {
  readonly rows: readonly PastRow[];
  readonly segments: readonly PastText[];
  readonly flags: readonly Flag[];
}

/** How a state differs from an earlier or later one. */
export interface StateComparison {
  /** Segment id → the text it is compared with, for those whose texts differ. */
  readonly texts: ReadonlyMap<number, string>;
  /** Ids of the rows that hold other segments than any row of the other state. */
  readonly rearranged: ReadonlySet<number>;
  /** Ids of the segments whose flags differ. */
  readonly reflagged: ReadonlySet<number>;
  /** Indexes of the rows in which anything of this differs, in order. */
  readonly differing: readonly number[];
}

/**
 * Compares `state` with `other`, another state of the same document: segments keep their ids, so texts are joined by them; rows are compared
 * by what they hold, since repairs give them new ids. Linear in the document's size, with no more than a look at what both states share.
 */
export function compareStates(state: ComparedState, other: ComparedState): StateComparison {
  const [here, there] = [unsharedOf(state, other), unsharedOf(other, state)];
  const others = new Map(there.segments.map(({ id, text }) => [id, text]));
  return comparison(state, {
    texts: changedTexts(here, ({ id, text }) => others.get(id) ?? text),
    rearranged: rearrangedIn(here.rows, there.rows),
    reflagged: reflaggedIn(here.flags, there.flags),
  });
}

/** Compares the texts of `state` with those that were received; rows and flags came after them and are no difference. Linear. */
export function compareWithReceived(state: ComparedState): StateComparison {
  return comparison(state, {
    texts: changedTexts(state, ({ text, received }) => received ?? text),
    rearranged: new Set(),
    reflagged: new Set(),
  });
}

function unsharedOf({ rows, segments, flags }: ComparedState, other: ComparedState): ComparedState {
  return {
    rows: unsharedIn(rows, other.rows),
    segments: unsharedIn(segments, other.segments),
    flags: unsharedIn(flags, other.flags),
  };
}

function comparison(
  { rows }: ComparedState,
  found: Omit<StateComparison, "differing">,
): StateComparison {
  const { texts, rearranged, reflagged } = found;
  const holds = (segment: number) => texts.has(segment) || reflagged.has(segment);
  const differing = rows.flatMap(({ id, cells }, index) => {
    const isDiffering = rearranged.has(id) || Object.values(cells).some((cell) => cell.some(holds));
    return isDiffering ? [index] : [];
  });
  return { ...found, differing };
}

function changedTexts(
  { segments }: ComparedState,
  otherText: (segment: PastText) => string,
): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const segment of segments) {
    const other = otherText(segment);
    if (other !== segment.text) texts.set(segment.id, other);
  }
  return texts;
}

/** Most rows stand as they stood, under their old ids; only the layouts of the rest are written out and looked up. */
function rearrangedIn(rows: readonly PastRow[], others: readonly PastRow[]): ReadonlySet<number> {
  const [here, there] = [byId(rows), byId(others)];
  const unlike = rows.filter((row) => !isLaidAlike(row, there.get(row.id)));
  const known = new Set(others.filter((row) => !isLaidAlike(row, here.get(row.id))).map(layoutOf));
  return new Set(unlike.flatMap((row) => (known.has(layoutOf(row)) ? [] : [row.id])));
}

function byId(rows: readonly PastRow[]): ReadonlyMap<number, PastRow> {
  return new Map(rows.map((row) => [row.id, row]));
}

function isLaidAlike({ cells }: PastRow, other: PastRow | undefined): boolean {
  return other !== undefined && isWithin(cells, other.cells) && isWithin(other.cells, cells);
}

/** Whether each cell of the one is the same in the other; one without segments is as good as none. */
function isWithin(cells: Cells, others: Cells): boolean {
  return Object.entries(cells).every(([edition, cell]) => {
    const other = others[Number(edition)] ?? [];
    return cell.length === other.length && cell.every((id, at) => id === other[at]);
  });
}

/** What a row holds, written so that rows that hold the same are written the same. */
function layoutOf({ cells }: PastRow): string {
  const filled = Object.entries(cells).filter(([, segments]) => segments.length > 0);
  return filled.map(([edition, segments]) => `${edition}:${segments.join()}`).join(" ");
}

function reflaggedIn(flags: readonly Flag[], others: readonly Flag[]): ReadonlySet<number> {
  const here = new Map(flags.map((flag) => [flag.id, flag]));
  const there = new Map(others.map((flag) => [flag.id, flag]));
  const touched = [...flags, ...others].filter(({ id }) => !isAlike(here.get(id), there.get(id)));
  return new Set(touched.map(({ segment }) => segment));
}

/** A flag that has only moved along with its words is the same. */
function isAlike(one: Flag | undefined, other: Flag | undefined): boolean {
  if (!one || !other) return one === other;
  return (
    one.state === other.state &&
    one.category === other.category &&
    one.severity === other.severity &&
    one.note === other.note &&
    one.suggestion === other.suggestion &&
    one.repeats === other.repeats &&
    one.quote === other.quote
  );
}
