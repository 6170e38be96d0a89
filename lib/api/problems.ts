import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { findProblems } from "#lib/services/find-problems.ts";
import { findProblemsIn, followProblems } from "#lib/services/follow-problems.ts";
import {
  answers,
  DocumentParams,
  idList,
  refusals,
  Sequence,
  SettingsVersion,
} from "./contract.ts";
import type { ApiEnv } from "./environment.ts";
import { columnsOfProblems, ProblemColumns, partsOf } from "./problem-columns.ts";
import { Problem, presentedProblem } from "./problem-parts.ts";
import { answerWithProgress, progressLines } from "./progress.ts";
import { handleInvalid } from "./refusals.ts";

const Problems = z.object({
  head: Sequence,
  settings: SettingsVersion,
  problems: z.array(Problem).readonly(),
});

const ProblemIndex = z
  .object({
    head: Sequence,
    settings: SettingsVersion,
    segments: z.array(z.number().int()).readonly().nullable().openapi({
      description: "The segments whose findings are replaced by these; null: these are all",
    }),
    parts: z.array(ProblemColumns).readonly(),
  })
  .openapi("ProblemIndex");

export type ProblemIndex = z.infer<typeof ProblemIndex>;

// More than are near any screen; so many ids fit an address.
const MOST_SEGMENTS = 500;

const SegmentList = idList(MOST_SEGMENTS, "Only those in these segments");

const list = createRoute({
  method: "get",
  path: "/documents/{document}/problems",
  summary: "What the checks find in a document",
  request: {
    params: DocumentParams,
    query: z.object({ segments: SegmentList.optional() }),
  },
  responses: {
    200: {
      description: "The findings; as lines, how far the checks are before",
      content: { ...answers(Problems, "").content, ...progressLines },
    },
    ...refusals,
  },
});

const Count = z.coerce.number().int().nonnegative();

const index = createRoute({
  method: "get",
  path: "/documents/{document}/problem-index",
  summary:
    "Where the checks find what, without the details; or what has become of it since a state",
  request: {
    params: DocumentParams,
    query: z.object({ since: Count.optional(), settings: Count.optional() }),
  },
  responses: {
    200: {
      description: "The index; as lines, each of its parts comes before the result, which has none",
      content: { ...answers(ProblemIndex, "").content, ...progressLines },
    },
    ...refusals,
  },
});

/** What the checks find. */
export const problems = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(list, async (c) => {
    const { document } = c.req.valid("param");
    const { segments } = c.req.valid("query");
    return answerWithProgress(c, 200, async (options) => {
      const context = c.get("context");
      const found = segments
        ? await findProblemsIn(context, document, new Set(segments))
        : await findProblems(context, document, options);
      return { ...found, problems: found.problems.map(presentedProblem) };
    });
  })
  .openapi(index, async (c) => {
    const { document } = c.req.valid("param");
    const { since, settings } = c.req.valid("query");
    const seen = since === undefined || settings === undefined ? null : { head: since, settings };
    return answerWithProgress(c, 200, async (options) => {
      const { findings, ...rest } = await followProblems(c.get("context"), document, seen, options);
      const parts = partsOf(findings);
      if (!options.onProgress) return { ...rest, parts: parts.map(columnsOfProblems) };
      for (const part of parts) options.onPartial({ ...rest, parts: [columnsOfProblems(part)] });
      return { ...rest, parts: [] };
    });
  });
