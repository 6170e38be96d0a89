import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { openStructure } from "#lib/services/open-structure.ts";
import { openWindow } from "#lib/services/open-window.ts";
import { answers, DocumentParams, Id, idList, refusals, Sequence, Text } from "./contract.ts";
import { Alternative, Edition, Remark, Segment, SignedFlag } from "./document-parts.ts";
import { Unmatched, Withdrawn } from "./documents.ts";
import type { ApiEnv } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";

const Ids = z.array(Id).readonly();

/** A document without its texts, column by column: of 20,000 rows in four editions it is a megabyte. */
export const Structure = z
  .object({
    id: z.uuid(),
    title: z.string(),
    head: Sequence,
    withdrawn: Withdrawn,
    editions: z.array(Edition).readonly(),
    rows: z
      .object({
        ids: Ids,
        orders: z.array(z.string()).readonly(),
        confidences: z.array(z.number().nullable()).readonly(),
        confirmed: Ids.openapi({ description: "Ids of the rows that an editor stands for" }),
        alternatives: z.array(z.object({ row: Id, alternative: Alternative })).readonly(),
      })
      .openapi({ description: "The rows in order; the columns are equally long" }),
    segments: z
      .array(
        z.object({
          edition: Id,
          ids: Ids,
          rows: Ids.openapi({ description: "The id of the row that each stands in" }),
          lengths: z.array(z.number().int().nonnegative()).readonly(),
          revisions: z.array(Sequence).readonly(),
        }),
      )
      .readonly()
      .openapi({ description: "By edition: what stands in a row, in the order of its cell" }),
    flags: z.array(SignedFlag).readonly(),
    remarks: z.array(Remark).readonly(),
    unmatched: Unmatched,
  })
  .openapi("Structure");

/** Texts of consecutive rows. */
export const Window = z
  .object({
    head: Sequence,
    rows: Ids,
    segments: z.array(Segment).readonly(),
  })
  .openapi("Window");

export type Structure = z.infer<typeof Structure>;
export type Window = z.infer<typeof Window>;

// A few screens of short paragraphs; more at once would hold up whoever waits for the first.
const MOST_ROWS = 500;
const SOME_ROWS = 50;
// Orders grow by a letter where rows are put between rows again and again.
const LONGEST_ORDER = 1_000;

const structureRoute = createRoute({
  method: "get",
  path: "/documents/{document}/structure",
  summary: "A document without its texts: rows, which segments stand where, flags",
  request: { params: DocumentParams },
  responses: { 200: answers(Structure, "The structure"), ...refusals },
});

const windowRoute = createRoute({
  method: "get",
  path: "/documents/{document}/rows",
  summary: "The texts of consecutive rows",
  request: {
    params: DocumentParams,
    query: z.object({
      from: Text.max(LONGEST_ORDER)
        .optional()
        .openapi({ description: "The order of the first row; the document's first where absent" }),
      count: z.coerce.number().int().min(1).max(MOST_ROWS).default(SOME_ROWS),
      rows: idList(MOST_ROWS, "These rows instead").optional(),
    }),
  },
  responses: { 200: answers(Window, "The texts"), ...refusals },
});

/** A document as far as a screen needs it: its structure as a whole, its texts by windows. */
export const structure = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(structureRoute, async (c) => {
    return c.json(await openStructure(c.get("context"), c.req.valid("param").document), 200);
  })
  .openapi(windowRoute, async (c) => {
    const { document } = c.req.valid("param");
    const { rows, ...query } = c.req.valid("query");
    return c.json(await openWindow(c.get("context"), document, rows ? { rows } : query), 200);
  });
