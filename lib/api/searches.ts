import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { LONGEST_QUERY, LONGEST_REPLACEMENT, QUERY_KINDS } from "#lib/core/search/query.ts";
import { findWords } from "#lib/services/find-words.ts";
import { followDocument } from "#lib/services/follow-document.ts";
import { replaceWords } from "#lib/services/replace-words.ts";
import { LEFT_REASONS } from "#lib/services/searching/edits.ts";
import { SEGMENT_FILTERS } from "#lib/services/searching/scope.ts";
import { answers, body, DocumentParams, Id, refusals, Sequence, Text } from "./contract.ts";
import { DocumentPatch } from "./documents.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";

const Query = z
  .object({
    // One more than may be: what is too long is told like any other fault of a query.
    text: Text.max(LONGEST_QUERY + 1),
    kind: z.enum(QUERY_KINDS),
    matchCase: z.boolean(),
    wholeWord: z.boolean(),
    ignoreAccents: z.boolean(),
  })
  .openapi("WordQuery");

const Replacement = z
  .object({
    text: Text.max(LONGEST_REPLACEMENT + 1).openapi({
      description:
        "In a regular expression `$1`, `$<name>` and `$&` stand for groups and the whole",
    }),
    preserveCase: z.boolean(),
  })
  .openapi("Replacement");

// So many rows may be named, and so many occurrences be chosen one by one: documents larger than any we know.
const MOST_ROWS = 200_000;
const MOST_PLACES = 200_000;

const Scope = z
  .object({
    editions: z.array(Id).readonly().optional(),
    rows: z.array(Id).max(MOST_ROWS).readonly().optional(),
    filters: z.array(z.enum(SEGMENT_FILTERS)).readonly().optional(),
  })
  .openapi("SearchScope");

// A page of a list that is read while one scrolls.
const MOST_TOLD = 500;

const Search = z
  .object({
    query: Query,
    replacement: Replacement.nullable(),
    scope: Scope,
    offset: z.number().int().nonnegative(),
    limit: z.number().int().min(0).max(MOST_TOLD),
  })
  .openapi("Search");

const Place = z.object({
  segment: Id,
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});

const Occurrence = Place.extend({
  edition: z.number().int(),
  row: z.number().int(),
  revision: Sequence,
  before: z.string(),
  words: z.string(),
  after: z.string(),
  put: z.string().nullable(),
  isLocked: z.boolean(),
}).openapi("Occurrence");

const FoundWords = z
  .object({
    head: Sequence,
    total: z.number().int(),
    segments: z.number().int(),
    editions: z.array(z.object({ edition: z.number().int(), total: z.number().int() })).readonly(),
    offset: z.number().int(),
    occurrences: z.array(Occurrence).readonly(),
  })
  .openapi("FoundWords");

const WantedReplacement = z
  .object({
    query: Query,
    replacement: Replacement,
    scope: Scope,
    choice: z.object({
      kind: z.enum(["these", "all-but"]),
      places: z
        .array(Place.extend({ revision: Sequence }))
        .max(MOST_PLACES)
        .readonly(),
    }),
    seenHead: Sequence,
  })
  .openapi("WantedReplacement");

const ReplacementPatch = DocumentPatch.extend({
  change: Sequence.openapi({
    description: "The change to undo; the head where nothing was replaced",
  }),
  replaced: z.number().int(),
  replacedIn: z.number().int().openapi({ description: "In how many segments" }),
  left: z
    .array(
      z.object({
        segment: z.number().int(),
        count: z.number().int(),
        reason: z.enum(LEFT_REASONS),
      }),
    )
    .readonly()
    .openapi({ description: "What was not replaced, and why" }),
}).openapi("ReplacementPatch");

export type Search = z.infer<typeof Search>;
export type FoundWords = z.infer<typeof FoundWords>;
export type Occurrence = z.infer<typeof Occurrence>;
export type WantedReplacement = z.infer<typeof WantedReplacement>;
export type ReplacementPatch = z.infer<typeof ReplacementPatch>;

const search = createRoute({
  method: "post",
  path: "/documents/{document}/searches",
  summary: "Find words in the current texts of a document",
  request: { params: DocumentParams, ...body(Search) },
  responses: { 200: answers(FoundWords, "What was found, a page of it told"), ...refusals },
});

const replace = createRoute({
  method: "post",
  path: "/documents/{document}/replacements",
  summary: "Replace chosen occurrences of words in one change; what has changed meanwhile is left",
  request: { params: DocumentParams, ...body(WantedReplacement) },
  responses: { 201: answers(ReplacementPatch, "What changed since the head you saw"), ...refusals },
});

/** Finding words in a document and replacing them. */
export const searches = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(search, async (c) => {
    const { document } = c.req.valid("param");
    const { signal } = c.req.raw;
    return c.json(await findWords(c.get("context"), document, c.req.valid("json"), signal), 200);
  })
  .openapi(replace, async (c) => {
    const context = await editorContext(c);
    const { document } = c.req.valid("param");
    const wanted = c.req.valid("json");
    const { segments, ...done } = await replaceWords(context, document, wanted);
    const patch = await followDocument(context, document, wanted.seenHead);
    return c.json({ ...patch, ...done, replacedIn: segments }, 201);
  });
