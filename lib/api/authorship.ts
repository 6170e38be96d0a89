import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { CAUSES, CHANGE_KINDS } from "#lib/core/history/change.ts";
import { readAuthorship } from "#lib/services/read-authorship.ts";
import { answers, DocumentParams, PathId, refusals, Sequence } from "./contract.ts";
import { Flag } from "./document-parts.ts";
import type { ApiEnv } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";

const OriginatingChange = z
  .object({
    author: z.string(),
    at: z.iso.datetime(),
    kind: z.enum(CHANGE_KINDS),
    cause: z.enum(CAUSES).nullable(),
    check: z.string().optional().openapi({ description: "The check whose fix it took" }),
    flag: Flag.optional().openapi({ description: "The fixed flag that it dealt with" }),
  })
  .openapi("OriginatingChange");

const Authorship = z
  .object({
    segments: z
      .record(z.string(), z.array(z.tuple([z.number().int(), Sequence]).readonly()).readonly())
      .openapi({ description: "Segment id → runs: UTF-16 length and the change it comes from" }),
    changes: z
      .record(z.string(), OriginatingChange)
      .openapi({ description: "Sequence number → what that change was" }),
  })
  .openapi("Authorship");

export type Authorship = z.infer<typeof Authorship>;

const read = createRoute({
  method: "get",
  path: "/documents/{document}/authorship",
  summary: "Who wrote each word, in which change, and why; now or after change `at`",
  request: {
    params: DocumentParams,
    query: z.object({
      edition: PathId.optional(),
      at: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
    }),
  },
  responses: { 200: answers(Authorship, "Origins of the words"), ...refusals },
});

/** Who wrote what in a document. */
export const authorship = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid }).openapi(
  read,
  async (c) => {
    const { document } = c.req.valid("param");
    const { segments, changes } = await readAuthorship(
      c.get("context"),
      document,
      c.req.valid("query"),
    );
    return c.json(
      {
        segments: Object.fromEntries(segments.map(({ id, runs }) => [id, runs])),
        changes: Object.fromEntries(
          changes.map(({ sequence, at, check, flag, ...change }) => [
            sequence,
            {
              ...change,
              at: at.toISOString(),
              ...(check === null ? {} : { check }),
              ...(flag === null ? {} : { flag }),
            },
          ]),
        ),
      },
      200,
    );
  },
);
