import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { FLAG_STATES } from "#lib/core/quality/flags.ts";
import { SEVERITIES } from "#lib/core/quality/mqm.ts";
import { alterFlag, raiseFlag } from "#lib/services/flag-words.ts";
import { followDocument } from "#lib/services/follow-document.ts";
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
import { DocumentPatch } from "./documents.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";

const NewFlag = z
  .object({
    segment: Id,
    start: z.number().int().nonnegative(),
    end: z.number().int().positive(),
    quote: Text,
    category: Text,
    severity: z.enum(SEVERITIES),
    note: Note,
    seenHead: Sequence,
  })
  .openapi("NewFlag");

const Alteration = z
  .object({
    category: Text.optional(),
    severity: z.enum(SEVERITIES).optional(),
    note: Note.optional(),
    state: z.enum(FLAG_STATES).optional(),
    withdrawn: z.boolean().optional(),
    seenHead: Sequence,
  })
  .openapi("FlagAlteration");

export type NewFlag = z.infer<typeof NewFlag>;
export type FlagAlteration = z.infer<typeof Alteration>;

const patch = answers(DocumentPatch, "What changed since the head you saw");

const raise = createRoute({
  method: "post",
  path: "/documents/{document}/flags",
  summary: "Flag words of a segment",
  request: { params: DocumentParams, ...body(NewFlag) },
  responses: { 201: patch, ...refusals },
});

const alter = createRoute({
  method: "patch",
  path: "/documents/{document}/flags/{flag}",
  summary: "Alter or withdraw a flag",
  request: { params: DocumentParams.extend({ flag: PathId }), ...body(Alteration) },
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
  });
