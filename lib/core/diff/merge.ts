import type { Span } from "#lib/core/text/tokens.ts";
import type { Change } from "./change.ts";
import { diffTexts } from "./texts.ts";

/** Where two edits of one text touch: the place in the common base and in each version. */
export interface Conflict {
  readonly base: Span;
  readonly ours: Span;
  readonly theirs: Span;
}

export type Merge =
  | { readonly kind: "merged"; readonly text: string }
  | { readonly kind: "conflict"; readonly conflicts: readonly Conflict[] };

/**
 * Merges two edits of `base`. Edits that touch, even if only end to end, are a conflict, for together they may say
 * what neither editor meant; the same edit on both sides is none. Conflicts are in order, and all are reported.
 */
export function mergeTexts(base: string, ours: string, theirs: string, language = "und"): Merge {
  const places = editedPlaces(
    diffTexts(base, ours, language).changes,
    diffTexts(base, theirs, language).changes,
  );
  const versions = { base, ours, theirs };
  const conflicts = places.filter((place) => resolved(versions, place) === null);
  if (conflicts.length > 0) return { kind: "conflict", conflicts };
  let text = "";
  let read = 0;
  for (const place of places) {
    text += base.slice(read, place.base.start) + resolved(versions, place);
    read = place.base.end;
  }
  return { kind: "merged", text: text + base.slice(read) };
}

interface Versions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

function resolved({ base, ours, theirs }: Versions, place: Conflict): string | null {
  const [original, mine, other] = [
    at(base, place.base),
    at(ours, place.ours),
    at(theirs, place.theirs),
  ];
  if (mine === other || other === original) return mine;
  return mine === original ? other : null;
}

function at(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

interface Edit extends Change {
  readonly side: "ours" | "theirs";
}

// Groups the edits of both sides into places of the base, each with all edits that touch one another.
function editedPlaces(ours: readonly Change[], theirs: readonly Change[]): readonly Conflict[] {
  const edits = [...sided(ours, "ours"), ...sided(theirs, "theirs")];
  const groups: Edit[][] = [];
  let reach = -1;
  for (const edit of edits.sort((a, b) => a.fromA - b.fromA || a.toA - b.toA)) {
    const group = edit.fromA <= reach ? groups.at(-1) : undefined;
    if (group) group.push(edit);
    else groups.push([edit]);
    reach = Math.max(reach, edit.toA);
  }
  return placesOf(groups);
}

function sided(changes: readonly Change[], side: Edit["side"]): Edit[] {
  return changes.map((change) => ({ ...change, side }));
}

function placesOf(groups: readonly (readonly Edit[])[]): readonly Conflict[] {
  const growth = { ours: 0, theirs: 0 };
  return groups.map((edits) => {
    const start = Math.min(...edits.map(({ fromA }) => fromA));
    const end = Math.max(...edits.map(({ toA }) => toA));
    const before = { ...growth };
    for (const { side, fromA, toA, fromB, toB } of edits)
      growth[side] += toB - fromB - (toA - fromA);
    return {
      base: { start, end },
      ours: { start: start + before.ours, end: end + growth.ours },
      theirs: { start: start + before.theirs, end: end + growth.theirs },
    };
  });
}
