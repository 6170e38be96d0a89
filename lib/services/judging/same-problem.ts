import type { GivenDismissal, Problem, ProblemPlace } from "../problems.ts";

/** Tells whether two findings are the same in all that a reader is told of them. */
export function isSameProblem(a: Problem, b: Problem): boolean {
  return COMPARISONS.every((isSame) => isSame(a, b));
}

type Comparison = (a: Problem, b: Problem) => boolean;

// One for each part of a finding, so that a new part is not forgotten here. What differs most often comes first.
const COMPARISON_OF = {
  revision: (a, b) => a.revision === b.revision,
  start: (a, b) => a.start === b.start,
  end: (a, b) => a.end === b.end,
  fingerprint: (a, b) => a.fingerprint === b.fingerprint,
  dismissed: (a, b) => isSameDismissal(a.dismissed, b.dismissed),
  values: (a, b) => isSameRecord(a.values, b.values),
  fixes: (a, b) => isSameList(a.fixes, b.fixes, Object.is),
  evidence: (a, b) => isSameList(a.evidence, b.evidence, isSamePlace),
  root: (a, b) => a.root === b.root || (a.root && b.root ? isSamePlace(a.root, b.root) : false),
  severity: (a, b) => a.severity === b.severity,
  check: (a, b) => a.check === b.check,
  version: (a, b) => a.version === b.version,
  mqm: (a, b) => a.mqm === b.mqm,
  message: (a, b) => a.message === b.message,
  origin: (a, b) => a.origin === b.origin,
  confidence: (a, b) => a.confidence === b.confidence,
  edition: (a, b) => a.edition === b.edition,
  segment: (a, b) => a.segment === b.segment,
  fixSpan: (a, b) => a.fixSpan?.start === b.fixSpan?.start && a.fixSpan?.end === b.fixSpan?.end,
} satisfies Record<keyof Problem, Comparison>;

const COMPARISONS: readonly Comparison[] = Object.values(COMPARISON_OF);

function isSamePlace(a: ProblemPlace, b: ProblemPlace): boolean {
  return (
    a.segment === b.segment && a.start === b.start && a.end === b.end && a.edition === b.edition
  );
}

function isSameDismissal(a: GivenDismissal | null, b: GivenDismissal | null): boolean {
  return a?.id === b?.id && a?.reason === b?.reason && a?.scope === b?.scope;
}

function isSameRecord(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** Tells whether two lists are equal, item by item. */
export function isSameList<T>(
  a: readonly T[],
  b: readonly T[],
  isSame: (one: T, other: T) => boolean,
): boolean {
  return (
    a.length === b.length &&
    a.every((one, at) => {
      const other = b[at];
      return other !== undefined && isSame(one, other);
    })
  );
}
