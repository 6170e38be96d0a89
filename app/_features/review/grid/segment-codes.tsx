"use client";

import type { ReactNode } from "react";
import { CodesOf } from "#app/_diff/codes-context.tsx";
import { ReadText } from "#app/_diff/read-text.tsx";
import { useReview } from "#app/_features/review/review-context.tsx";

interface Props {
  readonly segment: number;
  readonly children: ReactNode;
}

/** Tells the texts within which segment they are of, so that its codes are shown by their names. */
export function SegmentCodes({ segment, children }: Props) {
  const { outline } = useReview();
  return <CodesOf codes={outline.segments.get(segment)?.codes}>{children}</CodesOf>;
}

/** Words quoted from a segment. */
export function Quoted({ segment, text }: { readonly segment: number; readonly text: string }) {
  return (
    <SegmentCodes segment={segment}>
      <ReadText text={text} />
    </SegmentCodes>
  );
}
