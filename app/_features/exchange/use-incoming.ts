"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useToast } from "#app/_ui/toasts.tsx";
import { ApiProblem } from "#lib/api/client.ts";
import { explainProblem } from "#lib/i18n.ts";
import { type Decision, type Decisions, isOpen, keptDecisions, type Outcome } from "./outcomes.ts";
import { type Applied, type Follower, takeBack } from "./requests.ts";

/** What is done with a file that comes in: a look at what it would do, then the step. */
interface Steps<File, Preview> {
  preview(file: File, follower: Follower): Promise<Preview>;
  outcomes(preview: Preview): readonly Outcome[];
  apply(file: File, preview: Preview, decisions: Decisions): Promise<Applied>;
}

/** Whom it concerns, and what is said when it is done. */
interface Surroundings {
  readonly document: string;
  readonly done: string;
  readonly onChanged: () => Promise<unknown>;
  readonly onClose: () => void;
}

interface Looked<File, Preview> {
  readonly file: File;
  readonly preview: Preview;
  readonly outcomes: readonly Outcome[];
}

const NO_DECISIONS: Decisions = new Map();

/** A file on its way into the document: what it would do, what the editor decides, and the step, which can be undone at once. */
export function useIncoming<File, Preview>(
  steps: Steps<File, Preview>,
  { document, done, onChanged, onClose }: Surroundings,
) {
  const { t, i18n } = useTranslation();
  const toast = useToast();
  const [looked, setLooked] = useState<Looked<File, Preview> | null>(null);
  const [decisions, setDecisions] = useState(NO_DECISIONS);
  const [share, setShare] = useState<number | null>(null);
  const ending = useRef<AbortController | null>(null);
  useEffect(() => () => ending.current?.abort(), []);

  const looking = useMutation({
    networkMode: "always",
    mutationFn: (file: File) => {
      setShare(null);
      ending.current?.abort();
      ending.current = new AbortController();
      return steps.preview(file, { signal: ending.current.signal, onProgress: setShare });
    },
    onSuccess: (preview, file) => {
      const outcomes = steps.outcomes(preview);
      setDecisions((now) => keptDecisions(looked?.outcomes ?? [], outcomes, now));
      setLooked({ file, preview, outcomes });
    },
  });

  const undo = (applied: Applied) =>
    takeBack(document, applied)
      .then(onChanged)
      .catch((error: unknown) => toast({ tone: "danger", text: explainProblem(i18n, error) }));

  const applying = useMutation({
    networkMode: "always",
    mutationFn: ({ file, preview }: Looked<File, Preview>) => steps.apply(file, preview, decisions),
    onSuccess: async (applied) => {
      await onChanged();
      const action = { label: t("review.done.undo"), run: () => void undo(applied) };
      const isAny = applied.changes.length > 0;
      toast({ tone: "ok", text: done, ...(isAny && { action }) });
      onClose();
    },
    onError: (error, { file }) => {
      if (!(error instanceof ApiProblem) || error.code !== "document-changed") return;
      toast({ tone: "warn", text: t("exchange.stale") });
      looking.mutate(file);
    },
  });

  const outcomes = looked?.outcomes ?? [];
  return {
    looked,
    outcomes,
    decisions,
    open: outcomes.filter((outcome) => isOpen(outcome, decisions)).length,
    share,
    isLooking: looking.isPending,
    isApplying: applying.isPending,
    failure: looking.error ?? applying.error,
    look: (file: File) => {
      setLooked(null);
      setDecisions(NO_DECISIONS);
      applying.reset();
      looking.mutate(file);
    },
    cancel: () => {
      ending.current?.abort();
      looking.reset();
    },
    decide: (key: string, decision: Decision | null) =>
      setDecisions((now) => withDecision(now, key, decision)),
    setDecisions,
    apply: () => looked && applying.mutate(looked),
  };
}

function withDecision(now: Decisions, key: string, decision: Decision | null): Decisions {
  const next = new Map(now);
  if (decision === null) next.delete(key);
  else next.set(key, decision);
  return next;
}
