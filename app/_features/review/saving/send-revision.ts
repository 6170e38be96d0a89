import type { Dispatch } from "react";
import type { Outline } from "#app/_features/review/document/outline.ts";
import type { Draft, Saved } from "#app/_features/review/editor/drafts.ts";
import {
  type DocumentPatch,
  type NewRevision,
  type OpenDocument,
  reviseSegment,
} from "#app/_features/review/requests.ts";
import type { ReviewEvent } from "#app/_features/review/review-event.ts";
import type { ReviewState } from "#app/_features/review/review-state.ts";
import type { VerdictNews } from "#app/_features/review/states/use-verdict-news.ts";
import { ApiProblem } from "#lib/api/client.ts";
import type { Clash } from "./clash.ts";

/** What a save needs around it, at the time. */
export interface Surroundings {
  readonly document: OpenDocument;
  readonly outline: Outline;
  readonly state: ReviewState;
  readonly dispatch: Dispatch<ReviewEvent>;
  readonly verdictNews: VerdictNews;
  write(request: (seenHead: number) => Promise<DocumentPatch>): Promise<DocumentPatch>;
  report(error: unknown): void;
  /** Tells the editor that their edit was merged with another. */
  announceMerge(): void;
}

// How often a save looks whether the one before it is over.
const SAVE_POLL_MS = 20;

export function savedText({ outline }: Surroundings, segment: number): string {
  return outline.segments.get(segment)?.text ?? "";
}

/** The draft of a segment, or a new one on what stands now. */
export function draftOf({ state, outline, document }: Surroundings, segment: number): Draft {
  const saved = outline.segments.get(segment);
  const fresh = {
    text: saved?.text ?? "",
    seenRevision: saved?.revision ?? 0,
    seenHead: document.head,
  };
  return state.drafts[segment] ?? fresh;
}

/** Two saves of one segment at a time would clash with each other: the second waits until the first one shows. */
export async function settledSave(now: () => Surroundings, segment: number): Promise<void> {
  while (now().state.saving[segment] === "saving") {
    await new Promise((resolve) => setTimeout(resolve, SAVE_POLL_MS));
  }
}

/** Sends a revision and resolves to whether it was saved. */
export async function revise(
  latest: Surroundings,
  segment: number,
  revision: NewRevision,
  start?: string,
): Promise<boolean> {
  return (await send(latest, segment, revision, start)) !== null;
}

/** Sends a revision and returns what the server has then; null where it could not be saved. */
export async function send(
  latest: Surroundings,
  segment: number,
  revision: NewRevision,
  start = latest.state.drafts[segment]?.text,
): Promise<Saved | null> {
  const { dispatch, write, document } = latest;
  dispatch({ type: "saving", segment });
  try {
    const patch = await write(() => reviseSegment(document.id, segment, revision));
    const saved = savedIn(patch, segment, revision);
    dispatch({ type: "saved", segment, start, saved });
    if (saved.text !== revision.text) latest.announceMerge();
    else if (revision.verdict && !isJudged(patch, segment)) latest.verdictNews.notConfirmed();
    return saved;
  } catch (error) {
    takeFailure(latest, segment, revision, error);
    return null;
  }
}

function savedIn(patch: DocumentPatch, segment: number, sent: NewRevision): Saved {
  const stands = patch.segments.find(({ id }) => id === segment);
  const { text, revision } = stands ?? { text: sent.text, revision: sent.seenRevision };
  return { text, revision, head: patch.head };
}

function isJudged({ reviews }: DocumentPatch, segment: number): boolean {
  const told = reviews.told.find((one) => one.segment === segment);
  return reviews.isAnew || told?.state === "reviewed" || told?.state === "approved";
}

function takeFailure(
  { dispatch, report }: Surroundings,
  segment: number,
  { text, seenRevision, seenHead, verdict }: NewRevision,
  error: unknown,
): void {
  const clash = clashIn(error, segment);
  const draft = { text, seenRevision, seenHead };
  if (clash) dispatch({ type: "clashed", clash, draft });
  else if (isUnanswered(error))
    dispatch({ type: "kept-back", segment, draft: { ...draft, verdict } });
  else {
    dispatch({ type: "failed", segment });
    report(error);
  }
}

function isUnanswered(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === "offline";
}

function clashIn(error: unknown, segment: number): Clash | null {
  if (!(error instanceof ApiProblem) || error.code !== "text-changed") return null;
  const { base, yours, theirs, author, revision } = error.details;
  return {
    segment,
    base: String(base),
    yours: String(yours),
    theirs: String(theirs),
    author: String(author),
    revision: Number(revision),
  };
}
