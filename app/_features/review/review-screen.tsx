"use client";

import {
  type Dispatch,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useTranslation } from "react-i18next";
import { useToast } from "#app/_ui/toasts.tsx";
import { explainProblem } from "#lib/i18n.ts";
import { browserStore } from "./browser-store.ts";
import { ClashDialog } from "./clash-dialog.tsx";
import { DismissDialog } from "./dismiss-dialog.tsx";
import { type Drafts, keepDrafts, readDrafts } from "./drafts.ts";
import { FlagDialog } from "./flag-dialog.tsx";
import { Inspector } from "./inspector.tsx";
import { commandFor } from "./keys.ts";
import { KeysHelp } from "./keys-help.tsx";
import { itemsOf, queueOf } from "./marks.ts";
import { outlineOf } from "./outline.ts";
import { Queues } from "./queues.tsx";
import { QuietReview } from "./quiet-review.tsx";
import type { OpenDocument } from "./requests.ts";
import { type Review, ReviewContext, useReview } from "./review-context.tsx";
import { ReviewGrid } from "./review-grid.tsx";
import { FIRST_STATE, type ReviewEvent, review as reduce } from "./review-state.ts";
import { ReviewToolbar } from "./review-toolbar.tsx";
import { useActions } from "./use-actions.ts";
import { useColumns } from "./use-columns.ts";
import { useCommands } from "./use-commands.ts";
import { useDocument, useProblems } from "./use-document.ts";

interface Props {
  /** The document as it stood when the page was made. */
  readonly initial: OpenDocument;
}

/** The review screen: the texts side by side, what is wrong with them, and what became of them. */
export function ReviewScreen({ initial }: Props) {
  const review = useReviewOf(initial);
  const isInBrowser = useIsInBrowser();
  return (
    <ReviewContext value={review}>
      {isInBrowser && <Panes />}
      <Questions />
    </ReviewContext>
  );
}

/** Rows and controls carry style attributes of their own, which the security policy forbids in HTML from the server. */
function useIsInBrowser(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}

function Panes() {
  const [isInspectorShown, showInspector] = useState(true);
  useScreenKeys();
  return (
    <div className="flex h-full min-h-0 flex-col">
      <ReviewToolbar
        isInspectorShown={isInspectorShown}
        onToggleInspector={() => showInspector((shown) => !shown)}
      />
      <div
        data-inspector={isInspectorShown || undefined}
        className="grid min-h-0 flex-1 grid-cols-1 grid-rows-1 data-inspector:max-lg:grid-rows-[3fr_2fr] lg:data-inspector:grid-cols-[1fr_23rem] xl:grid-cols-[12rem_1fr] xl:data-inspector:grid-cols-[12rem_1fr_24rem]"
      >
        <div className="hidden min-h-0 overflow-auto border-e border-line xl:block">
          <Queues />
        </div>
        <div className="flex min-h-0 min-w-0 flex-col">
          <ReviewGrid />
        </div>
        {isInspectorShown && (
          <QuietReview>
            <Inspector />
          </QuietReview>
        )}
      </div>
    </div>
  );
}

/** The windows that wait for an answer. */
function Questions() {
  const { question, clashes } = useReview().state;
  const [clash] = clashes;
  return (
    <>
      {question?.kind === "flag" && <FlagDialog question={question} />}
      {question?.kind === "dismiss" && <DismissDialog question={question} />}
      {question?.kind === "help" && <KeysHelp />}
      {clash && <ClashDialog key={`${clash.segment}-${clash.revision}`} clash={clash} />}
    </>
  );
}

/** The keys that work wherever the keyboard is, unless a window waits for an answer. */
function useScreenKeys(): void {
  const run = useCommands();
  const { state } = useReview();
  const isAsking = state.question !== null || state.clashes.length > 0;
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const command = isAsking || event.defaultPrevented ? null : commandFor(event, "everywhere");
      if (!command) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [isAsking, run]);
}

function useReviewOf(initial: OpenDocument): Review {
  const { i18n } = useTranslation();
  const toast = useToast();
  const document = useDocument(initial);
  const { problems, state: checks } = useProblems(document.id, document.head);
  const editions = useMemo(() => initial.editions.map(({ id }) => id), [initial.editions]);
  const columns = useColumns(document.id, editions);
  const [state, dispatch] = useReducer(reduce, FIRST_STATE);
  const outline = useMemo(() => outlineOf(document), [document]);
  const items = useMemo(
    () => itemsOf(problems, document.flags, outline),
    [problems, document.flags, outline],
  );
  const queue = useMemo(
    () => queueOf(items, outline, columns.shown),
    [items, outline, columns.shown],
  );
  const report = (error: unknown) => toast({ tone: "danger", text: explainProblem(i18n, error) });
  const actions = useActions({ document, outline, items, state, dispatch, report });
  useKeptDrafts(document.id, state.drafts, dispatch);
  return { document, outline, items, queue, checks, columns, state, dispatch, actions };
}

/** Drafts outlive the page: they are brought in when it opens, and kept at every stroke. Where the browser refuses, it is told once. */
function useKeptDrafts(document: string, drafts: Drafts, dispatch: Dispatch<ReviewEvent>): void {
  const { t } = useTranslation();
  const toast = useToast();
  const kept = useRef<Drafts>({});
  const isTold = useRef(false);
  useEffect(() => {
    dispatch({ type: "restored", drafts: readDrafts(browserStore, document) });
  }, [document, dispatch]);
  useEffect(() => {
    const isKept = keepDrafts(browserStore, document, kept.current, drafts);
    kept.current = drafts;
    if (isKept || isTold.current) return;
    isTold.current = true;
    toast({ tone: "warn", text: t("review.saving.notKept") });
  }, [document, drafts, toast, t]);
}
