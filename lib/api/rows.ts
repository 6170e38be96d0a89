import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { followDocument } from "#lib/services/follow-document.ts";
import { repairRows } from "#lib/services/repair-rows.ts";
import { answers, body, DocumentParams, Id, refusals, Sequence } from "./contract.ts";
import { DocumentPatch } from "./documents.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
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
      kind: z.enum(["push-down", "pull-up", "insert-gap", "close-gap"]),
      row,
      edition: Id,
    }),
  ])
  .openapi("Repair");

export type Repair = z.infer<typeof Repair>;

const repair = createRoute({
  method: "post",
  path: "/documents/{document}/repairs",
  summary: "Repair the alignment as one undoable change",
  request: { params: DocumentParams, ...body(z.object({ repair: Repair, seenHead: Sequence })) },
  responses: { 201: answers(DocumentPatch, "What changed since the head you saw"), ...refusals },
});

/** Rows: the alignment and its repair. */
export const rows = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid }).openapi(
  repair,
  async (c) => {
    const context = await editorContext(c);
    const { document } = c.req.valid("param");
    const wanted = c.req.valid("json");
    await repairRows(context, { document, ...wanted });
    return c.json(await followDocument(context, document, wanted.seenHead), 201);
  },
);
