import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { followDocument } from "#lib/services/follow-document.ts";
import { previewRestoration, restoreState } from "#lib/services/restore-state.ts";
import {
  answers,
  body,
  DocumentParams,
  Id,
  PathId,
  PathSequence,
  refusals,
  Sequence,
} from "./contract.ts";
import { DocumentPatch } from "./documents.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
import { Outlook } from "./outlook.ts";
import { handleInvalid } from "./refusals.ts";

const NewRestoration = z
  .object({
    sequence: Sequence.min(1),
    edition: Id.optional().openapi({ description: "This edition only; else the whole document" }),
    seenHead: Sequence,
  })
  .openapi("NewRestoration");

export type NewRestoration = z.infer<typeof NewRestoration>;

const preview = createRoute({
  method: "get",
  path: "/documents/{document}/restorations/preview",
  summary: "What restoring a version would change",
  request: {
    params: DocumentParams,
    query: z.object({ sequence: PathSequence, edition: PathId.optional() }),
  },
  responses: { 200: answers(Outlook, "What would change"), ...refusals },
});

const restore = createRoute({
  method: "post",
  path: "/documents/{document}/restorations",
  summary: "Bring the document, or one edition, back to how it stood after a change",
  request: { params: DocumentParams, ...body(NewRestoration) },
  responses: { 201: answers(DocumentPatch, "What changed since the head you saw"), ...refusals },
});

/** Earlier versions that come back. */
export const restorations = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(preview, async (c) => {
    const wanted = { ...c.req.valid("param"), ...c.req.valid("query") };
    return c.json(await previewRestoration(c.get("context"), wanted), 200);
  })
  .openapi(restore, async (c) => {
    const context = await editorContext(c);
    const { document } = c.req.valid("param");
    const wanted = c.req.valid("json");
    await restoreState(context, { document, ...wanted });
    return c.json(await followDocument(context, document, wanted.seenHead), 201);
  });
