"use client";

import { useRef } from "react";
import { useSentenceLight } from "#app/_features/review/alignment/use-sentence-light.ts";
import { AuthorshipCard } from "#app/_features/review/authorship/authorship-card.tsx";
import { useAuthorshipLight } from "#app/_features/review/authorship/use-authorship-light.ts";
import { HoverCard } from "#app/_features/review/findings/hover-card.tsx";
import { GridStatus } from "./grid-status.tsx";
import { GridTable } from "./grid-table.tsx";

/** The rows of the document, one column an edition, with what is shown over them and below. */
export function ReviewGrid() {
  const scroller = useRef<HTMLDivElement>(null);
  useSentenceLight(scroller);
  useAuthorshipLight(scroller);
  return (
    <>
      <GridTable scroller={scroller} />
      <HoverCard grid={scroller} />
      <AuthorshipCard grid={scroller} />
      <GridStatus />
    </>
  );
}
