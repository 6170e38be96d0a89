import type { Context } from "./context.ts";
import { type Following, judgeDocument } from "./find-problems.ts";
import { findingsOf } from "./judging/judged-places.ts";
import { segmentsSince } from "./judging/judgement-steps.ts";
import { findingsIn, type JudgedFinding, type JudgedState, type Problem } from "./problems.ts";

/** What brings a reader's findings up to date. */
export interface FollowedProblems extends JudgedState {
  /** The segments whose findings are replaced by those given; null: all are. */
  readonly segments: readonly number[] | null;
  readonly findings: readonly JudgedFinding[];
}

/**
 * Finds what has become of a document's findings since a state that its reader has (null: none). What is sent follows from what
 * differs; where that state is no longer remembered, everything is. @throws Refusal as `judgeDocument` does
 */
export async function followProblems(
  context: Context,
  id: string,
  since: JudgedState | null,
  following: Following = {},
): Promise<FollowedProblems> {
  const judgement = await judgeDocument(context, id, following);
  const { head, settings } = judgement;
  const run = context.problems.get(id);
  const isLast = run?.last?.head === head && run.last.settings === settings;
  const segments = since && isLast ? segmentsSince(run, since) : null;
  const findings = segments
    ? segments.flatMap((segment) => findingsOf(judgement, segment))
    : findingsIn(judgement);
  return { head, settings, segments, findings };
}

/** Finds what the checks say of some segments of a document, as of its head. */
export async function findProblemsIn(
  context: Context,
  id: string,
  segments: ReadonlySet<number>,
): Promise<JudgedState & { readonly problems: readonly Problem[] }> {
  const judgement = await judgeDocument(context, id);
  const { head, settings } = judgement;
  const problems = [...segments].flatMap((segment) =>
    findingsOf(judgement, segment).map(({ problem }) => problem),
  );
  return { head, settings, problems };
}
