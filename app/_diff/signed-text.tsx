"use client";

import { useTranslation } from "react-i18next";
import type { Piece } from "#lib/core/diff/pieces.ts";
import { type SignedRun, signedRuns } from "./diff-piece.ts";
import { ReadText } from "./read-text.tsx";

interface Props extends Pick<Piece, "text" | "marks" | "signs"> {
  readonly start?: number;
  readonly end?: number;
}

/** A changed text, or a part of it: with signs where white space cannot be seen, and stronger where it really differs. */
export function SignedText({ text, marks = [], signs = [], start = 0, end = text.length }: Props) {
  return signedRuns({ start, end }, marks, signs).map((run) => (
    <Run key={run.start} run={run} text={text.slice(run.start, run.end)} />
  ));
}

// No room at the sides and the same weight: letters that join must go on joining.
const MARKED = "border-b-2 border-current bg-mark-within";

function Run({
  run: { isMarked, sign },
  text,
}: {
  readonly run: SignedRun;
  readonly text: string;
}) {
  const { t } = useTranslation();
  if (!isMarked && !sign) return <ReadText text={text} />;
  return (
    <span
      data-sign={sign?.sign}
      data-name={sign && t(`diff.sign.${sign.name}`)}
      title={sign && t(`diff.sign.${sign.name}`)}
      className={isMarked ? MARKED : undefined}
    >
      {sign ? text : <ReadText text={text} />}
    </span>
  );
}
