import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { EXPORT_FORMATS } from "#lib/core/formats/exports/export-formats.ts";
import { CHANGE_KINDS } from "#lib/core/history/change.ts";
import { readDifference } from "#lib/services/read-difference.ts";
import { findMoment, readState } from "#lib/services/read-state.ts";
import { surveyHistory } from "#lib/services/survey-history.ts";
import { answers, DocumentParams, PathId, PathSequence, refusals, Sequence } from "./contract.ts";
import { Flag } from "./document-parts.ts";
import { DocumentPatch, OpenDocument } from "./documents.ts";
import { file } from "./download.ts";
import type { ApiEnv } from "./environment.ts";
import { handOut } from "./hand-out.ts";
import { Dismissal, VersionName } from "./outlook.ts";
import { handleInvalid } from "./refusals.ts";

const Survey = z
  .object({
    head: Sequence,
    authors: z.array(z.string()).readonly(),
    buckets: z
      .array(
        z.object({
          first: Sequence,
          last: Sequence,
          from: z.iso.datetime(),
          to: z.iso.datetime(),
          count: z.number().int(),
        }),
      )
      .readonly(),
    names: z.array(VersionName.extend({ author: z.string(), at: z.iso.datetime() })).readonly(),
  })
  .openapi("HistorySurvey");

/** The change after which a state stood. */
const After = z.object({
  sequence: Sequence,
  at: z.iso.datetime(),
  author: z.string(),
  kind: z.enum(CHANGE_KINDS),
});

const State = OpenDocument.omit({ remarks: true })
  .extend({
    ...After.shape,
    flags: z.array(Flag).readonly(),
    dismissals: z.array(Dismissal).readonly(),
  })
  .openapi("DocumentState");

const Difference = DocumentPatch.pick({ withdrawn: true, segments: true, rows: true })
  .extend({
    ...After.shape,
    flags: z.object({
      gone: z.array(z.number().int()).readonly(),
      standing: z.array(Flag).readonly(),
    }),
    from: Sequence,
    dismissals: z.object({
      gone: z.array(z.string()).readonly(),
      standing: z.array(Dismissal).readonly(),
    }),
    left: z
      .array(z.number().int())
      .readonly()
      .openapi({ description: "Segments that stand in no row any more" }),
  })
  .openapi("DocumentDifference");

export type HistorySurvey = z.infer<typeof Survey>;

const StateParams = DocumentParams.extend({ sequence: PathSequence });

// A slider has no more pixels to show them in.
const MAX_BUCKETS = 2_000;
const USUAL_BUCKETS = 200;

const survey = createRoute({
  method: "get",
  path: "/documents/{document}/timeline",
  summary: "The history at a glance: when changes were made, by whom, and the names of versions",
  request: {
    params: DocumentParams,
    query: z.object({
      buckets: z.coerce.number().int().min(1).max(MAX_BUCKETS).default(USUAL_BUCKETS),
    }),
  },
  responses: { 200: answers(Survey, "The history"), ...refusals },
});

const moment = createRoute({
  method: "get",
  path: "/documents/{document}/states",
  summary: "Which state stood at a moment: after the newest change that is not later",
  request: {
    params: DocumentParams,
    query: z.object({ at: z.iso.datetime({ offset: true }) }),
  },
  responses: { 200: answers(z.object({ sequence: Sequence }), "Its number"), ...refusals },
});

const state = createRoute({
  method: "get",
  path: "/documents/{document}/states/{sequence}",
  summary: "A whole document as it stood after one of its changes",
  request: {
    params: StateParams,
    query: z.object({
      edition: PathId.optional().openapi({ description: "With the texts of this edition only" }),
    }),
  },
  responses: { 200: answers(State, "The document as of then"), ...refusals },
});

const difference = createRoute({
  method: "get",
  path: "/documents/{document}/states/{from}/to/{sequence}",
  summary: "What makes a document as it stood after one change into that after another",
  request: { params: StateParams.extend({ from: PathSequence }) },
  responses: { 200: answers(Difference, "The touched things as they stood then"), ...refusals },
});

const edition = createRoute({
  method: "get",
  path: "/documents/{document}/states/{sequence}/editions/{edition}/file",
  summary: "One edition as a file, as it stood after a change",
  request: {
    params: StateParams.extend({ edition: PathId }),
    query: z.object({ format: z.enum(EXPORT_FORMATS.map(({ name }) => name)).default("received") }),
  },
  responses: { 200: file, ...refusals },
});

/** The past of a document. */
export const states = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(survey, async (c) => {
    const { document } = c.req.valid("param");
    const { buckets } = c.req.valid("query");
    const found = await surveyHistory(c.get("context"), document, buckets);
    return c.json(
      {
        ...found,
        buckets: found.buckets.map(({ from, to, ...bucket }) => {
          return { ...bucket, from: from.toISOString(), to: to.toISOString() };
        }),
        names: found.names.map(({ at, ...name }) => ({ ...name, at: at.toISOString() })),
      },
      200,
    );
  })
  .openapi(moment, async (c) => {
    const { document } = c.req.valid("param");
    const at = new Date(c.req.valid("query").at);
    return c.json({ sequence: await findMoment(c.get("context"), document, at) }, 200);
  })
  .openapi(state, async (c) => {
    const { edition: only } = c.req.valid("query");
    const wanted = { ...c.req.valid("param"), edition: only };
    const { at, ...found } = await readState(c.get("context"), wanted);
    return c.json({ ...found, at: at.toISOString() }, 200);
  })
  .openapi(difference, async (c) => {
    const { at, ...found } = await readDifference(c.get("context"), c.req.valid("param"));
    return c.json({ ...found, at: at.toISOString() }, 200);
  })
  .openapi(edition, async (c) => {
    return handOut(c, { ...c.req.valid("param"), ...c.req.valid("query") });
  });
