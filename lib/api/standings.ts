import { z } from "@hono/zod-openapi";
import { SEGMENT_STATES, VERDICTS } from "#lib/core/quality/reviews.ts";

/** Where a segment stands in the work of the desk. */
const Standing = z.object({
  state: z.enum(SEGMENT_STATES),
  isUnchanged: z.boolean().openapi({ description: "Its text is as it was received" }),
  fallen: z
    .object({ verdict: z.enum(VERDICTS), why: z.enum(["text", "base"]) })
    .nullable()
    .openapi({ description: "A verdict that holds no more, and what changed since it was given" }),
});

/** What changes have done to the standing of segments. */
export const StandingsPatch = z
  .object({
    told: z
      .array(
        Standing.extend({
          segment: z.number().int(),
          edition: z.number().int(),
          words: z.number().int(),
          wordsBefore: z.number().int(),
        }),
      )
      .readonly(),
    isAnew: z.boolean().openapi({
      description: "Too much was touched to be told: the progress is to be asked for again",
    }),
  })
  .openapi("StandingsPatch");

const Amount = z.object({ segments: z.number().int(), words: z.number().int() });

/** How much of an edition is how far. */
export const EditionProgress = z
  .object({
    edition: z.number().int(),
    untouched: Amount,
    edited: Amount,
    reviewed: Amount,
    approved: Amount,
  })
  .openapi("EditionProgress");

/** How far a document is. */
export const DocumentProgress = z
  .object({
    head: z.number().int(),
    editions: z.array(EditionProgress).readonly(),
    standings: z
      .array(Standing.extend({ segments: z.array(z.number().int()).readonly() }))
      .readonly()
      .openapi({ description: "All segments but those that nobody touched or judged" }),
  })
  .openapi("DocumentProgress");

export type EditionProgress = z.infer<typeof EditionProgress>;
export type DocumentProgress = z.infer<typeof DocumentProgress>;
export type StandingsPatch = z.infer<typeof StandingsPatch>;
