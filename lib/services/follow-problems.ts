import type { Context } from "./context.ts";
import { type Following, judgeDocument } from "./find-problems.ts";
import { segmentsSince } from "./judgement-steps.ts";
import type { JudgedFinding, JudgedState, Problem } from "./problems.ts";

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
  const { head, settings, findings } = await judgeDocument(context, id, following);
  const run = context.problems.get(id);
  const isLast = run?.last?.head === head && run.last.settings === settings;
  const segments = since && isLast ? segmentsSince(run, since) : null;
  if (!segments) return { head, settings, segments, findings };
  const wanted = new Set(segments);
  const changed = findings.filter(({ problem }) => wanted.has(problem.segment));
  return { head, settings, segments, findings: changed };
}

/** Finds what the checks say of some segments of a document, as of its head. */
export async function findProblemsIn(
  context: Context,
  id: string,
  segments: ReadonlySet<number>,
): Promise<JudgedState & { readonly problems: readonly Problem[] }> {
  const { head, settings, findings } = await judgeDocument(context, id);
  const problems = findings.flatMap(({ problem }) =>
    segments.has(problem.segment) ? [problem] : [],
  );
  return { head, settings, problems };
}
