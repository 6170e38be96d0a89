import { z } from "@hono/zod-openapi";
import { ProblemDetails } from "./refusals.ts";

/** A JSON response of a route. */
export function answers<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { "application/json": { schema } } };
}

/** A JSON request body that must be there. */
export function body<T extends z.ZodType>(schema: T) {
  return { body: { required: true, content: { "application/json": { schema } } } };
}

/** What every route may answer instead: problem details. */
export const refusals = {
  default: {
    description: "The request is refused",
    content: { "application/problem+json": { schema: ProblemDetails } },
  },
};

export const DocumentParams = z.object({ document: z.uuid() });

/** A small id inside a document, as a path holds it. */
export const PathId = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1);

/** A sequence number of a document's log. */
export const Sequence = z.number().int().nonnegative();
