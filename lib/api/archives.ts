import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { parseArchive } from "#lib/adapters/archive.ts";
import { isChangeLog, parseChangeLog } from "#lib/adapters/change-log.ts";
import { UnreadableDocumentError } from "#lib/core/formats/unreadable.ts";
import { Refusal } from "#lib/services/refusal.ts";
import { restoreArchive, restoreLog } from "#lib/services/restore-archive.ts";
import { answers, refusals } from "./contract.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";

// Both are read as they come, once: no schema of the route's own stands before them.
const whole = { "application/json": { schema: { type: "object" as const } } };
const lines = { schema: { type: "string" as const, description: "A log, as it was exported" } };

const restore = createRoute({
  method: "post",
  path: "/archives",
  summary: "Make a document from an archive or a log: its texts, rows, flags and history",
  request: { body: { required: true, content: { ...whole, "application/jsonl": lines } } },
  responses: { 201: answers(z.object({ id: z.uuid() }), "The new document"), ...refusals },
});

/** Whole documents that come back from a file. */
export const archives = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid }).openapi(
  restore,
  async (c) => {
    const context = await editorContext(c);
    const text = await c.req.text();
    const id = isChangeLog(text)
      ? await restoreLog(context, read(text, parseChangeLog))
      : await restoreArchive(context, read(text, parseArchive));
    return c.json({ id }, 201);
  },
);

/** @throws Refusal `invalid-archive` for a file of another kind, with the line. */
function read<T>(text: string, parse: (text: string) => T): T {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error;
    const { reason, line, message } = error;
    throw new Refusal("invalid-archive", message, { problem: reason, line });
  }
}
