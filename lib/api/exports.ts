import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { EXPORT_FORMATS } from "#lib/core/formats/export-edition.ts";
import { exportArchive } from "#lib/services/export-archive.ts";
import { exportEdition } from "#lib/services/export-edition.ts";
import { DocumentParams, PathId, refusals } from "./contract.ts";
import type { ApiEnv } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";

const file = {
  description: "The file",
  content: { "application/octet-stream": { schema: z.any() } },
};

const edition = createRoute({
  method: "get",
  path: "/documents/{document}/editions/{edition}/export",
  summary:
    "One edition as a file: as received with the corrections, converted, or with the changes shown",
  request: {
    params: DocumentParams.extend({ edition: PathId }),
    query: z.object({ format: z.enum(EXPORT_FORMATS) }),
  },
  responses: { 200: file, ...refusals },
});

const whole = createRoute({
  method: "get",
  path: "/documents/{document}/archive",
  summary: "The whole document with its history as JSON, which can be imported again",
  request: { params: DocumentParams },
  responses: { 200: file, ...refusals },
});

/** What leaves the workbench. */
export const exports = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(edition, async (c) => {
    const { document, edition } = c.req.valid("param");
    const { format } = c.req.valid("query");
    const { name, mediaType, bytes } = await exportEdition(c.get("context"), {
      document,
      edition,
      format,
    });
    return c.body(new Uint8Array(bytes), 200, download(name, mediaType));
  })
  .openapi(whole, async (c) => {
    const archive = await exportArchive(c.get("context"), c.req.valid("param").document);
    const body = `${JSON.stringify(archive, null, 1)}\n`;
    return c.body(body, 200, download(`${archive.title}.json`, "application/json"));
  });

/** Headers of a download; the name is written as RFC 6266 and RFC 8187 ask, so that every script survives. */
function download(name: string, mediaType: string): Record<string, string> {
  const encoded = encodeURIComponent(name.replace(/[/\\]/g, "-")).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    "content-type": mediaType,
    "content-disposition": `attachment; filename*=UTF-8''${encoded}`,
  };
}
