import { compareDocuments } from "#lib/core/diff/documents/compare.ts";
import type { ParagraphGroup } from "#lib/core/diff/documents/groups.ts";
import { mergeContents } from "#lib/core/diff/documents/merging/contents.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";
import type { Code } from "../opened-file.ts";
import { matchCodes, withMatchedCodes } from "./match-codes.ts";

/** A segment as it was received and as the desk has it now. */
export interface PresentSegment {
  readonly id: number;
  readonly base: string;
  readonly ours: string;
  readonly codes: readonly Code[];
}

/** A paragraph of the file that is to take the place of the received one. */
export interface NewParagraph {
  readonly text: string;
  readonly codes: readonly Code[];
}

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

/**
 * Segments and the paragraphs of the new file that stand for them: one each, or several where a paragraph was divided or some were joined, or
 * none on one side. Texts of segments have the codes of the new file.
 */
export interface UpdatePart {
  readonly kind: UpdateKind;
  /** It changed places with others in the file. */
  readonly isMoved: boolean;
  /** Ids, in their order; a paragraph takes over the segment at its own place in the part. */
  readonly segments: readonly number[];
  /** Indexes in the new file. */
  readonly paragraphs: readonly number[];
  readonly base: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  /** What shall stand, one text a paragraph; null until somebody decides. */
  readonly texts: readonly string[] | null;
}

/**
 * Plans how a new version of a file is taken over into an edition that the desk has edited meanwhile. Parts are in the order of the new file, what
 * was removed where it stood. Costs a comparison of documents, and a merge of texts for each paragraph that both edited.
 */
export function planUpdate(
  segments: readonly PresentSegment[],
  paragraphs: readonly NewParagraph[],
  language = "und",
): readonly UpdatePart[] {
  const groups = compareDocuments(
    segments.map(({ base }) => withoutCodes(base)),
    paragraphs.map(({ text }) => withoutCodes(text)),
  );
  return groups.flatMap((group) =>
    group.fromB === group.toB
      ? segments.slice(group.fromA, group.toA).map((segment) => removed(segment, group.isMoved))
      : [partOf(group, segments, paragraphs, language)],
  );
}

function removed({ id, base, ours }: PresentSegment, isMoved: boolean): UpdatePart {
  const isEdited = ours !== base;
  return {
    kind: isEdited ? "conflict" : "removed",
    isMoved,
    segments: [id],
    paragraphs: [],
    base: [base],
    ours: [ours],
    theirs: [],
    texts: isEdited ? null : [],
  };
}

function partOf(
  { fromA, toA, fromB, toB, isMoved }: ParagraphGroup,
  segments: readonly PresentSegment[],
  paragraphs: readonly NewParagraph[],
  language: string,
): UpdatePart {
  const [present, coming] = [segments.slice(fromA, toA), paragraphs.slice(fromB, toB)];
  const codes = coming.length === 1 ? (coming[0]?.codes ?? []) : [];
  const recoded = present.map((segment) => {
    const matches = matchCodes(segment.codes, codes);
    return {
      base: withMatchedCodes(segment.base, matches),
      ours: withMatchedCodes(segment.ours, matches),
    };
  });
  const versions = {
    base: recoded.map(({ base }) => base),
    ours: recoded.map(({ ours }) => ours),
    theirs: coming.map(({ text }) => text),
  };
  return {
    ...outcomeOf(versions, language),
    ...versions,
    isMoved,
    segments: present.map(({ id }) => id),
    paragraphs: coming.map((_, index) => fromB + index),
  };
}

interface PartTexts {
  readonly base: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

function outcomeOf(texts: PartTexts, language: string): Pick<UpdatePart, "kind" | "texts"> {
  const { base, ours, theirs } = texts;
  if (base.length === 0) return { kind: "added", texts: theirs };
  if (areEqual(theirs, base)) return { kind: "unchanged", texts: ours };
  if (areEqual(ours, base)) return { kind: "taken", texts: theirs };
  if (areEqual(ours, theirs)) return { kind: "same", texts: theirs };
  const merged = mergeContents(texts, language);
  // A join that one side made and the other's edit fell across leaves another number of paragraphs than the file has.
  if (merged?.length === theirs.length) return { kind: "merged", texts: merged };
  return { kind: "conflict", texts: null };
}

function areEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}
