import { type Dispatch, useMemo, useRef } from "react";
import {
  type RowActions,
  type RowNews,
  rowActionsOn,
} from "#app/_features/review/alignment/row-actions.ts";
import type { Outline } from "#app/_features/review/document/outline.ts";
import { languageOfSegment, partOf } from "#app/_features/review/document/outline.ts";
import { useTakePatch, useWrite } from "#app/_features/review/document/use-document.ts";
import type { Draft, Saved } from "#app/_features/review/editor/drafts.ts";
import {
  type FindingActions,
  findingActionsOn,
} from "#app/_features/review/findings/finding-actions.ts";
import { type Item, type Items, isOpen } from "#app/_features/review/findings/marks.ts";
import type { Words } from "#app/_features/review/grid/shown-places.ts";
import { ApiProblem } from "#lib/api/client.ts";
import { mapAnchor } from "#lib/core/quality/anchors.ts";
import type { RowRefusal } from "./refusals.ts";
import {
  alterFlag,
  type DismissalScope,
  type FixesPatch,
  type FlagAlteration,
  fetchPatch,
  type NewFlag,
  type NewRevision,
  type OpenDocument,
  type Problem,
  raiseFlag,
  reviseSegment,
  stepBack,
} from "./requests.ts";
import type { Clash, ReviewEvent, ReviewState } from "./review-state.ts";

// How often a save looks whether the one before it is over.
const SAVE_POLL_MS = 20;

/** What an editor can do to a document. Each resolves to whether it was carried out; failures are reported. */
export interface Actions extends RowActions, FindingActions {
  type(segment: number, text: string): void;
  save(segment: number): Promise<boolean>;
  settle(clash: Clash, text: string): Promise<boolean>;
  restore(segment: number, text: string): Promise<boolean>;
  acceptFix(problem: Problem, fix: string): Promise<boolean>;
  raise(flag: Omit<NewFlag, "seenHead">): Promise<boolean>;
  alter(flag: number, alteration: Omit<FlagAlteration, "seenHead">): Promise<boolean>;
  undo(what: "undo" | "redo" | number): Promise<boolean>;
  /** Opens the segment of a finding or flag, puts the caret on it and shows its card. */
  goTo(item: Item): void;
  /** Opens the segment in which words stand and puts the caret before them. */
  goToWords(words: Words): void;
}

interface Surroundings {
  readonly document: OpenDocument;
  readonly outline: Outline;
  readonly items: Items;
  readonly state: ReviewState;
  readonly dispatch: Dispatch<ReviewEvent>;
  /** Tells the editor of a failure in their language. */
  report(error: unknown): void;
  /** Tells the editor why nothing was done to the rows. */
  announceRefusal(why: RowRefusal): void;
  /** Tells the editor that their edit was merged with another. */
  announceMerge(): void;
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
  const latest = useRef({ ...surroundings, take, write: write.mutateAsync });
  latest.current = { ...surroundings, take, write: write.mutateAsync };
  return useMemo(() => actionsOn(() => latest.current), []);
}

type Latest = Surroundings & {
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
      const draft = { ...draftOf(now(), segment), text };
      now().dispatch({ type: "typed", segment, draft, saved });
    },
    save: (segment) => saveDraft(now, segment),
    settle: (clash, text) => settle(now(), clash, text),
    restore: (segment, text) => restore(now, segment, text),
    acceptFix: async (problem, fix) => {
      await settledSave(now, problem.segment);
      return acceptFix(now(), problem, fix);
    },
    ...findingActionsOn(now, (segment) => saveDraft(now, segment)),
    raise: (flag) => carriedOut((seenHead) => raiseFlag(id(), { ...flag, seenHead })),
    alter: (flag, alteration) => {
      return carriedOut((seenHead) => alterFlag(id(), flag, { ...alteration, seenHead }));
    },
    ...rowActionsOn(now),
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

async function revise(latest: Latest, segment: number, revision: NewRevision): Promise<boolean> {
  return (await send(latest, segment, revision)) !== null;
}

/** Sends a revision and returns what the server has then; null where it could not be saved. */
async function send(latest: Latest, segment: number, revision: NewRevision): Promise<Saved | null> {
  const { dispatch, write, report, document, state } = latest;
  const start = state.drafts[segment]?.text;
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
    return saved;
  } catch (error) {
    const clash = clashIn(error, segment);
    const { text, seenRevision, seenHead } = revision;
    if (clash) dispatch({ type: "clashed", clash, draft: { text, seenRevision, seenHead } });
    else {
      dispatch({ type: "failed", segment });
      report(error);
    }
    return null;
  }
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
async function acceptFix(latest: Latest, problem: Problem, fix: string): Promise<boolean> {
  const { segment } = problem;
  const { start, end } = problem.fixSpan ?? problem;
  if (latest.outline.segments.get(segment)?.revision !== problem.revision) return false;
  const saved = savedText(latest, segment);
  const draft = draftOf(latest, segment);
  const quote = saved.slice(start, end);
  const place = mapAnchor(
    { start, end, quote },
    saved,
    draft.text,
    languageOfSegment(latest.outline, segment),
  );
  if (!place) return false;
  const text = draft.text.slice(0, place.start) + fix + draft.text.slice(place.end);
  return revise(latest, segment, { ...draft, text, cause: "fix", check: problem.check });
}

function goTo({ outline, dispatch }: Latest, item: Item): void {
  const place = cellOf(outline, item.segment);
  if (place && isOpen(item)) dispatch({ type: "opened", ...place, mark: item.id, withCard: true });
}

function goToWords({ outline, dispatch }: Latest, { segment, start }: Words): void {
  const place = cellOf(outline, segment);
  if (place) dispatch({ type: "opened", ...place, caret: start });
}

/** The cell that a segment stands in. */
function cellOf(outline: Outline, segment: number) {
  const row = outline.rows[outline.rowOf.get(segment) ?? -1];
  const edition = outline.segments.get(segment)?.edition;
  if (!row || edition === undefined) return null;
  return { row: row.id, edition, part: partOf(outline, segment), segment };
}
