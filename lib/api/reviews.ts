import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { VERDICTS } from "#lib/core/quality/reviews.ts";
import { followDocument } from "#lib/services/follow-document.ts";
import { measureProgress } from "#lib/services/measure-progress.ts";
import { reviewSegments } from "#lib/services/review-segments.ts";
import { answers, body, DocumentParams, Id, refusals, Sequence } from "./contract.ts";
import { DocumentPatch } from "./documents.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";
import { DocumentProgress } from "./standings.ts";

// So many segments are judged in one request: an edition of a long book takes a few.
const MAX_SEGMENTS = 5_000;

const NewVerdict = z
  .object({
    segments: z.array(Id).min(1).max(MAX_SEGMENTS),
    verdict: z.enum(VERDICTS).nullable().openapi({ description: "Null takes back what was said" }),
    seenHead: Sequence,
  })
  .openapi("NewVerdict");

export type NewVerdict = z.infer<typeof NewVerdict>;

const review = createRoute({
  method: "post",
  path: "/documents/{document}/reviews",
  summary: "Mark segments as reviewed or approved as they stand, or take that back",
  request: { params: DocumentParams, ...body(NewVerdict) },
  responses: { 201: answers(DocumentPatch, "What changed since the head you saw"), ...refusals },
});

const progress = createRoute({
  method: "get",
  path: "/documents/{document}/progress",
  summary: "How far each edition is, and where its segments stand",
  request: { params: DocumentParams },
  responses: { 200: answers(DocumentProgress, "The progress as of the head"), ...refusals },
});

/** Verdicts on segments, and what they come to. */
export const reviews = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(review, async (c) => {
    const context = await editorContext(c);
    const { document } = c.req.valid("param");
    const verdict = c.req.valid("json");
    await reviewSegments(context, { document, ...verdict });
    return c.json(await followDocument(context, document, verdict.seenHead), 201);
  })
  .openapi(progress, async (c) => {
    return c.json(await measureProgress(c.get("context"), c.req.valid("param").document), 200);
  });
