import type { Clashes, Side } from "./clashes.ts";
import type { Arrival, Hunk } from "./script.ts";
import type { Unit } from "./units.ts";

/** Paragraphs that came through a merge, or a place where the sides clash. */
export type MergedPart =
  | { readonly kind: "merged"; readonly paragraphs: readonly MergedParagraph[] }
  | {
      readonly kind: "conflict";
      readonly base: readonly string[];
      readonly ours: readonly string[];
      readonly theirs: readonly string[];
    };

/** A paragraph of the result, and its place in each version that has it there. */
export interface MergedParagraph {
  readonly text: string;
  readonly base: number | null;
  readonly ours: number | null;
  readonly theirs: number | null;
}

/** A merge that is worked out and only needs to be written down. */
export interface Plan {
  readonly base: readonly string[];
  readonly units: readonly Unit[];
  /** The paragraphs of each unit; null where its contents clash. */
  readonly merged: readonly (readonly string[] | null)[];
  readonly ours: Side;
  readonly theirs: Side;
  readonly clashes: Clashes;
}

/** Writes a merge down in order: runs of paragraphs, and between them the places that clash. Linear. */
export function written(plan: Plan): readonly MergedPart[] {
  const { places } = plan.clashes;
  const parts: MergedPart[] = [];
  let paragraphs: MergedParagraph[] = [];
  for (let place = 0; place < places.length; place++) {
    if (places[place] !== 1) {
      for (const paragraph of paragraphsAt(plan, place)) paragraphs.push(paragraph);
      continue;
    }
    const from = place;
    while (places[place + 1] === 1) place++;
    const clash = clashIn(plan, from, place);
    if (clash === null) continue;
    if (paragraphs.length > 0) parts.push({ kind: "merged", paragraphs });
    parts.push(clash);
    paragraphs = [];
  }
  return paragraphs.length > 0 ? [...parts, { kind: "merged", paragraphs }] : parts;
}

// Gaps stand at even places, units at odd ones.
function paragraphsAt(plan: Plan, place: number): MergedParagraph[] {
  const at = place >> 1;
  if (place % 2 === 1) {
    const isMoved = [plan.ours, plan.theirs].some(
      ({ script }) => script.fates[at]?.kind === "moved",
    );
    return isMoved ? [] : paragraphsOf(plan, at);
  }
  const ours = hunkAt(plan.ours, at, plan.clashes);
  const theirs = hunkAt(plan.theirs, at, plan.clashes);
  const arrivals = ours?.arrivals ?? theirs?.arrivals ?? [];
  return arrivals.flatMap(({ unit }, index) =>
    unit === null
      ? [newParagraph(plan, ours?.arrivals[index], theirs?.arrivals[index])]
      : movedParagraphs(plan, unit),
  );
}

function hunkAt({ script }: Side, gap: number, { travelling }: Clashes): Hunk | null {
  const hunk = script.hunkAtLow.get(gap);
  return hunk && !travelling.has(hunk) ? hunk : null;
}

function newParagraph(plan: Plan, ours?: Arrival, theirs?: Arrival): MergedParagraph {
  const text = ours ? plan.ours.texts[ours.from] : plan.theirs.texts[theirs?.from ?? -1];
  return { text: text ?? "", base: null, ours: ours?.from ?? null, theirs: theirs?.from ?? null };
}

function movedParagraphs(plan: Plan, unit: number): MergedParagraph[] {
  const [ours, theirs] = [plan.ours, plan.theirs].map(({ script }) => {
    const behind = script.hunkAtLow.get(unit + 1);
    return behind && plan.clashes.travelling.has(behind) ? behind : undefined;
  });
  const followers = (ours ?? theirs)?.arrivals ?? [];
  return [
    ...paragraphsOf(plan, unit),
    ...followers.map((arrival) => newParagraph(plan, ours && arrival, ours ? undefined : arrival)),
  ];
}

function paragraphsOf(plan: Plan, unit: number): MergedParagraph[] {
  const { ours, theirs, units } = plan;
  const texts = plan.merged[unit] ?? [];
  const { from = 0, to = 0 } = units[unit] ?? {};
  const [mine, other] = [ours, theirs].map(({ script }) => {
    const fate = script.fates[unit];
    return fate && fate.to - fate.from === texts.length ? fate.from : null;
  });
  return texts.map((text, at) => {
    return {
      text,
      base: to - from === texts.length ? from + at : null,
      ours: mine == null ? null : mine + at,
      theirs: other == null ? null : other + at,
    };
  });
}

// Null where both sides took away all there was, to put it at different places: there the clash is shown.
function clashIn(plan: Plan, from: number, to: number): MergedPart | null {
  const [ours, theirs] = [versionIn(plan.ours, from, to), versionIn(plan.theirs, from, to)];
  if (ours.length + theirs.length === 0) return null;
  const [first, last] = [from >> 1, (to - 1) >> 1];
  const [start, end] = [plan.units[first]?.from ?? plan.base.length, plan.units[last]?.to ?? 0];
  return { kind: "conflict", base: plan.base.slice(start, Math.max(start, end)), ours, theirs };
}

function versionIn({ script, texts }: Side, from: number, to: number): string[] {
  const found: string[] = [];
  for (let place = from; place <= to; place++) {
    const at = place >> 1;
    const fate = script.fates[at];
    const isUnit = place % 2 === 1;
    const arrivals = isUnit ? [] : (script.hunkAtLow.get(at)?.arrivals ?? []);
    const shown = isUnit && fate?.kind === "here" ? [fate] : arrivals;
    for (const part of shown) for (const text of texts.slice(part.from, part.to)) found.push(text);
  }
  return found;
}
