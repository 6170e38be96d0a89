import type { Span } from "#lib/core/text/tokens.ts";
import type { Change } from "./change.ts";
import { mayStandBeside, type Wording } from "./side-by-side.ts";
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
 * what neither editor meant; but a word may change while the marks beside it do, and the same edit on both sides is
 * none. Every word that an editor put in stands in the merged text, and every one that neither took away. Conflicts are
 * in order, and all are reported. Which side is called ours makes no difference but to their labels.
 */
export function mergeTexts(base: string, ours: string, theirs: string, language = "und"): Merge {
  const versions = { base, ours, theirs };
  const places = editedPlaces(
    diffTexts(base, ours, language).changes,
    diffTexts(base, theirs, language).changes,
    versions,
  );
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

function isDependent(earlier: Edit, edit: Edit, versions: Versions): boolean {
  if (edit.fromA !== earlier.toA) return edit.fromA < earlier.toA;
  return !mayStandBeside(wordingOf(earlier, versions), wordingOf(edit, versions));
}

function wordingOf({ side, fromA, toA, fromB, toB }: Edit, versions: Versions): Wording {
  return { was: versions.base.slice(fromA, toA), is: versions[side].slice(fromB, toB) };
}

// Groups the edits of both sides into places of the base, each with all edits that depend on one another.
function editedPlaces(
  ours: readonly Change[],
  theirs: readonly Change[],
  versions: Versions,
): readonly Conflict[] {
  const edits = [...sided(ours, "ours"), ...sided(theirs, "theirs")];
  const groups: Edit[][] = [];
  for (const edit of edits.sort((a, b) => a.fromA - b.fromA || a.toA - b.toA)) {
    const group = groups.at(-1);
    if (group?.some((earlier) => isDependent(earlier, edit, versions))) group.push(edit);
    else groups.push([edit]);
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
