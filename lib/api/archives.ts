import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { parseArchive } from "#lib/adapters/archive.ts";
import type { Archive } from "#lib/core/formats/archive/archive.ts";
import { UnreadableDocumentError } from "#lib/core/formats/unreadable.ts";
import { Refusal } from "#lib/services/refusal.ts";
import { restoreArchive } from "#lib/services/restore-archive.ts";
import { answers, refusals } from "./contract.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";

const restore = createRoute({
  method: "post",
  path: "/archives",
  summary: "Make a document from an archive: its texts, rows, flags and history",
  request: {
    body: { required: true, content: { "application/json": { schema: z.unknown() } } },
  },
  responses: { 201: answers(z.object({ id: z.uuid() }), "The new document"), ...refusals },
});

/** Whole documents that come back from a file. */
export const archives = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid }).openapi(
  restore,
  async (c) => {
    const context = await editorContext(c);
    return c.json({ id: await restoreArchive(context, archiveIn(await c.req.text())) }, 201);
  },
);

/** @throws Refusal `invalid-archive` for a file of another kind. */
function archiveIn(text: string): Archive {
  try {
    return parseArchive(text);
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error;
    throw new Refusal("invalid-archive", error.message, { problem: error.reason });
  }
}
