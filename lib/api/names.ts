import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { followDocument } from "#lib/services/follow-document.ts";
import { alterName, nameVersion } from "#lib/services/name-version.ts";
import { answers, body, DocumentParams, PathId, refusals, Sequence, Text } from "./contract.ts";
import { DocumentPatch } from "./documents.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";

// Stands on a slider and in menus: a few words.
const MAX_NAME_LENGTH = 120;

const Name = Text.trim().min(1).max(MAX_NAME_LENGTH);
const NameParams = DocumentParams.extend({ name: PathId });
const patch = answers(DocumentPatch, "What changed since the head you saw");

const give = createRoute({
  method: "post",
  path: "/documents/{document}/names",
  summary: "Name the state after a change",
  request: {
    params: DocumentParams,
    ...body(z.object({ sequence: Sequence.min(1), name: Name, seenHead: Sequence })),
  },
  responses: { 201: patch, ...refusals },
});

const change = createRoute({
  method: "patch",
  path: "/documents/{document}/names/{name}",
  summary: "Change the name of a version",
  request: { params: NameParams, ...body(z.object({ name: Name, seenHead: Sequence })) },
  responses: { 200: patch, ...refusals },
});

const remove = createRoute({
  method: "delete",
  path: "/documents/{document}/names/{name}",
  summary: "Take the name of a version away; the version stays",
  request: { params: NameParams, ...body(z.object({ seenHead: Sequence })) },
  responses: { 200: patch, ...refusals },
});

/** Names of versions. */
export const names = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(give, async (c) => {
    const context = await editorContext(c);
    const { document } = c.req.valid("param");
    const { seenHead, ...name } = c.req.valid("json");
    await nameVersion(context, { document, ...name });
    return c.json(await followDocument(context, document, seenHead), 201);
  })
  .openapi(change, async (c) => {
    const context = await editorContext(c);
    const { document, name } = c.req.valid("param");
    const alteration = c.req.valid("json");
    await alterName(context, document, name, alteration);
    return c.json(await followDocument(context, document, alteration.seenHead), 200);
  })
  .openapi(remove, async (c) => {
    const context = await editorContext(c);
    const { document, name } = c.req.valid("param");
    const { seenHead } = c.req.valid("json");
    await alterName(context, document, name, { name: null, seenHead });
    return c.json(await followDocument(context, document, seenHead), 200);
  });
