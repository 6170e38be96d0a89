import type { Severity } from "#lib/core/quality/mqm.ts";

/** What is left to do, gathered by what for. */
export type QueueId =
  | Severity
  | "flags"
  | "doubtful"
  | "choice"
  | "gap"
  | "unconfirmed"
  | "unreviewed"
  | "fallen"
  | "conflicts"
  | "unsaved";
