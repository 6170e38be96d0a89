import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { CHANGE_KINDS } from "#lib/core/history/change.ts";
import { VERDICTS } from "#lib/core/quality/reviews.ts";
import { followDocument } from "#lib/services/follow-document.ts";
import { readTimeline, readUndoPoints } from "#lib/services/read-history.ts";
import { outlookOf } from "#lib/services/reversal/outlook.ts";
import { rehearseUndo, stepBack, undoChange, undoChanges } from "#lib/services/undo-change.ts";
import {
  answers,
  body,
  DocumentParams,
  PathId,
  PathSequence,
  refusals,
  Sequence,
  Text,
} from "./contract.ts";
import { Flag, Remark } from "./document-parts.ts";
import { DocumentPatch } from "./documents.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
import { Outlook, VersionName } from "./outlook.ts";
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
    names: z
      .array(z.object({ before: VersionName.nullable(), after: VersionName.nullable() }))
      .readonly(),
    reviews: z
      .array(
        z.object({
          edition: z.number().int(),
          verdict: z.enum(VERDICTS).nullable(),
          segments: z.number().int(),
        }),
      )
      .readonly(),
    remarks: z.array(z.object({ before: Remark.nullable(), after: Remark.nullable() })).readonly(),
    editions: z.array(z.number().int()).readonly(),
  })
  .openapi("TimelineEntry");

export type TimelineEntry = z.infer<typeof TimelineEntry>;

const PAGE = 50;

const timeline = createRoute({
  method: "get",
  path: "/documents/{document}/changes",
  summary: "The changes of a document, newest first, a page at a time; filters combine",
  request: {
    params: DocumentParams,
    query: z.object({
      before: z.coerce.number().int().positive().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(PAGE),
      author: Text.max(200).optional(),
      edition: PathId.optional(),
      kind: z.enum(CHANGE_KINDS).optional(),
      flag: Text.max(200).optional().openapi({ description: "A category of flags" }),
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

// A sitting; each of its changes is read and taken back in one transaction.
const MAX_CHANGES = 500;

const What = z
  .union([
    z.enum(["undo", "redo"]),
    z.number().int().positive(),
    z.array(z.number().int().positive()).min(1).max(MAX_CHANGES),
  ])
  .openapi({
    description:
      "Your own last change, any one change, or several: those are taken back newest first, all or none. To undo change 1, the import, withdraws the document",
  });

const step = createRoute({
  method: "post",
  path: "/documents/{document}/undo",
  summary: "Undo or redo your own last change, or undo any one change or several",
  request: {
    params: DocumentParams,
    ...body(
      z.object({
        what: What,
        partly: z.boolean().default(false).openapi({
          description: "Take back what later changes did not touch again, and leave the rest",
        }),
        seenHead: Sequence,
      }),
    ),
  },
  responses: { 201: answers(DocumentPatch, "What changed since the head you saw"), ...refusals },
});

const preview = createRoute({
  method: "get",
  path: "/documents/{document}/changes/{sequence}/undo",
  summary: "What undoing a change would do, and what of it later changes stand in the way of",
  request: { params: DocumentParams.extend({ sequence: PathSequence }) },
  responses: { 200: answers(Outlook, "What would change"), ...refusals },
});

const previewOfSeveral = createRoute({
  method: "get",
  path: "/documents/{document}/undo/preview",
  summary: "What undoing several changes would do",
  request: {
    params: DocumentParams,
    query: z.object({
      changes: z
        .string()
        .regex(/^\d{1,15}(,\d{1,15})*$/)
        .transform((list) => list.split(",").map(Number))
        .refine((list) => list.length <= MAX_CHANGES)
        .openapi({ type: "string", description: "Their numbers, with commas between" }),
    }),
  },
  responses: { 200: answers(Outlook, "What would change"), ...refusals },
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
    const { what, partly, seenHead } = c.req.valid("json");
    if (typeof what === "string") await stepBack(context, document, what);
    else if (typeof what === "number") await undoChange(context, document, what, { partly });
    else await undoChanges(context, document, what, { partly });
    return c.json(await followDocument(context, document, seenHead), 201);
  })
  .openapi(preview, async (c) => {
    const { document, sequence } = c.req.valid("param");
    const reversals = await rehearseUndo(await editorContext(c), document, [sequence]);
    return c.json(outlookOf(reversals), 200);
  })
  .openapi(previewOfSeveral, async (c) => {
    const { document } = c.req.valid("param");
    const { changes } = c.req.valid("query");
    return c.json(outlookOf(await rehearseUndo(await editorContext(c), document, changes)), 200);
  });
