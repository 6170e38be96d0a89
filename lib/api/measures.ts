import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { humanEditRate } from "#lib/core/quality/measures/translation-edit-rate.ts";
import { measureEdits } from "#lib/services/measure-edits.ts";
import { answers, DocumentParams, PathId, PathSequence, refusals } from "./contract.ts";
import type { ApiEnv } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";

const Rate = z
  .object({
    edits: z.number().int(),
    length: z.number().int(),
    rate: z.number(),
    exact: z.boolean().openapi({ description: "False: the edits are an upper bound" }),
  })
  .openapi("EditRate");

const EditMeasures = z
  .object({
    words: z.enum(["spaced", "parted"]),
    texts: z.number().int(),
    edited: z.number().int(),
    translationEditRate: Rate,
    humanEditRate: z.number().openapi({ description: "The same, never above 1" }),
    characterErrorRate: Rate,
    chrf: z.number().openapi({ description: "chrF2, 0 to 1" }),
  })
  .openapi("EditMeasures");

export type EditMeasures = z.infer<typeof EditMeasures>;

const read = createRoute({
  method: "get",
  path: "/documents/{document}/measures",
  summary:
    "How much an edition was edited between two of its states: TER, character error rate, chrF",
  request: {
    params: DocumentParams,
    query: z.object({ edition: PathId, from: PathSequence, to: PathSequence }),
  },
  responses: { 200: answers(EditMeasures, "The measures"), ...refusals },
});

/** Edit measures between states of a document. */
export const measures = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid }).openapi(
  read,
  async (c) => {
    const wanted = { ...c.req.valid("param"), ...c.req.valid("query") };
    const { signal } = c.req.raw;
    const found = await measureEdits(c.get("context"), wanted, { signal });
    const rate = humanEditRate(found.translationEditRate);
    return c.json({ ...found, humanEditRate: rate }, 200);
  },
);
