import { z } from "@hono/zod-openapi";

/** Why and where a file cannot be read. */
export const ReadingProblem = z.object({
  reason: z.string(),
  format: z.string(),
  part: z.string().optional(),
  line: z.number().int(),
  column: z.number().int(),
  byteOffset: z.number().int().optional(),
  encodings: z.array(z.string()).readonly().optional(),
  refused: z.uuid().optional().openapi({ description: "The kept file, under /refused-files" }),
});
