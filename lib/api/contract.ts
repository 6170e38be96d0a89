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

/** Ids in an address, commas between; at most `most` of them. */
export function idList(most: number, description: string) {
  return z
    .string()
    .regex(/^\d{1,10}(,\d{1,10})*$/)
    .transform((list) => list.split(",").map(Number))
    .pipe(z.array(Id).max(most))
    .openapi({ type: "string", example: "4,8,15", description });
}

// Bounds a note or a reason: a remark, not an article.
const MAX_NOTE_LENGTH = 4_000;

/** What an editor remarks on something. */
export const Note = Text.max(MAX_NOTE_LENGTH);

/** Names a finding in its document, as of the head that it was told for. */
export const Fingerprint = Text.min(1).max(1_000);

/** So many findings may be named in one request. */
export const MAX_FINDINGS = 1_000;

/** A sequence number of a document's log. */
export const Sequence = z.number().int().nonnegative();

/** The number of a change, as a path or a query holds it. */
export const PathSequence = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** How often the desk has changed what it chose for checks: findings of a lower version are out of date. */
export const SettingsVersion = z
  .number()
  .int()
  .nonnegative()
  .openapi({ description: "Version of the desk's choices for checks; rises with each" });
