import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { FLAG_STATES } from "#lib/core/quality/flags.ts";
import { SEVERITIES } from "#lib/core/quality/mqm.ts";
import { acceptSuggestion } from "#lib/services/accept-suggestion.ts";
import { alterFlag, raiseFlag } from "#lib/services/flag-words.ts";
import { followDocument } from "#lib/services/follow-document.ts";
import { bringFlagBack, listWithdrawnFlags } from "#lib/services/withdrawn-flags.ts";
import {
  answers,
  body,
  DocumentParams,
  Id,
  Note,
  PathId,
  refusals,
  Sequence,
  Text,
} from "./contract.ts";
import { Flag } from "./document-parts.ts";
import { DocumentPatch } from "./documents.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";

const NewFlag = z
  .object({
    segment: Id,
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative().openapi({
      description: "Where it equals the start, something is missing at that point",
    }),
    quote: Text,
    category: Text,
    severity: z.enum(SEVERITIES),
    note: Note,
    suggestion: Note.nullable().optional(),
    repeats: Id.nullable().optional(),
    seenRevision: Sequence.optional().openapi({ description: "The revision the words stand in" }),
    seenHead: Sequence,
  })
  .openapi("NewFlag");

const Alteration = z
  .object({
    category: Text.optional(),
    severity: z.enum(SEVERITIES).optional(),
    note: Note.optional(),
    suggestion: Note.nullable().optional(),
    repeats: Id.nullable().optional(),
    state: z.enum(FLAG_STATES).optional(),
    withdrawn: z.boolean().optional(),
    seenHead: Sequence,
  })
  .openapi("FlagAlteration");

const WithdrawnFlag = z
  .object({ flag: Flag, change: Sequence, author: z.string(), at: z.iso.datetime() })
  .openapi("WithdrawnFlag");

export type NewFlag = z.infer<typeof NewFlag>;
export type FlagAlteration = z.infer<typeof Alteration>;
export type WithdrawnFlag = z.infer<typeof WithdrawnFlag>;

const patch = answers(DocumentPatch, "What changed since the head you saw");
const FlagParams = DocumentParams.extend({ flag: PathId });
const seen = body(z.object({ seenHead: Sequence }));

const raise = createRoute({
  method: "post",
  path: "/documents/{document}/flags",
  summary: "Flag words of a segment, or a point at which something is missing",
  request: { params: DocumentParams, ...body(NewFlag) },
  responses: { 201: patch, ...refusals },
});

const alter = createRoute({
  method: "patch",
  path: "/documents/{document}/flags/{flag}",
  summary: "Alter or withdraw a flag",
  request: { params: FlagParams, ...body(Alteration) },
  responses: { 200: patch, ...refusals },
});

const accept = createRoute({
  method: "post",
  path: "/documents/{document}/flags/{flag}/acceptance",
  summary: "Put what a flag suggests in place of its words, and the flag to fixed",
  request: { params: FlagParams, ...seen },
  responses: { 200: patch, ...refusals },
});

const withdrawn = createRoute({
  method: "get",
  path: "/documents/{document}/withdrawn-flags",
  summary: "The flags that were taken away, the last one first",
  request: { params: DocumentParams },
  responses: { 200: answers(z.array(WithdrawnFlag).readonly(), "The flags"), ...refusals },
});

const bringBack = createRoute({
  method: "post",
  path: "/documents/{document}/withdrawn-flags/{flag}/return",
  summary: "Bring a flag back that was taken away",
  request: { params: FlagParams, ...seen },
  responses: { 200: patch, ...refusals },
});

/** Flags of editors. */
export const flags = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(raise, async (c) => {
    const context = await editorContext(c);
    const { document } = c.req.valid("param");
    const { seenHead, ...flag } = c.req.valid("json");
    await raiseFlag(context, { document, ...flag });
    return c.json(await followDocument(context, document, seenHead), 201);
  })
  .openapi(alter, async (c) => {
    const context = await editorContext(c);
    const { document, flag } = c.req.valid("param");
    const alteration = c.req.valid("json");
    await alterFlag(context, document, flag, alteration);
    return c.json(await followDocument(context, document, alteration.seenHead), 200);
  })
  .openapi(accept, async (c) => {
    const context = await editorContext(c);
    const { document, flag } = c.req.valid("param");
    const { seenHead } = c.req.valid("json");
    await acceptSuggestion(context, { document, flag, seenHead });
    return c.json(await followDocument(context, document, seenHead), 200);
  })
  .openapi(withdrawn, async (c) => {
    const found = await listWithdrawnFlags(c.get("context"), c.req.valid("param").document);
    return c.json(
      found.map(({ at, ...gone }) => ({ ...gone, at: at.toISOString() })),
      200,
    );
  })
  .openapi(bringBack, async (c) => {
    const context = await editorContext(c);
    const { document, flag } = c.req.valid("param");
    const { seenHead } = c.req.valid("json");
    await bringFlagBack(context, document, flag);
    return c.json(await followDocument(context, document, seenHead), 200);
  });
