import type { ParagraphGroup } from "../groups.ts";
import type { Unit } from "./units.ts";

/** What a side made of a unit, and the places of these paragraphs in its version. */
export interface Fate {
  readonly kind: "here" | "moved" | "gone";
  readonly from: number;
  readonly to: number;
}

/** Paragraphs that a side put somewhere: a moved unit, or new ones (`unit` null). Places are those of its version. */
export interface Arrival {
  readonly unit: number | null;
  readonly from: number;
  readonly to: number;
}

/**
 * What a side put between two units that it left where they were: gaps `[low, high]`, gap g lying before unit g. The
 * units between, if any, are no longer there.
 */
export interface Hunk {
  readonly low: number;
  readonly high: number;
  readonly arrivals: readonly Arrival[];
}

/** A side's version as what it did to the units of the base. */
export interface Script {
  readonly fates: readonly Fate[];
  readonly hunks: readonly Hunk[];
  readonly hunkAtLow: ReadonlyMap<number, Hunk>;
  /** The unit that stands right behind a unit in this version, with nothing between; null for none. */
  readonly followers: readonly (number | null)[];
}

const GONE: Fate = { kind: "gone", from: 0, to: 0 };

/** Tells what a side did, from its comparison with the base. Linear. */
export function scriptOf(units: readonly Unit[], groups: readonly ParagraphGroup[]): Script {
  const fates = fatesOf(units, groups);
  const unitAt = new Map(
    fates.map((fate, unit) => [fate.kind === "gone" ? null : fate.from, unit]),
  );
  const length = groups.reduce((most, { toB }) => Math.max(most, toB), 0);
  const hunks: Hunk[] = [];
  let [low, arrivals]: [number, Arrival[]] = [0, []];
  const close = (high: number) => {
    if (arrivals.length > 0) hunks.push({ low, high, arrivals });
    [low, arrivals] = [high + 1, []];
  };
  for (let at = 0; at < length; ) {
    const unit = unitAt.get(at) ?? null;
    const fate = unit === null ? null : fates[unit];
    const to = fate?.to ?? at + 1;
    if (unit !== null && fate?.kind === "here") close(unit);
    else arrivals.push({ unit, from: at, to });
    at = to;
  }
  close(units.length);
  const hunkAtLow = new Map(hunks.map((hunk) => [hunk.low, hunk]));
  return { fates, hunks, hunkAtLow, followers: fates.map((fate) => followerOf(fate, unitAt)) };
}

function followerOf(fate: Fate, unitAt: ReadonlyMap<number | null, number>): number | null {
  return fate.kind === "gone" ? null : (unitAt.get(fate.to) ?? null);
}

function fatesOf(units: readonly Unit[], groups: readonly ParagraphGroup[]): Fate[] {
  const starts = new Map<number, ParagraphGroup>();
  for (const group of groups)
    if (group.kind !== "inserted" && group.kind !== "deleted") starts.set(group.fromA, group);
  return units.map(({ from, to }) => {
    const first = starts.get(from);
    if (!first) return GONE;
    let last = first;
    while (last.toA < to) last = starts.get(last.toA) ?? { ...last, toA: to };
    return { kind: first.isMoved ? "moved" : "here", from: first.fromB, to: last.toB };
  });
}
