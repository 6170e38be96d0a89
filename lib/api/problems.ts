import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { DISMISSAL_SCOPES } from "#lib/core/checks/engine/dismissal.ts";
import { SEVERITIES } from "#lib/core/quality/mqm.ts";
import { findProblems } from "#lib/services/find-problems.ts";
import type { Problem as FoundProblem } from "#lib/services/problems.ts";
import { answers, DocumentParams, refusals, Sequence, SettingsVersion } from "./contract.ts";
import type { ApiEnv } from "./environment.ts";
import { answerWithProgress, progressLines } from "./progress.ts";
import { handleInvalid } from "./refusals.ts";

const ProblemPlace = z.object({
  edition: z.number().int(),
  segment: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
});

const Problem = ProblemPlace.extend({
  revision: Sequence,
  check: z.string(),
  version: z.number().int(),
  mqm: z.string(),
  severity: z.enum(SEVERITIES),
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
  dismissed: z
    .object({
      scope: z.enum(DISMISSAL_SCOPES),
      reason: z.string(),
      author: z.string(),
      at: z.iso.datetime(),
    })
    .nullable(),
}).openapi("Problem");

const Problems = z.object({
  head: Sequence,
  settings: SettingsVersion,
  problems: z.array(Problem).readonly(),
});

export type Problem = z.infer<typeof Problem>;
export type ProblemPlace = z.infer<typeof ProblemPlace>;

const list = createRoute({
  method: "get",
  path: "/documents/{document}/problems",
  summary: "What the checks find in a document",
  request: { params: DocumentParams },
  responses: {
    200: {
      description: "The findings; as lines, how far the checks are before",
      content: { ...answers(Problems, "").content, ...progressLines },
    },
    ...refusals,
  },
});

/** What the checks find. */
export const problems = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid }).openapi(
  list,
  async (c) => {
    const { document } = c.req.valid("param");
    return answerWithProgress(c, 200, async (options) => {
      const found = await findProblems(c.get("context"), document, options);
      return { ...found, problems: found.problems.map(presented) };
    });
  },
);

function presented({ dismissed, ...problem }: FoundProblem) {
  if (!dismissed) return { ...problem, dismissed };
  const { scope, reason, author, at } = dismissed;
  return { ...problem, dismissed: { scope, reason, author, at: at.toISOString() } };
}
