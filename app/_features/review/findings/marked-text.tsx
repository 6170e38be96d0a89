"use client";

import { ReadText } from "#app/_diff/read-text.tsx";
import { DRAWN } from "#app/_features/review/grid/text-place.ts";
import { type Mark, type Run, runsOf } from "./marked-runs.ts";

/**
 * A finding's line says by its shape what it is about, by its colour how grave it is; one that is inherited is dashed and thin. An editor's
 * own flags have a ground as well.
 */
const LOOKS: Readonly<Record<string, string>> = {
  spelling: "underline decoration-wavy",
  punctuation: "underline decoration-dotted decoration-2",
  accuracy: "underline decoration-double decoration-2",
  style: "underline decoration-solid decoration-1",
  house: "underline decoration-solid decoration-[3px]",
  inherited: "underline decoration-dashed decoration-1",
  neutral: "decoration-flag-neutral",
  minor: "decoration-flag-minor",
  major: "decoration-flag-major",
  critical: "decoration-flag-critical",
  "flag-neutral": "bg-hover underline decoration-flag-neutral decoration-2",
  "flag-minor": "bg-accent-soft underline decoration-flag-minor decoration-2",
  "flag-major": "bg-warn-soft underline decoration-flag-major decoration-2",
  "flag-critical": "bg-danger-soft underline decoration-flag-critical decoration-2",
  "evidence-number": "underline decoration-double decoration-accent",
  "evidence-name": "underline decoration-solid decoration-accent",
  "evidence-mark": "underline decoration-dotted decoration-accent",
  "evidence-learned": "underline decoration-dashed decoration-accent",
};

// The margins keep it clear of the column heads when it is scrolled to.
const UNDERLINE = "scroll-mt-14 scroll-mb-6 underline-offset-4 [text-decoration-skip-ink:none]";

// Drawn by the style sheet, the number is no part of the text: copying and counting letters leave it out.
const NOTE =
  "after:ms-px after:font-sans after:text-[0.65em] after:align-super after:text-accent-text after:content-[attr(data-number)]";

interface Props {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The mark the editor is at, shown stronger. */
  readonly current?: string | null;
}

/** A text with its findings and flags underlined. */
export function MarkedText({ text, marks, current = null }: Props) {
  return runsOf(text, marks).map((run) => (
    <MarkedRun key={`${run.start}-${run.text}`} run={run} current={current} />
  ));
}

function MarkedRun({ run, current }: { readonly run: Run; readonly current: string | null }) {
  const [top] = run.marks;
  if (!top) return <ReadText text={run.text} />;
  const isCurrent = run.marks.some((mark) => mark.id === current);
  const note = run.marks.find(
    (mark) => mark.note && mark.end === run.start + run.text.length,
  )?.note;
  return (
    <span
      data-mark={top.id}
      data-number={note?.number}
      {...(run.text === "" && { [DRAWN]: true })}
      title={note?.title}
      className={`${classesOf(top.look)} ${UNDERLINE} ${note ? NOTE : ""} ${isCurrent ? "rounded-sm bg-accent-soft ring-2 ring-accent" : ""}`}
    >
      {run.text === "" ? "\u2038" : <ReadText text={run.text} />}
    </span>
  );
}

function classesOf(look: string): string {
  return look
    .split(" ")
    .map((name) => LOOKS[name] ?? "")
    .join(" ");
}
