import { type Conflict, mergeTexts } from "#lib/core/diff/merge.ts";
import { type SegmentTextProblem, segmentTextProblem } from "#lib/core/document/segment-text.ts";
import type { Code } from "../opened-file.ts";
import type { ReviewedText } from "./read-line.ts";

/**
 * unchanged: it came back as it went out; changed: only the table changed it; same: the desk has made the same change; merged: both changed it,
 * in different places; conflict: in one place; damaged: what came back cannot stand as it is.
 */
export const TABLE_KINDS = [
  "unchanged",
  "changed",
  "same",
  "merged",
  "conflict",
  "damaged",
] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** Why a text that came back cannot stand as it is. */
export type TableDamage = "damaged-tags" | "locked" | SegmentTextProblem;

/** A text of a table that came back, beside what it was and what it is by now. */
export interface TableText {
  readonly came: ReviewedText;
  readonly sent: string;
  readonly ours: string;
  readonly codes: readonly Code[];
  readonly hasDamagedTags: boolean;
  /** The file that it came in does not let it be edited. */
  readonly isLocked?: boolean;
  readonly language: string;
}

/** What becomes of a text. */
export interface TableOutcome {
  readonly kind: TableKind;
  /** What shall stand; null until somebody decides. */
  readonly text: string | null;
  readonly clashes: readonly Conflict[];
  readonly problem: TableDamage | null;
}

/** Tells what becomes of a text that came back. Costs a merge of texts where the desk has edited it too. */
export function tableOutcome(text: TableText): TableOutcome {
  const { came, sent, ours, language } = text;
  const settled = { clashes: [], problem: null };
  if (!came.isChanged) return { ...settled, kind: "unchanged", text: ours };
  const problem = damageOf(text);
  if (problem) return { kind: "damaged", text: null, clashes: [], problem };
  if (came.text === ours) return { ...settled, kind: "same", text: ours };
  if (ours === sent) return { ...settled, kind: "changed", text: came.text };
  const merge = mergeTexts(sent, ours, came.text, language);
  if (merge.kind === "merged") return { ...settled, kind: "merged", text: merge.text };
  return { kind: "conflict", text: null, clashes: merge.conflicts, problem: null };
}

function damageOf(text: TableText): TableDamage | null {
  const { came, sent, ours, codes, hasDamagedTags, isLocked = false } = text;
  if (isLocked && came.text !== ours) return "locked";
  return (
    segmentTextProblem(came.text, sent + ours, codes.length) ??
    (hasDamagedTags ? "damaged-tags" : null)
  );
}

/** Whose changes a text holds, and since when. */
export interface TableAuthors {
  /** The one whose change is the latest, of two the one who changed more; null where nobody tracked any. */
  readonly author: string | null;
  /** All who changed it, in the order of their changes. */
  readonly authors: readonly string[];
  /** When the latest change was made, as the file says; empty where it does not. */
  readonly at: string;
}

/** Tells who changed a text. Changes of formatting are none. */
export function tableAuthors({ changes }: Pick<ReviewedText, "changes">): TableAuthors {
  const worded = changes.filter(({ kind }) => kind !== "formatted");
  const sizes = new Map<string, number>();
  for (const { author, text } of worded) sizes.set(author, (sizes.get(author) ?? 0) + text.length);
  const dates = worded.map(({ date }) => date).sort();
  const at = dates.at(-1) ?? "";
  const last = worded.filter(({ date }) => date === at).map((change) => change.author);
  const [author = null] = last.sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0));
  return { author: author?.trim() ? author.trim() : null, authors: [...sizes.keys()], at };
}
