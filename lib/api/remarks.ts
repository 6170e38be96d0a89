import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { followDocument } from "#lib/services/follow-document.ts";
import { listEditorNames, remarkOnFlag, withdrawRemark } from "#lib/services/remark-on-flag.ts";
import { answers, body, DocumentParams, Note, PathId, refusals, Sequence } from "./contract.ts";
import { DocumentPatch } from "./documents.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";

const patch = answers(DocumentPatch, "What changed since the head you saw");

const say = createRoute({
  method: "post",
  path: "/documents/{document}/flags/{flag}/remarks",
  summary: "Say something under a flag; names behind an at sign call on their editors",
  request: {
    params: DocumentParams.extend({ flag: PathId }),
    ...body(z.object({ text: Note.trim().min(1), seenHead: Sequence })),
  },
  responses: { 201: patch, ...refusals },
});

const takeBack = createRoute({
  method: "delete",
  path: "/documents/{document}/remarks/{remark}",
  summary: "Take back what you said; it stays in the history",
  request: {
    params: DocumentParams.extend({ remark: PathId }),
    ...body(z.object({ seenHead: Sequence })),
  },
  responses: { 200: patch, ...refusals },
});

const names = createRoute({
  method: "get",
  path: "/editors",
  summary: "The names of the editors, those who came last first",
  responses: { 200: answers(z.array(z.string()).readonly(), "The names"), ...refusals },
});

/** What is said under flags. */
export const remarks = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(say, async (c) => {
    const context = await editorContext(c);
    const { document, flag } = c.req.valid("param");
    const { text, seenHead } = c.req.valid("json");
    await remarkOnFlag(context, { document, flag, text });
    return c.json(await followDocument(context, document, seenHead), 201);
  })
  .openapi(takeBack, async (c) => {
    const context = await editorContext(c);
    const { document, remark } = c.req.valid("param");
    const { seenHead } = c.req.valid("json");
    await withdrawRemark(context, document, remark);
    return c.json(await followDocument(context, document, seenHead), 200);
  })
  .openapi(names, async (c) => c.json(await listEditorNames(c.get("context")), 200));
