import { mergeTexts } from "#lib/core/diff/merge.ts";
import { segmentTextProblem } from "#lib/core/document/segment-text.ts";
import type { Delta } from "#lib/core/history/change.ts";
import type { Verdict } from "#lib/core/quality/reviews.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import type { Writing } from "#lib/data/connect.ts";
import { readEditions, readSegments, type StoredSegment } from "#lib/data/documents.ts";
import { readFlags } from "#lib/data/flags.ts";
import { findRevision, readRevisions } from "#lib/data/revisions.ts";
import { carryFlags } from "./carry-flags.ts";
import { carryReviews } from "./carry-reviews.ts";
import { changeDocument, type PlannedChange } from "./change-document.ts";
import type { EditorContext } from "./context.ts";
import { judgeSegments } from "./judge-segments.ts";
import { Refusal } from "./refusal.ts";

/** A new text for a segment, and what its author had on the screen when writing it. */
export interface SegmentRevision {
  readonly document: string;
  readonly segment: number;
  readonly text: string;
  /** The revision the author saw. */
  readonly seenRevision: number;
  /** The document's head the author saw. */
  readonly seenHead: number;
  readonly cause: "edit" | "fix" | "restore";
  /** The check whose fix it is. */
  readonly check?: string;
  /** What its author says of it in the same change. */
  readonly verdict?: Verdict;
}

/**
 * Gives a segment a new text and returns the number of the change. If another revision came in between, the two edits are
 * merged where they do not touch; the same text again changes nothing but the verdict that comes with it. A verdict is not given where the
 * text was merged, or what it was made from has changed unseen: its author has not read what would stand.
 * @throws Refusal `text-changed` where the edits touch: `details` holds both texts and what they were made from; `segment-locked` where the
 * file says that it is not to be edited.
 */
export async function reviseSegment(
  context: EditorContext,
  input: SegmentRevision,
): Promise<number> {
  return changeDocument(context, input.document, async (tx, { id, head }) => {
    const segment = await segmentOf(tx, id, input.segment);
    refuseUnfit(input.text, segment);
    const language = await languageOf(tx, id, segment.edition);
    const merged = await mergedText(tx, input, segment, language);
    return planRevision(tx, { ...input, text: merged }, segment, {
      head,
      language,
      asWritten: merged === input.text,
    });
  });
}

/** Reads a segment with its current text. @throws Refusal `no-such-segment` */
export async function segmentOf(tx: Writing, document: string, id: number): Promise<StoredSegment> {
  const [segment] = await readSegments(tx, document, [id]);
  if (segment) return segment;
  throw new Refusal(
    "no-such-segment",
    `Cannot find segment ${id}: document "${document}" has none`,
  );
}

/** The language of an edition of a document. */
async function languageOf(tx: Writing, document: string, edition: number): Promise<string> {
  const editions = await readEditions(tx, document);
  return editions.find(({ id }) => id === edition)?.language ?? "und";
}

function refuseUnfit(text: string, segment: StoredSegment): void {
  if (segment.isLocked && text !== segment.text)
    throw new Refusal("segment-locked", `Cannot revise segment ${segment.id}: its file locks it`);
  const problem = segmentTextProblem(text, segment.text, segment.codes?.length);
  if (!problem) return;
  throw new Refusal("invalid-text", `Cannot revise segment ${segment.id}: ${problem}`, { problem });
}

async function mergedText(
  tx: Writing,
  input: SegmentRevision,
  current: StoredSegment,
  language: string,
): Promise<string> {
  if (input.seenRevision === current.revision) return input.text;
  const base = await findRevision(tx, input.document, current.id, input.seenRevision);
  if (base === undefined) {
    const refused = `Cannot revise segment ${current.id}: it has no revision ${input.seenRevision}`;
    throw new Refusal("no-such-revision", refused);
  }
  const outcome = mergeTexts(base.text, current.text, input.text, language);
  if (outcome.kind === "merged") return outcome.text;
  throw await touchingEdits(tx, input, current, base.text);
}

async function touchingEdits(
  tx: Writing,
  input: SegmentRevision,
  current: StoredSegment,
  base: string,
): Promise<Refusal> {
  const [newest] = await readRevisions(tx, input.document, current.id);
  return new Refusal(
    "text-changed",
    `Cannot revise segment ${current.id}: both edits touch the same words`,
    {
      base,
      yours: input.text,
      theirs: current.text,
      author: newest?.author ?? "",
      revision: current.revision,
    },
  );
}

async function planRevision(
  tx: Writing,
  input: SegmentRevision,
  { id, text: before, revision }: StoredSegment,
  { head, language, asWritten }: { head: number; language: string; asWritten: boolean },
): Promise<PlannedChange | null> {
  const reviews = await reviewsOf(tx, input, { id, head, asWritten, isNew: input.text !== before });
  if (input.text === before)
    return reviews.length > 0 ? { kind: "review", delta: { reviews } } : null;
  const flags = await readFlags(tx, input.document, { segments: [id] });
  const cause = asWritten ? input.cause : "merge";
  return {
    kind: input.cause,
    revisions: [{ segment: id, text: input.text, cause, basedOn: revision, seen: input.seenHead }],
    delta: {
      texts: [{ segment: id, before: revision, after: head + 1 }],
      flags: carryFlags(flags, { segment: id, before, after: input.text, language }),
      fixes: fixesOf(input, language),
      reviews,
    },
  };
}

/** What becomes of verdicts: the one that comes with the text, and those that hold again because old words come back. */
async function reviewsOf(
  tx: Writing,
  { document, text, verdict, seenHead }: SegmentRevision,
  {
    id,
    head,
    asWritten,
    isNew,
  }: {
    readonly id: number;
    readonly head: number;
    readonly asWritten: boolean;
    readonly isNew: boolean;
  },
): Promise<Delta["reviews"]> {
  const carried = isNew
    ? await carryReviews(tx, document, { segment: id, revision: head + 1, text })
    : [];
  if (!verdict || !asWritten) return carried;
  const revised = new Set(isNew ? [id] : []);
  const wanted = { segments: [id], verdict, seenHead, revised };
  const { turns, unseen } = await judgeSegments(tx, { id: document, head }, wanted);
  if (unseen.length > 0) return carried;
  const others = carried.filter(({ before, after }) => (after ?? before)?.segment !== id);
  return [...others, ...turns];
}

function fixesOf({ cause, check }: SegmentRevision, language: string): Delta["fixes"] {
  if (cause !== "fix" || check === undefined) return [];
  return [{ before: null, after: { check, language: primaryLanguage(language) } }];
}
