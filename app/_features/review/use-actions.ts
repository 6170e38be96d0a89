import { type Dispatch, useMemo, useRef } from "react";
import {
  type RowActions,
  type RowNews,
  rowActionsOn,
} from "#app/_features/review/alignment/row-actions.ts";
import type { Outline } from "#app/_features/review/document/outline.ts";
import { cellOf, languageOfSegment } from "#app/_features/review/document/outline.ts";
import { useTakePatch, useWrite } from "#app/_features/review/document/use-document.ts";
import type { Draft, Saved } from "#app/_features/review/editor/drafts.ts";
import {
  type FindingActions,
  findingActionsOn,
} from "#app/_features/review/findings/finding-actions.ts";
import type { KnownProblem } from "#app/_features/review/findings/known-problem.ts";
import { type Item, isOpen } from "#app/_features/review/findings/marks.ts";
import type { Findings } from "#app/_features/review/findings/use-findings.ts";
import { type FlagActions, flagActionsOn } from "#app/_features/review/flags/flag-actions.ts";
import { type ShownFlags, useShownFlags } from "#app/_features/review/flags/use-shown-flags.ts";
import type { Words } from "#app/_features/review/grid/shown-places.ts";
import type { VerdictNews } from "#app/_features/review/states/use-verdict-news.ts";
import {
  type VerdictActions,
  verdictActionsOn,
} from "#app/_features/review/states/verdict-actions.ts";
import { ApiProblem } from "#lib/api/client.ts";
import { mapAnchor } from "#lib/core/quality/anchors.ts";
import type { Verdict } from "#lib/core/quality/reviews.ts";
import type { RowRefusal } from "./refusals.ts";
import {
  type DismissalScope,
  type DocumentPatch,
  type FixesPatch,
  fetchPatch,
  type NewRevision,
  type OpenDocument,
  reviseSegment,
  stepBack,
} from "./requests.ts";
import type { Clash, ReviewEvent, ReviewState } from "./review-state.ts";

// How often a save looks whether the one before it is over.
const SAVE_POLL_MS = 20;

/** What an editor can do to a document. Each resolves to whether it was carried out; failures are reported. */
export interface Actions extends RowActions, FindingActions, FlagActions, VerdictActions {
  type(segment: number, text: string): void;
  save(segment: number): Promise<boolean>;
  settle(clash: Clash, text: string): Promise<boolean>;
  restore(segment: number, text: string): Promise<boolean>;
  /** Puts a fix, by its index, in place of the words it is for. It shows at once, and is then saved. */
  acceptFix(problem: KnownProblem, fix: number): Promise<boolean>;
  undo(what: "undo" | "redo" | number): Promise<boolean>;
  /** Opens the segment of a finding or flag, puts the caret on it and shows its card. */
  goTo(item: Item): void;
  /** Opens the segment in which words stand and puts the caret before them. */
  goToWords(words: Words): void;
}

interface Surroundings {
  readonly document: OpenDocument;
  readonly outline: Outline;
  readonly findings: Findings;
  readonly state: ReviewState;
  readonly dispatch: Dispatch<ReviewEvent>;
  /** Tells the editor of a failure in their language. */
  report(error: unknown): void;
  /** Tells the editor why nothing was done to the rows. */
  announceRefusal(why: RowRefusal): void;
  /** Tells the editor that their edit was merged with another. */
  announceMerge(): void;
  readonly verdictNews: VerdictNews;
  /** Tells the editor how many findings were mended and how many left, and offers to take it back. */
  announceFixes(done: Pick<FixesPatch, "change" | "fixed" | "left">): void;
  /** Tells the editor that findings were set aside, and offers to bring them back. */
  announceDismissals(count: number, scope: DismissalScope, undo: () => void): void;
  /** Tells the editor what became of the rows, and offers to take it back. */
  announceRows(what: RowNews, rows: number, change: number): void;
}

/** The actions on a document. They always see the newest state, and keep their identity. */
export function useActions(surroundings: Surroundings): Actions {
  const write = useWrite(surroundings.document.id);
  const take = useTakePatch(surroundings.document.id);
  const shownFlags = useShownFlags(surroundings.document.id);
  const latest = useRef({ ...surroundings, take, shownFlags, write: write.mutateAsync });
  latest.current = { ...surroundings, take, shownFlags, write: write.mutateAsync };
  return useMemo(() => actionsOn(() => latest.current), []);
}

