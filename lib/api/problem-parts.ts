import { z } from "@hono/zod-openapi";
import { DISMISSAL_SCOPES } from "#lib/core/checks/engine/dismissal.ts";
import { SEVERITIES } from "#lib/core/quality/mqm.ts";
import type { Problem as FoundProblem, GivenDismissal } from "#lib/services/problems.ts";
import { Sequence } from "./contract.ts";

export const SEVERITY = z.enum(SEVERITIES);

const ProblemPlace = z.object({
  edition: z.number().int(),
  segment: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
});

export const Dismissed = z.object({
  scope: z.enum(DISMISSAL_SCOPES),
  reason: z.string(),
  author: z.string(),
  at: z.iso.datetime(),
});

export const Problem = ProblemPlace.extend({
  revision: Sequence,
  check: z.string(),
  version: z.number().int(),
  mqm: z.string(),
  severity: SEVERITY,
  message: z.string(),
  values: z.record(z.string(), z.string()).readonly(),
  fixes: z.array(z.string()).readonly(),
  fixSpan: z.object({ start: z.number().int(), end: z.number().int() }).optional().openapi({
    description: "What a fix replaces, where that is more than the marked words",
  }),
  confidence: z.number(),
  evidence: z.array(ProblemPlace).readonly(),
  origin: z.string().optional(),
  root: ProblemPlace.nullable().openapi({
    description: "The same fault in the edition where it was born; the two count as one",
  }),
  fingerprint: z.string(),
  dismissed: Dismissed.nullable(),
}).openapi("Problem");

export type Problem = z.infer<typeof Problem>;
export type ProblemPlace = z.infer<typeof ProblemPlace>;
export type TellingDismissal = z.infer<typeof Dismissed>;

/** What is told of a dismissal. */
export function presentedDismissal(given: GivenDismissal): TellingDismissal {
  const { scope, reason, author, at } = given;
  return { scope, reason, author, at: at.toISOString() };
}

/** What is told of a finding. */
export function presentedProblem({ dismissed, ...problem }: FoundProblem) {
  return { ...problem, dismissed: dismissed && presentedDismissal(dismissed) };
}
