"use client";

import type { ReactNode } from "react";
import { ReadText } from "#app/_diff/read-text.tsx";
import { DRAWN } from "#app/_features/review/grid/text-place.ts";
import { SEVERITIES, type Severity } from "#lib/core/quality/mqm.ts";
import { type Mark, type Run, runsOf } from "./marked-runs.ts";

/**
 * A finding's line says by its shape what it is about, by its colour how grave it is; one that is inherited is dashed and thin. An editor's
 * own flags have a ground as well.
 */
const LOOKS: Readonly<Record<string, string>> = {
  found: "rounded-xs bg-mark-within",
  "found-here": "rounded-xs bg-mark-within ring-2 ring-accent",
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
const UNDERLINE = "scroll-mt-14 scroll-mb-6 [text-decoration-skip-ink:none]";

// The line of the gravest mark is next to the letters; those of the others on the same words lie below it.
const OFFSETS = [
  "underline-offset-4",
  "underline-offset-[7px]",
  "underline-offset-[10px]",
] as const;

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
  const { marks, text, start } = run;
  if (marks.length === 0) return <ReadText text={text} />;
  const isCurrent = marks.some((mark) => mark.id === current);
  if (text === "") return <Point marks={marks} isCurrent={isCurrent} />;
  const note = marks.find((mark) => mark.note && mark.end === start + text.length)?.note;
  return marks.reduce<ReactNode>(
    (inner, mark, depth) => (
      <MarkLayer
        key={mark.id}
        mark={mark}
        depth={depth}
        note={depth === 0 ? note : undefined}
        isCurrent={depth === 0 && isCurrent}
      >
        {inner}
      </MarkLayer>
    ),
    <ReadText text={text} />,
  );
}

interface LayerProps extends Pick<Mark, "note"> {
  readonly mark: Mark;
  /** How many graver marks stand on the same words. */
  readonly depth: number;
  readonly isCurrent: boolean;
  readonly children: ReactNode;
}

function MarkLayer({ mark, depth, note, isCurrent, children }: LayerProps) {
  const offset = OFFSETS[Math.min(depth, OFFSETS.length - 1)];
  const ring = isCurrent ? "rounded-sm bg-accent-soft ring-2 ring-accent" : "";
  return (
    <span
      data-mark={mark.id || undefined}
      data-number={note?.number}
      title={note?.title}
      className={`${classesOf(mark.look)} ${UNDERLINE} ${offset} ${note ? NOTE : ""} ${ring}`}
    >
      {children}
    </span>
  );
}

// It takes no room, so that a text under it stands as it stands without it.
const POINT =
  "absolute -start-[0.3em] top-[0.35em] w-[0.6em] text-center font-sans text-lg leading-none font-black select-none";

/** Something is missing here: a caret below the line, which takes no room. */
function Point({
  marks,
  isCurrent,
}: {
  readonly marks: Run["marks"];
  readonly isCurrent: boolean;
}) {
  const [top] = marks;
  const grave = SEVERITIES.find((severity) => top?.look.endsWith(severity)) ?? "minor";
  return (
    <span data-mark={top?.id} {...{ [DRAWN]: true }} className="relative scroll-mt-14 scroll-mb-6">
      <span
        className={`${POINT} ${POINT_LOOKS[grave]} ${isCurrent ? "rounded-sm bg-accent-soft ring-2 ring-accent" : ""}`}
      >
        {"\u2038"}
      </span>
    </span>
  );
}

const POINT_LOOKS = {
  neutral: "text-flag-neutral",
  minor: "text-flag-minor",
  major: "text-flag-major",
  critical: "text-flag-critical",
} as const satisfies Record<Severity, string>;

function classesOf(look: string): string {
  return look
    .split(" ")
    .map((name) => LOOKS[name] ?? "")
    .join(" ");
}
