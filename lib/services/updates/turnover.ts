import type { Arrival, Join, Turnover } from "#lib/core/document/take-in.ts";
import type { FileRow } from "#lib/core/formats/opened-file.ts";
import type { DecidedUpdate, PlacedText } from "#lib/core/formats/update/decide-update.ts";
import type { EditionPlan } from "./plan-editions.ts";

/** A paragraph of the new file and the segment that has it from now on. */
export interface Seat extends PlacedText {
  readonly segment: number;
  readonly isBorn: boolean;
}

/** How one edition is to stand after an update. */
export interface SeatedEdition {
  readonly plan: EditionPlan;
  readonly decided: DecidedUpdate;
  /** In the order of the new file. */
  readonly seats: readonly Seat[];
}

/** Which segments come and leave, and what is known of the rows for those that come. Linear. */
export function turnoverOf(
  seated: readonly SeatedEdition[],
  rows: readonly FileRow[] | null,
): Turnover {
  const standing = new Map<string, number>();
  for (const { plan, seats } of seated) {
    const groupOf = groupsIn(plan, rows);
    for (const { isBorn, paragraph, segment } of seats)
      if (!isBorn) standing.set(groupOf(paragraph), segment);
  }
  return {
    arrivals: seated.flatMap((edition) => arrivalsIn(edition, rows, standing)),
    left: new Set(seated.flatMap(({ decided }) => decided.removed)),
    joins: seated.flatMap(joinsIn),
  };
}

function arrivalsIn(
  { plan, seats }: SeatedEdition,
  rows: readonly FileRow[] | null,
  standing: ReadonlyMap<string, number>,
): Arrival[] {
  const groupOf = groupsIn(plan, rows);
  const siblings = siblingsIn(plan, seats);
  const aheads = aheadsIn(seats);
  return seats.flatMap(({ segment, paragraph, isBorn }, at): Arrival[] => {
    if (!isBorn) return [];
    const group = groupOf(paragraph);
    const beside = siblings.get(paragraph) ?? standing.get(group) ?? null;
    const neighbours = { behind: seats[at - 1]?.segment ?? null, ahead: aheads[at] ?? null };
    return [{ segment, edition: plan.edition.id, beside, ...neighbours, group }];
  });
}

/** For each seat the next segment that was there before. */
function aheadsIn(seats: readonly Seat[]): (number | null)[] {
  let ahead: number | null = null;
  return seats
    .toReversed()
    .map(({ segment, isBorn }) => {
      const next = ahead;
      if (!isBorn) ahead = segment;
      return next;
    })
    .reverse();
}

/** For paragraphs that were cut off from another, the segment that has the first of them. */
function siblingsIn({ parts }: EditionPlan, seats: readonly Seat[]): Map<number, number> {
  const segmentOf = new Map(seats.map(({ paragraph, segment }) => [paragraph, segment]));
  return new Map(
    parts.flatMap(({ paragraphs: [first, ...others], segments }) => {
      const segment = first === undefined ? undefined : segmentOf.get(first);
      if (segment === undefined || segments.length === 0) return [];
      return others.map((paragraph) => [paragraph, segment] as const);
    }),
  );
}

function joinsIn({ plan, decided }: SeatedEdition): Join[] {
  const removed = new Set(decided.removed);
  return plan.parts.flatMap(({ segments: [kept, ...others], paragraphs }) => {
    if (kept === undefined || paragraphs.length === 0) return [];
    const gone = others.filter((segment) => removed.has(segment));
    return gone.map((segment) => ({ edition: plan.edition.id, kept, gone: segment }));
  });
}

/** Names the row of the file that a paragraph stands in; in a file of one text, each has one of its own. */
function groupsIn(
  { edition, index }: EditionPlan,
  rows: readonly FileRow[] | null,
): (paragraph: number) => string {
  const rowOf = new Map(
    rows?.flatMap((row, at) => (row[index] ?? []).map((paragraph) => [paragraph, at] as const)),
  );
  return (paragraph) => {
    const row = rowOf.get(paragraph);
    return row === undefined ? `${edition.id}:${paragraph}` : `row ${row}`;
  };
}
