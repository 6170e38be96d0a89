import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Log } from "#lib/adapters/log.ts";
import { EXPORT_FORMATS } from "#lib/core/formats/exports/export-formats.ts";
import { exportArchive } from "#lib/services/export-archive.ts";
import { exportLog } from "#lib/services/export-log.ts";
import { DocumentParams, PathId, PathSequence, refusals } from "./contract.ts";
import { download, file } from "./download.ts";
import type { ApiEnv } from "./environment.ts";
import { handOut } from "./hand-out.ts";
import { handleInvalid } from "./refusals.ts";

const FORMAT_NAMES = EXPORT_FORMATS.map(({ name }) => name);

const Wanted = z.object({
  format: z.enum(FORMAT_NAMES),
  sequence: PathSequence.optional().openapi({ description: "As it stood after this change" }),
});

const edition = createRoute({
  method: "get",
  path: "/documents/{document}/editions/{edition}/export",
  summary:
    "One edition as a file: as received with the corrections, converted, or with the changes shown",
  request: {
    params: DocumentParams.extend({ edition: PathId }),
    query: Wanted,
  },
  responses: { 200: file, ...refusals },
});

const document = createRoute({
  method: "get",
  path: "/documents/{document}/export",
  summary: "All editions in one file: a table for review, CSV, TMX, JSON lines",
  request: { params: DocumentParams, query: Wanted },
  responses: { 200: file, ...refusals },
});

const whole = createRoute({
  method: "get",
  path: "/documents/{document}/archive",
  summary: "The whole document with its history as JSON, which can be imported again",
  request: { params: DocumentParams },
  responses: { 200: file, ...refusals },
});

const log = createRoute({
  method: "get",
  path: "/documents/{document}/log",
  summary: "Every change of a document, a line of JSON each, which can be imported again",
  request: { params: DocumentParams },
  responses: { 200: file, ...refusals },
});

/** What leaves the workbench. */
export const exports = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(edition, async (c) => {
    return handOut(c, { ...c.req.valid("param"), ...c.req.valid("query") });
  })
  .openapi(document, async (c) => {
    return handOut(c, { ...c.req.valid("param"), ...c.req.valid("query"), edition: null });
  })
  .openapi(whole, async (c) => {
    const archive = await exportArchive(c.get("context"), c.req.valid("param").document);
    const body = `${JSON.stringify(archive, null, 1)}\n`;
    return c.body(body, 200, download(`${archive.title}.json`, "application/json"));
  })
  .openapi(log, async (c) => {
    const { title, lines } = await exportLog(c.get("context"), c.req.valid("param").document);
    return c.body(streamOf(lines, c.get("log")), 200, download(`${title}.jsonl`, LOG_TYPE));
  });

const LOG_TYPE = "application/jsonl";

/** Writes lines as they are taken. One that fails ends the response where it is: a log without its last line is known to be cut off. */
function streamOf(lines: AsyncIterable<string>, log: Log): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const taken = lines[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { value, done } = await taken.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        const err = error instanceof Error ? error : new Error(String(error));
        log.error({ err }, "log cut off");
        controller.error(err);
      }
    },
    async cancel() {
      await taken.return?.();
    },
  });
}
