import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { explainRow } from "#lib/services/explain-row.ts";
import { answers, DocumentParams, PathId, refusals, Sequence } from "./contract.ts";
import type { ApiEnv } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";

const EvidenceWord = z
  .object({
    segment: z.number().int(),
    revision: Sequence,
    start: z.number().int(),
    end: z.number().int(),
    group: z.number().int(),
    kind: z.enum(["number", "name", "mark", "learned"]),
  })
  .openapi("EvidenceWord");

export type EvidenceWord = z.infer<typeof EvidenceWord>;

const explain = createRoute({
  method: "get",
  path: "/documents/{document}/rows/{row}/evidence",
  summary: "The words by which a row holds together",
  request: { params: DocumentParams.extend({ row: PathId }) },
  responses: {
    200: answers(z.array(EvidenceWord), "The words; those of one group go together"),
    ...refusals,
  },
});

/** Evidence: why the aligner put texts side by side. */
export const evidence = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid }).openapi(
  explain,
  async (c) => {
    const { document, row } = c.req.valid("param");
    return c.json(
      await explainRow(c.get("context"), document, row, { signal: c.req.raw.signal }),
      200,
    );
  },
);
