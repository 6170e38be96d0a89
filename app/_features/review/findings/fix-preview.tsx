"use client";

import { TextDiff } from "#app/_diff/text-diff.tsx";
import { languageOf } from "#app/_features/review/document/outline.ts";
import { SegmentCodes } from "#app/_features/review/grid/segment-codes.tsx";
import { useReview } from "#app/_features/review/review-context.tsx";
import { directionOf } from "#lib/core/text/direction.ts";
import type { Details } from "./details.ts";
import type { KnownProblem } from "./known-problem.ts";

// A suggested fix is shown with this much of the text around it.
const CONTEXT = 24;

interface Props {
  readonly problem: KnownProblem;
  readonly details: Details;
  readonly fix: string;
}

/** What a fix would change, with a little of the text around it. */
export function FixPreview({ problem, details, fix }: Props) {
  const { outline } = useReview();
  const language = languageOf(outline, problem.edition);
  const text = outline.segments.get(problem.segment)?.text ?? "";
  const { start, end } = details.fixSpan ?? problem;
  const from = Math.max(0, start - CONTEXT);
  const lead = text.slice(from, start);
  const tail = text.slice(end, end + CONTEXT);
  const quote = text.slice(start, end);
  return (
    <p
      className="min-w-0 font-serif text-base leading-normal wrap-anywhere"
      lang={language}
      dir={directionOf(language)}
    >
      {from > 0 && "…"}
      <SegmentCodes segment={problem.segment}>
        <TextDiff before={lead + quote + tail} after={lead + fix + tail} language={language} />
      </SegmentCodes>
      {end + CONTEXT < text.length && "…"}
    </p>
  );
}
