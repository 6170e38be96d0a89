import type { Problem, ProblemColumns } from "./requests.ts";

/** What the index knows of a finding: where it is, of what kind and how grave. What it says in full is among its details. */
export interface KnownProblem
  extends Pick<
    Problem,
    | "edition"
    | "segment"
    | "start"
    | "end"
    | "revision"
    | "check"
    | "mqm"
    | "severity"
    | "message"
    | "fingerprint"
    | "root"
    | "dismissed"
  > {
  readonly origin: string | null;
  /** What a rule of the desk's own is called; null for any other check. */
  readonly name: string | null;
  /** The marked words, or what stands for them where they are long: equal for equal words. */
  readonly words: string;
  readonly fixCount: number;
}

/** The findings that columns hold, in their order. Linear. */
export function problemsIn(columns: ProblemColumns): KnownProblem[] {
  const { segment, start, end, revision, kind, phrase, fixes, dismissal, fingerprint } = columns;
  const roots = new Map(columns.roots.map(({ at, ...root }) => [at, root]));
  return segment.flatMap((id, at) => {
    const kindOfIt = columns.kinds[kind[at] ?? -1];
    if (!kindOfIt) return [];
    // Field by field: forty thousand spreads take a third of a second.
    const { edition, check, name, mqm, severity, message, origin } = kindOfIt;
    return {
      edition,
      check,
      name,
      mqm,
      severity,
      message,
      origin,
      segment: id,
      start: start[at] ?? 0,
      end: end[at] ?? 0,
      revision: revision[at] ?? 0,
      words: columns.phrases[phrase[at] ?? -1] ?? "",
      fixCount: fixes[at] ?? 0,
      fingerprint: fingerprint[at] ?? "",
      dismissed: columns.dismissals[dismissal[at] ?? -1] ?? null,
      root: roots.get(at) ?? null,
    };
  });
}
