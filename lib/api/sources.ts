import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { readSources } from "#lib/services/read-sources.ts";
import { answers, DocumentParams, PathId, PathSequence, refusals } from "./contract.ts";
import type { ApiEnv } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";

const Source = z
  .object({
    edition: z.number().int(),
    segments: z.array(z.number().int()).readonly(),
    seen: z.string(),
    now: z.string(),
  })
  .openapi("Source");

export type Source = z.infer<typeof Source>;

const read = createRoute({
  method: "get",
  path: "/documents/{document}/segments/{segment}/revisions/{revision}/sources",
  summary: "What the author of a revision had before them: the texts of its bases, as seen and now",
  request: { params: DocumentParams.extend({ segment: PathId, revision: PathSequence }) },
  responses: { 200: answers(z.array(Source), "Up the relay, the nearest base first"), ...refusals },
});

/** What revisions were made from. */
export const sources = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid }).openapi(
  read,
  async (c) => {
    const { document, segment, revision } = c.req.valid("param");
    return c.json(await readSources(c.get("context"), document, segment, revision), 200);
  },
);
