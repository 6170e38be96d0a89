import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { followDocument } from "#lib/services/follow-document.ts";
import { realignRows } from "#lib/services/realign-rows.ts";
import { repairRows } from "#lib/services/repair-rows.ts";
import { answers, body, DocumentParams, Id, refusals, Sequence } from "./contract.ts";
import { DocumentPatch } from "./documents.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
import { answerWithProgress, progressLines } from "./progress.ts";
import { handleInvalid } from "./refusals.ts";

const row = Id;

const Repair = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.enum(["merge-previous", "merge-next"]), row }),
    z.object({
      kind: z.literal("split"),
      row,
      keep: z.record(z.string().regex(/^\d+$/), z.number().int().nonnegative()),
    }),
    z.object({
      kind: z.enum(["push-down", "pull-up", "pop", "insert-gap", "close-gap"]),
      row,
      edition: Id,
    }),
    z.object({ kind: z.literal("move"), row, segment: Id }),
    z.object({ kind: z.literal("confirm"), row, above: z.boolean() }),
    z.object({ kind: z.enum(["unconfirm", "accept-alternative"]), row }),
  ])
  .openapi("Repair");

export type Repair = z.infer<typeof Repair>;

/** A patch, with the number of the change that was asked for; others may have come with it. */
const RowsPatch = DocumentPatch.extend({ change: Sequence }).openapi("RowsPatch");

export type RowsPatch = z.infer<typeof RowsPatch>;

const repair = createRoute({
  method: "post",
  path: "/documents/{document}/repairs",
  summary: "Repair the alignment as one undoable change",
  request: { params: DocumentParams, ...body(z.object({ repair: Repair, seenHead: Sequence })) },
  responses: { 201: answers(RowsPatch, "What changed since the head you saw"), ...refusals },
});

// Pins are set one or two at a time; this bounds the work of putting them in order.
const MAX_PINS = 50;

const Realignment = z
  .object({
    from: row.nullable().openapi({ description: "First row of the range; null: of the document" }),
    to: row.nullable().openapi({ description: "Last row of the range; null: of the document" }),
    pins: z
      .array(z.tuple([Id, Id]))
      .max(MAX_PINS)
      .openapi({ description: "Pairs of segments that belong in one row" }),
    seenHead: Sequence,
  })
  .openapi("Realignment");

export type Realignment = z.infer<typeof Realignment>;

const realign = createRoute({
  method: "post",
  path: "/documents/{document}/realignments",
  summary: "Align the rows that nobody has confirmed anew, as one undoable change",
  request: { params: DocumentParams, ...body(Realignment) },
  responses: {
    200: { description: "The progress, then what changed", content: progressLines },
    201: answers(RowsPatch, "What changed since the head you saw"),
    ...refusals,
  },
});

/** Rows: the alignment and its repair. */
export const rows = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(repair, async (c) => {
    const context = await editorContext(c);
    const { document } = c.req.valid("param");
    const wanted = c.req.valid("json");
    const change = await repairRows(context, { document, ...wanted });
    return c.json({ ...(await followDocument(context, document, wanted.seenHead)), change }, 201);
  })
  .openapi(realign, async (c) => {
    const context = await editorContext(c);
    const { document } = c.req.valid("param");
    const wanted = c.req.valid("json");
    return answerWithProgress(c, 201, async (options) => {
      const change = await realignRows(context, { document, ...wanted }, options);
      return { ...(await followDocument(context, document, wanted.seenHead)), change };
    });
  });
