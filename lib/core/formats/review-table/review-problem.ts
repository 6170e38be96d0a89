import type { CellMark } from "./marker.ts";

/** Every problem of a review table that came back; each has words in `locales` under `formats.review`. */
export const REVIEW_PROBLEM_CODES = [
  "changed-source",
  "missing-line",
  "deleted-line",
  "doubled-line",
  "unknown-line",
  "other-document",
  "damaged-marker",
  "contradicting-marker",
  "text-without-segment",
  "damaged-tags",
  "missing-column",
] as const;
export type ReviewProblemCode = (typeof REVIEW_PROBLEM_CODES)[number];

/** What is wrong with a review table that came back. */
export interface ReviewProblem {
  readonly code: ReviewProblemCode;
  /** As the lines were counted when they were sent, from 1; 0 where it is not known. */
  readonly line: number;
  readonly edition: number | null;
  readonly segment: number | null;
  /** The words in question, cut to 200 characters. */
  readonly subject: string;
}

const LONGEST_SUBJECT = 200;

/** Makes a problem; `cell` says which text it is about. */
export function reviewProblem(
  code: ReviewProblemCode,
  line: number,
  subject = "",
  cell: CellMark | null = null,
): ReviewProblem {
  const { edition = null, segment = null } = cell ?? {};
  return { code, line, edition, segment, subject: subject.slice(0, LONGEST_SUBJECT) };
}
