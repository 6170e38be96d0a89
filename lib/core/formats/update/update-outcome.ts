import { mergeContents } from "#lib/core/diff/documents/merging/contents.ts";
import { type Conflict, mergeTexts } from "#lib/core/diff/merge.ts";
import { areOwn, type JointCodes } from "./joint-codes.ts";

/**
 * unchanged: the file has what was received, the desk's text stays; taken: only the file changed it; same: file and desk changed it alike;
 * merged: both did, in different places; conflict: both did, in one place, or one took away what the other edited; added, removed: by the file.
 */
export const UPDATE_KINDS = [
  "unchanged",
  "taken",
  "same",
  "merged",
  "conflict",
  "added",
  "removed",
] as const;
export type UpdateKind = (typeof UPDATE_KINDS)[number];

/** The three versions of what a part holds. */
export interface PartTexts {
  readonly base: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/** What becomes of a part. */
export interface Outcome {
  readonly kind: UpdateKind;
  /** What shall stand, one text a paragraph; null until somebody decides. */
  readonly texts: readonly string[] | null;
  /** Where the edits touch, in a conflict of one segment and one paragraph. */
  readonly clashes: readonly Conflict[];
}

const CONFLICT: Outcome = { kind: "conflict", texts: null, clashes: [] };

/** Tells what becomes of a part. Costs a merge of texts where both sides edited it. */
export function outcomeOf(texts: PartTexts, codes: JointCodes, language: string): Outcome {
  const { base, ours, theirs } = texts;
  const clashes: readonly Conflict[] = [];
  if (base.length === 0) return { kind: "added", texts: theirs, clashes };
  if (areEqual(theirs, base)) return { kind: "unchanged", texts: ours, clashes };
  if (areEqual(ours, base)) return { kind: "taken", texts: theirs, clashes };
  if (areEqual(ours, theirs)) return { kind: "same", texts: theirs, clashes };
  return base.length === 1 && theirs.length === 1
    ? mergedOne(texts, language)
    : mergedSeveral(texts, codes, language);
}

function mergedOne(
  { base: [base = ""], ours: [ours = ""], theirs: [theirs = ""] }: PartTexts,
  language: string,
): Outcome {
  const merge = mergeTexts(base, ours, theirs, language);
  if (merge.kind === "conflict") return { ...CONFLICT, clashes: merge.conflicts };
  return { kind: "merged", texts: [merge.text], clashes: [] };
}

// A join that one side made and the other's edit fell across leaves another number of paragraphs than the file has, and a code may come out
// in a paragraph that does not have it.
function mergedSeveral(texts: PartTexts, codes: JointCodes, language: string): Outcome {
  const merged = mergeContents(texts, language);
  if (merged?.length !== texts.theirs.length || !areOwn(merged, codes)) return CONFLICT;
  return { kind: "merged", texts: merged, clashes: [] };
}

function areEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}
