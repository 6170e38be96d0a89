import type { i18n as I18n } from "i18next";
import { ApiProblem } from "#lib/api/client.ts";
import type { RepairProblem } from "#lib/core/document/grid.ts";
import { explainProblem } from "#lib/i18n.ts";

/** Why rows cannot be changed as was asked. */
export type RowRefusal = RepairProblem | "nothing-to-pin";

const WORDS = {
  "no-such-row": "review.refused.no-such-row",
  "no-neighbour": "review.refused.no-neighbour",
  "nothing-to-move": "review.refused.nothing-to-move",
  "nothing-to-split": "review.refused.nothing-to-split",
  "no-alternative": "review.refused.no-alternative",
  "nothing-to-realign": "review.refused.nothing-to-realign",
  "pins-cross": "review.refused.pins-cross",
  "nothing-to-pin": "review.refused.nothing-to-pin",
} as const satisfies Record<RowRefusal, string>;

/** Says in the user's language why rows cannot be changed as was asked. */
export function explainRefusal(i18n: I18n, why: RowRefusal): string {
  return i18n.t(WORDS[why]);
}

/** Says in the user's language why a request failed; of rows, what was in the way. */
export function explainFailure(i18n: I18n, error: unknown): string {
  const why = refusalIn(error);
  return why ? explainRefusal(i18n, why) : explainProblem(i18n, error);
}

/** Says in the user's language why the texts could not be checked. */
export function explainUnchecked(i18n: I18n, error: unknown): string {
  const isTold = error instanceof ApiProblem && error.code === "checks-took-too-long";
  return isTold ? explainProblem(i18n, error) : i18n.t("review.flags.failed");
}

function refusalIn(error: unknown): RowRefusal | null {
  if (!(error instanceof ApiProblem) || error.code !== "repair-impossible") return null;
  const { problem } = error.details;
  return isRefusal(problem) ? problem : null;
}

function isRefusal(problem: unknown): problem is RowRefusal {
  return typeof problem === "string" && Object.hasOwn(WORDS, problem);
}
