import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { CAUSES } from "#lib/core/history/change.ts";
import { VERDICTS } from "#lib/core/quality/reviews.ts";
import { followDocument } from "#lib/services/follow-document.ts";
import { readSegmentHistory } from "#lib/services/read-history.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { answers, body, DocumentParams, PathId, refusals, Sequence, Text } from "./contract.ts";
import { DocumentPatch } from "./documents.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";

const SegmentParams = DocumentParams.extend({ segment: PathId });

const NewRevision = z
  .object({
    text: z.string(),
    seenRevision: Sequence,
    seenHead: Sequence,
    cause: z.enum(["edit", "fix", "restore"]),
    check: Text.max(200).optional().openapi({ description: "The check whose fix it is" }),
    verdict: z.enum(VERDICTS).optional().openapi({
      description:
        "Said of the text in the same change; not said where it was merged, or its base changed since the head you saw",
    }),
  })
  .openapi("NewRevision");

const Revision = z
  .object({
    sequence: Sequence,
    text: z.string(),
    cause: z.enum(CAUSES),
    basedOn: Sequence.nullable(),
    author: z.string(),
    at: z.iso.datetime(),
  })
  .openapi("Revision");

export type Revision = z.infer<typeof Revision>;
export type NewRevision = z.infer<typeof NewRevision>;

const revise = createRoute({
  method: "post",
  path: "/documents/{document}/segments/{segment}/revisions",
  summary:
    "Give a segment a new text; merged with what came in between, or refused with both texts",
  request: { params: SegmentParams, ...body(NewRevision) },
  responses: { 201: answers(DocumentPatch, "What changed since the head you saw"), ...refusals },
});

const history = createRoute({
  method: "get",
  path: "/documents/{document}/segments/{segment}/revisions",
  summary: "All revisions of a segment, newest first",
  request: { params: SegmentParams },
  responses: { 200: answers(z.array(Revision), "The revisions"), ...refusals },
});

/** Segments: their texts and what became of them. */
export const segments = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(revise, async (c) => {
    const context = await editorContext(c);
    const revision = { ...c.req.valid("json"), ...c.req.valid("param") };
    await reviseSegment(context, revision);
    return c.json(await followDocument(context, revision.document, revision.seenHead), 201);
  })
  .openapi(history, async (c) => {
    const { document, segment } = c.req.valid("param");
    const revisions = await readSegmentHistory(c.get("context"), document, segment);
    return c.json(
      revisions.map(({ at, ...revision }) => ({ ...revision, at: at.toISOString() })),
      200,
    );
  });
