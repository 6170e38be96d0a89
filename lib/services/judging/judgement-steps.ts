import type { JudgedState, Judgement, RememberedRun } from "../problems.ts";

// A browser asks after every change it hears of; one that was away for longer takes all findings anew.
const MOST_STEPS = 64;

/**
 * Returns what is remembered of a document once a judgement of it is reached: the step that led there is added, and the oldest forgotten.
 * One that is overtaken by a later one changes nothing.
 */
export function afterJudgement(run: RememberedRun, done: Judgement): RememberedRun {
  const { last, steps } = run;
  if (!last) return { ...run, last: done };
  if (isSameState(last, done) || isBefore(done, last)) return run;
  const { differs } = done;
  if (!differs || !isSameState(last, differs.since)) return { ...run, last: done, steps: [] };
  const step = { from: differs.since, to: stateOf(done), segments: differs.segments };
  return { ...run, last: done, steps: [...steps, step].slice(-MOST_STEPS) };
}

/** The segments whose findings differ between a state and the last judgement; null where nobody remembers that state. */
export function segmentsSince(
  { last, steps }: Pick<RememberedRun, "last" | "steps">,
  since: JudgedState,
): number[] | null {
  if (last && isSameState(last, since)) return [];
  const first = steps.findIndex(({ from }) => isSameState(from, since));
  if (first === -1) return null;
  return [...new Set(steps.slice(first).flatMap(({ segments }) => segments))];
}

function stateOf({ head, settings }: JudgedState): JudgedState {
  return { head, settings };
}

function isSameState(a: JudgedState, b: JudgedState): boolean {
  return a.head === b.head && a.settings === b.settings;
}

function isBefore(a: JudgedState, b: JudgedState): boolean {
  return a.head < b.head || (a.head === b.head && a.settings < b.settings);
}
