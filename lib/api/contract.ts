import { z } from "@hono/zod-openapi";
import { isLanguageTag } from "#lib/adapters/language.ts";
import { isStorable } from "#lib/core/text/storable.ts";
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

/** A text that can be stored: whole characters, and no NUL. */
export const Text = z.string().refine(isStorable, "not a text that can be stored");

/** A BCP 47 language tag that means something to the platform. */
export const LanguageTag = z.string().refine(isLanguageTag, "not a language tag");

export const DocumentParams = z.object({ document: z.uuid() });

/** A small id inside a document, as a path holds it. */
export const PathId = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1);

/** A small id inside a document. */
export const Id = z
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1);

/** A sequence number of a document's log. */
export const Sequence = z.number().int().nonnegative();
