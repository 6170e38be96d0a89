import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { fetchRefusedFile, listRefusedFiles } from "#lib/services/refused-files.ts";
import { answers, refusals } from "./contract.ts";
import { download, file } from "./download.ts";
import type { ApiEnv } from "./environment.ts";
import { ReadingProblem } from "./reading-problem.ts";
import { handleInvalid } from "./refusals.ts";

const RefusedFile = z
  .object({
    id: z.uuid(),
    name: z.string(),
    size: z.number().int().openapi({ description: "Bytes" }),
    problem: ReadingProblem,
    editor: z.string(),
    at: z.iso.datetime(),
  })
  .openapi("RefusedFile");

const list = createRoute({
  method: "get",
  path: "/refused-files",
  summary: "Files that could not be read, the newest first",
  responses: { 200: answers(z.array(RefusedFile), "The files"), ...refusals },
});

const one = createRoute({
  method: "get",
  path: "/refused-files/{file}",
  summary: "A file that could not be read, as it was received",
  request: { params: z.object({ file: z.uuid() }) },
  responses: { 200: file, ...refusals },
});

/** Received files that could not be read. Nobody's browser may take them for what they say they are. */
export const refusedFiles = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(list, async (c) => {
    const found = await listRefusedFiles(c.get("context"));
    return c.json(
      found.map(({ at, ...known }) => ({ ...known, at: at.toISOString() })),
      200,
    );
  })
  .openapi(one, async (c) => {
    const { name, bytes } = await fetchRefusedFile(c.get("context"), c.req.valid("param").file);
    c.header("x-content-type-options", "nosniff");
    return c.body(new Uint8Array(bytes), 200, download(name, "application/octet-stream"));
  });
