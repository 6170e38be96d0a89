import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { CHANGE_KINDS } from "#lib/core/history/change.ts";
import { followDocument } from "#lib/services/follow-document.ts";
import { readTimeline, readUndoPoints } from "#lib/services/read-history.ts";
import { stepBack, undoChange } from "#lib/services/undo-change.ts";
import { answers, body, DocumentParams, refusals, Sequence } from "./contract.ts";
import { DocumentPatch, Flag } from "./documents.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";

const TimelineEntry = z
  .object({
    sequence: Sequence,
    kind: z.enum(CHANGE_KINDS),
    at: z.iso.datetime(),
    author: z.string(),
    undoes: Sequence.nullable(),
    undone: z.boolean(),
    texts: z
      .array(z.object({ segment: z.number().int(), before: z.string(), after: z.string() }))
      .readonly(),
    rows: z.number().int(),
    flags: z.array(z.object({ before: Flag.nullable(), after: Flag.nullable() })).readonly(),
    dismissals: z.array(z.object({ reason: z.string(), reopened: z.boolean() })).readonly(),
  })
  .openapi("TimelineEntry");

export type TimelineEntry = z.infer<typeof TimelineEntry>;

const PAGE = 50;

const timeline = createRoute({
  method: "get",
  path: "/documents/{document}/changes",
  summary: "The changes of a document, newest first, a page at a time",
  request: {
    params: DocumentParams,
    query: z.object({
      before: z.coerce.number().int().positive().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(PAGE),
    }),
  },
  responses: { 200: answers(z.array(TimelineEntry), "The changes"), ...refusals },
});

const points = createRoute({
  method: "get",
  path: "/documents/{document}/undo",
  summary: "What your next undo and redo would take back",
  request: { params: DocumentParams },
  responses: {
    200: answers(
      z.object({ undo: Sequence.nullable(), redo: Sequence.nullable() }),
      "Changes, or null",
    ),
    ...refusals,
  },
});

const step = createRoute({
  method: "post",
  path: "/documents/{document}/undo",
  summary: "Undo or redo your own last change, or undo any one change",
  request: {
    params: DocumentParams,
    ...body(
      z.object({
        what: z.union([z.enum(["undo", "redo"]), z.number().int().positive()]),
        seenHead: Sequence,
      }),
    ),
  },
  responses: { 201: answers(DocumentPatch, "What changed since the head you saw"), ...refusals },
});

/** The log of a document, and steps back in it. */
export const history = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(timeline, async (c) => {
    const { document } = c.req.valid("param");
    const entries = await readTimeline(c.get("context"), document, c.req.valid("query"));
    return c.json(
      entries.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() })),
      200,
    );
  })
  .openapi(points, async (c) => {
    return c.json(await readUndoPoints(await editorContext(c), c.req.valid("param").document), 200);
  })
  .openapi(step, async (c) => {
    const context = await editorContext(c);
    const { document } = c.req.valid("param");
    const { what, seenHead } = c.req.valid("json");
    if (typeof what === "number") await undoChange(context, document, what);
    else await stepBack(context, document, what);
    return c.json(await followDocument(context, document, seenHead), 201);
  });
