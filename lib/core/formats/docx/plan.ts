import type { Change } from "#lib/core/diff/change.ts";
import { codeIndex } from "#lib/core/text/codes.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import type { Segment, Unit } from "./segment.ts";
import type { Run } from "./source.ts";

/** Who made a change, and when; changes of one hand are told apart by identity. */
export interface Hand {
  readonly author: string;
  /** ISO 8601; empty for none. */
  readonly date: string;
}

/** A change that is due to somebody. */
export interface PlannedChange extends Change {
  readonly hand: Hand;
}

/** A stretch of a unit that is kept, or deleted by a hand. */
export interface Fragment {
  readonly kind: "fragment";
  readonly unit: Unit;
  readonly source: Span;
  /** Offsets into the text as received; equal for the further nodes of a code. */
  readonly from: number;
  readonly to: number;
  readonly deleted: Hand | null;
}

/** What comes anew: words in the formatting of a run, or a code. */
export interface Insertion {
  readonly kind: "text" | "code";
  readonly text: string;
  readonly run: Run | null;
  readonly hand: Hand;
  /** It stands before the fragment that follows it, not behind the one before. */
  readonly isBefore: boolean;
}

/** The fragments of a segment in order, and what comes between them. */
export type Token = Fragment | Insertion;

/**
 * Lays changes out over the units of a segment. What is inserted takes the formatting of the first word it replaces, else of the character
 * before it, but does not lengthen a link that ended there. Linear.
 */
export function planChanges(
  segment: Segment,
  text: string,
  changes: readonly PlannedChange[],
): Token[] {
  const fragments = fragmentsOf(segment, changes);
  const runs = textRuns(fragments);
  const behind = new Map<number, Insertion[]>();
  let first = 0;
  for (const change of changes) {
    while ((fragments[first]?.to ?? Number.POSITIVE_INFINITY) <= change.fromA) first += 1;
    if (change.toB === change.fromB) continue;
    const { at, run, isBefore } = placeOf(fragments, runs, first, change);
    const inserted = text.slice(change.fromB, change.toB);
    const insertions = insertionsOf(inserted, { run, hand: change.hand, isBefore });
    behind.set(at, [...(behind.get(at) ?? []), ...insertions]);
  }
  return [
    ...(behind.get(-1) ?? []),
    ...fragments.flatMap((each, at) => [each, ...(behind.get(at) ?? [])]),
  ];
}

function fragmentsOf({ units, codes }: Segment, changes: readonly PlannedChange[]): Fragment[] {
  const fragments: Fragment[] = [];
  let [at, next] = [0, 0];
  let ofCode: Hand | null = null;
  for (const unit of units) {
    const end = at + unit.text.length;
    while (
      (changes[next]?.toA ?? Number.POSITIVE_INFINITY) <= at &&
      (changes[next]?.fromA ?? at) < at
    )
      next += 1;
    const isPinned = unit.code !== null && codes[unit.code]?.isPinned === true;
    if (unit.text === "") fragments.push(cut(unit, at, at, at, isPinned ? null : ofCode));
    let from = at;
    for (let index = next; from < end; index += 1) {
      const change = changes[index];
      if (!change || change.fromA >= end) break;
      const [start, stop] = [Math.max(from, change.fromA), Math.min(end, change.toA)];
      if (start > from) fragments.push(cut(unit, at, from, start, null));
      if (stop > start) fragments.push(cut(unit, at, start, stop, isPinned ? null : change.hand));
      from = Math.max(start, stop);
    }
    if (from < end) fragments.push(cut(unit, at, from, end, null));
    if (unit.text !== "") ofCode = fragments.at(-1)?.deleted ?? null;
    at = end;
  }
  return fragments;
}

function cut(unit: Unit, at: number, from: number, to: number, deleted: Hand | null): Fragment {
  const { start } = unit.source;
  const source = unit.exact ? { start: start + from - at, end: start + to - at } : unit.source;
  return { kind: "fragment", unit, source, from, to, deleted };
}

interface TextRuns {
  /** For each fragment: the run of the nearest words at or before it, and at or behind it. */
  readonly before: readonly (Run | null)[];
  readonly behind: readonly (Run | null)[];
}

function textRuns(fragments: readonly Fragment[]): TextRuns {
  const nearest = (ordered: readonly Fragment[]) => {
    let run: Run | null = null;
    return ordered.map(({ unit }) => {
      if (unit.code === null) run = unit.node.run;
      return run;
    });
  };
  return { before: nearest(fragments), behind: nearest(fragments.toReversed()).reverse() };
}

interface InsertionPlace {
  /** Index of the fragment it stands behind; -1 for before all. */
  readonly at: number;
  readonly run: Run | null;
  readonly isBefore: boolean;
}

function placeOf(
  fragments: readonly Fragment[],
  runs: TextRuns,
  first: number,
  { toA }: Change,
): InsertionPlace {
  const replaced = lastReplaced(fragments, first, toA);
  if (replaced !== null) {
    return {
      at: replaced,
      run: runs.before[replaced] ?? runs.behind[replaced] ?? null,
      isBefore: false,
    };
  }
  const [before, next] = [fragments[first - 1], fragments[first]];
  if (!before || (next && endsHolder(before, next))) {
    return {
      at: first - 1,
      run: runs.behind[first] ?? runs.before[first - 1] ?? null,
      isBefore: true,
    };
  }
  return {
    at: first - 1,
    run: runs.before[first - 1] ?? runs.behind[first - 1] ?? null,
    isBefore: false,
  };
}

/** The last fragment that is deleted along with the first one of words, in its run; null where nothing is deleted. */
function lastReplaced(fragments: readonly Fragment[], first: number, toA: number): number | null {
  let last: number | null = null;
  for (let at = first; at < fragments.length; at += 1) {
    const fragment = fragments[at];
    if (!fragment || fragment.from >= toA) break;
    if (!fragment.deleted) continue;
    const kept = last === null ? null : fragments[last];
    if (!kept || (kept.unit.code !== null && fragment.unit.code === null)) last = at;
    else if (kept.unit.node.run === fragment.unit.node.run) last = at;
    else if (kept.unit.code === null) break;
  }
  return last;
}

function endsHolder({ unit: before }: Fragment, { unit: next }: Fragment): boolean {
  const { holder } = before.node.run;
  return holder !== null && holder !== next.node.run.holder && next.code === null;
}

function insertionsOf(text: string, common: Omit<Insertion, "kind" | "text">): Insertion[] {
  return text
    .split(/([\u{100000}-\u{10fffd}])/u)
    .filter((part) => part !== "")
    .map((part) => ({ ...common, text: part, kind: codeIndex(part) === null ? "text" : "code" }));
}
