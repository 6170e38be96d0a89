import type { Edition } from "#lib/core/document/model.ts";
import type { Flag } from "#lib/core/quality/flags.ts";
import { dimensionOf } from "#lib/core/quality/scores/counted-errors.ts";
import { NON_TRANSLATION, type ScoredError } from "#lib/core/quality/scores/scored-error.ts";
import { bornAt } from "./exported-findings.ts";
import type { JudgedFinding } from "./problems.ts";

/**
 * An editor's flag as scores see it; it is booked where it stands. A critical fault of accuracy that marks all of its segment says that this is no
 * translation.
 */
export function scoredFlag(flag: Flag, edition: number, isWhole: boolean): ScoredError {
  const { id, segment, start, end, category, severity, state, repeats } = flag;
  const isNone = isWhole && severity === "critical" && dimensionOf(category) === "Accuracy";
  return {
    ...{ id: idOf(id), by: "editor", edition, segment, start, end, severity, state },
    category: isNone ? NON_TRANSLATION : category,
    repeats: repeats === null ? null : idOf(repeats),
    ...{ origin: null, isInherited: false },
  };
}

function idOf(flag: number): string {
  return `flag-${flag}`;
}

/** A finding of a check as scores see it. */
export function scoredFinding(
  { problem }: JudgedFinding,
  editions: readonly Edition[],
): ScoredError {
  const { fingerprint, edition, segment, start, end, mqm, severity, dismissed, root } = problem;
  return {
    ...{ id: fingerprint, by: "check", edition, segment, start, end, category: mqm, severity },
    state: dismissed ? "dismissed" : "open",
    ...{ repeats: null, origin: bornAt(problem, editions), isInherited: root !== null },
  };
}