type Latest = Surroundings & {
  readonly shownFlags: ShownFlags;
  readonly take: ReturnType<typeof useTakePatch>;
  readonly write: ReturnType<typeof useWrite>["mutateAsync"];
};

function actionsOn(now: () => Latest): Actions {
  const carriedOut = async (write: Parameters<Latest["write"]>[0]) => {
    try {
      await now().write(write);
      return true;
    } catch (error) {
      now().report(error);
      return false;
    }
  };
  const id = () => now().document.id;
  return {
    type: (segment, text) => {
      const saved = savedText(now(), segment);
      const { verdict: _, ...before } = draftOf(now(), segment);
      const draft = { ...before, text };
      now().dispatch({ type: "typed", segment, draft, saved });
    },
    save: (segment) => saveDraft(now, segment),
    settle: (clash, text) => settle(now(), clash, text),
    restore: (segment, text) => restore(now, segment, text),
    acceptFix: (problem, fix) => acceptFix(now, problem, fix),
    ...findingActionsOn(now, (segment) => saveDraft(now, segment)),
    ...flagActionsOn(now, carriedOut, (segment) => saveDraft(now, segment)),
    ...rowActionsOn(now),
    ...verdictActionsOn(now, (segment, verdict) => confirmDraft(now, segment, verdict)),
    undo: (what) => carriedOut((seenHead) => stepBack(id(), { what, seenHead })),
    goTo: (item) => goTo(now(), item),
    goToWords: (words) => goToWords(now(), words),
  };
}

function savedText({ outline }: Latest, segment: number): string {
  return outline.segments.get(segment)?.text ?? "";
}

/** The draft of a segment, or a new one on what stands now. */
function draftOf({ state, outline, document }: Latest, segment: number): Draft {
  const saved = outline.segments.get(segment);
  const fresh = {
    text: saved?.text ?? "",
    seenRevision: saved?.revision ?? 0,
    seenHead: document.head,
  };
  return state.drafts[segment] ?? fresh;
}

async function saveDraft(now: () => Latest, segment: number): Promise<boolean> {
  await settledSave(now, segment);
  const draft = now().state.drafts[segment];
  return draft ? revise(now(), segment, { ...draft, cause: "edit" }) : true;
}

/** Saves what is typed as reviewed or approved beside what is on the screen now; null where nothing is typed. */
async function confirmDraft(
  now: () => Latest,
  segment: number,
  verdict: Verdict,
): Promise<boolean | null> {
  await settledSave(now, segment);
  const { state, document } = now();
  const draft = state.drafts[segment];
  if (!draft) return null;
  const seen = { ...draft, seenHead: document.head };
  return revise(now(), segment, { ...seen, cause: "edit", verdict });
}

/** Two saves of one segment at a time would clash with each other: the second waits until the first one shows. */
async function settledSave(now: () => Latest, segment: number): Promise<void> {
  while (now().state.saving[segment] === "saving") {
    await new Promise((resolve) => setTimeout(resolve, SAVE_POLL_MS));
  }
}

/** What is being typed is saved first: it then stands in the history, and is not lost under the text that comes back. */
async function restore(now: () => Latest, segment: number, text: string): Promise<boolean> {
  await settledSave(now, segment);
  const draft = now().state.drafts[segment];
  const saved = draft ? await send(now(), segment, { ...draft, cause: "edit" }) : null;
  if (draft && !saved) return false;
  const seen = saved
    ? { seenRevision: saved.revision, seenHead: saved.head }
    : draftOf(now(), segment);
  return revise(now(), segment, { ...seen, text, cause: "restore" });
}

async function revise(
  latest: Latest,
  segment: number,
  revision: NewRevision,
  start?: string,
): Promise<boolean> {
  return (await send(latest, segment, revision, start)) !== null;
}

