import type { Span } from "#lib/core/text/tokens.ts";
import type { Change } from "./change.ts";
import { leeways } from "./leeway.ts";
import { areRelated, type Wording } from "./side-by-side.ts";
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
 * none. Every word that an editor put in stands in the merged text, and every one that neither took away; of a word that
 * stands twice side by side in one version, where it is not known which was taken away or put in, both count. Conflicts
 * are in order, and all are reported. Which side is called ours makes no difference but to their labels.
 */
export function mergeTexts(base: string, ours: string, theirs: string, language = "und"): Merge {
  const versions = { base, ours, theirs };
  const places = editedPlaces(versions, language);
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

interface Edit extends Change, Wording {
  readonly side: "ours" | "theirs";
  /** What it may concern of the base. */
  readonly leeway: Span;
}

/** Edits that depend on one another, in order. */
interface Group {
  readonly edits: Edit[];
  /** End of their leeways. */
  reach: number;
}

// Groups the edits of both sides into places of the base. An edit joins all groups that its leeway reaches into.
function editedPlaces(versions: Versions, language: string): readonly Conflict[] {
  const edits = [...editsOf(versions, "ours", language), ...editsOf(versions, "theirs", language)];
  const groups: Group[] = [];
  for (const edit of edits.sort((a, b) => a.fromA - b.fromA || a.toA - b.toA)) {
    let first = groups.length;
    while (first > 0 && isDependent(edit, groups[first - 1], versions.base)) first--;
    const [group = { edits: [], reach: 0 }, ...others] = groups.splice(first);
    for (const other of others) for (const later of other.edits) group.edits.push(later);
    group.edits.push(edit);
    group.reach = Math.max(group.reach, edit.leeway.end, others.at(-1)?.reach ?? 0);
    groups.push(group);
  }
  return placesOf(groups.map((group) => group.edits));
}

function isDependent(edit: Edit, group: Group | undefined, base: string): boolean {
  if (!group) return false;
  if (edit.leeway.start < group.reach) return true;
  // Of what stands before, no more than one edit of each side can be next to this one.
  return group.edits
    .slice(-2)
    .some(
      (earlier) =>
        areRelated(earlier, edit, base.slice(earlier.toA, edit.fromA)) ||
        mayBeOnePlace(earlier, edit),
    );
}

// Of a word and the same one new beside it, a third may have been put behind the first, or between them.
function mayBeOnePlace(earlier: Edit, edit: Edit): boolean {
  const areInsertions = earlier.was === "" && edit.was === "";
  return areInsertions && earlier.leeway.end === edit.leeway.start;
}

function editsOf(versions: Versions, side: Edit["side"], language: string): Edit[] {
  const [base, version] = [versions.base, versions[side]];
  const { changes } = diffTexts(base, version, language);
  const places = leeways(base, version, changes);
  return changes.map((change, index) => ({
    ...change,
    side,
    was: base.slice(change.fromA, change.toA),
    is: version.slice(change.fromB, change.toB),
    leeway: places[index] ?? { start: change.fromA, end: change.toA },
  }));
}

function placesOf(groups: readonly (readonly Edit[])[]): readonly Conflict[] {
  const growth = { ours: 0, theirs: 0 };
  return groups.map((edits) => {
    const start = edits[0]?.fromA ?? 0;
    const end = edits.reduce((last, { toA }) => Math.max(last, toA), start);
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