/** Sends a revision and returns what the server has then; null where it could not be saved. */
async function send(
  latest: Latest,
  segment: number,
  revision: NewRevision,
  start = latest.state.drafts[segment]?.text,
): Promise<Saved | null> {
  const { dispatch, write, report, document } = latest;
  dispatch({ type: "saving", segment });
  try {
    const patch = await write(() => reviseSegment(document.id, segment, revision));
    const stands = patch.segments.find(({ id }) => id === segment);
    const { text, revision: number } = stands ?? {
      text: revision.text,
      revision: revision.seenRevision,
    };
    const saved = { text, revision: number, head: patch.head };
    dispatch({ type: "saved", segment, start, saved });
    if (text !== revision.text) latest.announceMerge();
    else if (revision.verdict && !isJudged(patch, segment)) latest.verdictNews.notConfirmed();
    return saved;
  } catch (error) {
    const clash = clashIn(error, segment);
    const { text, seenRevision, seenHead } = revision;
    if (clash) dispatch({ type: "clashed", clash, draft: { text, seenRevision, seenHead } });
    else if (isUnanswered(error)) {
      const { verdict } = revision;
      dispatch({ type: "kept-back", segment, draft: { text, seenRevision, seenHead, verdict } });
    } else {
      dispatch({ type: "failed", segment });
      report(error);
    }
    return null;
  }
}

function isUnanswered(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === "offline";
}

function isJudged({ reviews }: DocumentPatch, segment: number): boolean {
  const told = reviews.told.find((one) => one.segment === segment);
  return reviews.isAnew || told?.state === "reviewed" || told?.state === "approved";
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

async function settle(latest: Latest, clash: Clash, text: string): Promise<boolean> {
  const { dispatch, document } = latest;
  dispatch({ type: "settled", clash });
  if (text === clash.theirs) {
    dispatch({ type: "discarded", segment: clash.segment });
    return carryOn(latest);
  }
  const draft = { text, seenRevision: clash.revision, seenHead: document.head };
  dispatch({ type: "typed", segment: clash.segment, draft, saved: clash.theirs });
  return revise(latest, clash.segment, { ...draft, cause: "edit" });
}

/** Brings in what the server has, so that the text decided for is the one on the screen. */
async function carryOn({ write, document, report }: Latest): Promise<boolean> {
  return write((head) => fetchPatch(document.id, head)).then(
    () => true,
    (error: unknown) => {
      report(error);
      return false;
    },
  );
}

/** Puts the fix in place of the words it is for, in the text as it is on the screen. A finding of an older text has no place. */
async function acceptFix(now: () => Latest, problem: KnownProblem, fix: number): Promise<boolean> {
  const { segment, fingerprint, check } = problem;
  await settledSave(now, segment);
  await now().findings.details.load([segment]);
  const latest = now();
  const { findings, dispatch } = latest;
  // It may have moved on with its words while the save before it was under way.
  const found = findings.items.get(segment)?.find((item) => isOf(item, fingerprint));
  const known = found?.kind === "problem" ? found.problem : null;
  const text = known && textWithFix(latest, known, fix);
  if (!known || text === null) return false;
  const draft = { ...draftOf(latest, segment), text };
  findings.takeOff(known);
  dispatch({ type: "typed", segment, draft, saved: savedText(latest, segment) });
  return revise(latest, segment, { ...draft, cause: "fix", check }, text);
}

function isOf(item: Item, fingerprint: string): boolean {
  return item.kind === "problem" && item.problem.fingerprint === fingerprint;
}

/** The text on the screen with a fix in it; null where the words it is for are gone, or the fix is. */
function textWithFix(latest: Latest, problem: KnownProblem, index: number): string | null {
  const { segment } = problem;
  const details = latest.findings.details.of(problem);
  const fix = details?.fixes[index];
  if (latest.outline.segments.get(segment)?.revision !== problem.revision || fix === undefined)
    return null;
  const { start, end } = details?.fixSpan ?? problem;
  const saved = savedText(latest, segment);
  const shown = draftOf(latest, segment).text;
  const quote = saved.slice(start, end);
  const language = languageOfSegment(latest.outline, segment);
  const place = mapAnchor({ start, end, quote }, saved, shown, language);
  return place && shown.slice(0, place.start) + fix + shown.slice(place.end);
}

function goTo({ outline, dispatch }: Latest, item: Item): void {
  const place = cellOf(outline, item.segment);
  if (place && isOpen(item)) dispatch({ type: "opened", ...place, mark: item.id, withCard: true });
}

function goToWords({ outline, dispatch }: Latest, { segment, start }: Words): void {
  const place = cellOf(outline, segment);
  if (place) dispatch({ type: "opened", ...place, caret: start });
}
