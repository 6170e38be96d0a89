import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { DISMISSAL_SCOPES } from "#lib/core/checks/engine/dismissal.ts";
import { dismissFindings } from "#lib/services/dismiss-findings.ts";
import { followDocument } from "#lib/services/follow-document.ts";
import { reopenFindings } from "#lib/services/reopen-findings.ts";
import {
  listStandingDismissals,
  restoreDismissal,
  withdrawDismissal,
} from "#lib/services/standing-dismissals.ts";
import {
  answers,
  body,
  DocumentParams,
  Fingerprint,
  MAX_FINDINGS,
  Note,
  refusals,
  Sequence,
} from "./contract.ts";
import { DocumentPatch } from "./documents.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";

const Fingerprints = z.array(Fingerprint).min(1).max(MAX_FINDINGS);

const NewDismissals = z
  .object({
    fingerprints: Fingerprints,
    scope: z.enum(DISMISSAL_SCOPES),
    reason: Note,
    seenHead: Sequence,
  })
  .openapi("NewDismissals");

const Reopened = z
  .object({ fingerprints: Fingerprints, seenHead: Sequence })
  .openapi("ReopenedFindings");

const StandingDismissal = z
  .object({
    id: z.uuid(),
    scope: z.enum(["language", "everywhere"]),
    check: z.string(),
    language: z.string(),
    words: z.string(),
    reason: z.string(),
    author: z.string(),
    at: z.iso.datetime(),
  })
  .openapi("StandingDismissal");

export type NewDismissals = z.infer<typeof NewDismissals>;
export type StandingDismissal = z.infer<typeof StandingDismissal>;

const patch = answers(DocumentPatch, "What changed since the head you saw");

const dismiss = createRoute({
  method: "post",
  path: "/documents/{document}/dismissals",
  summary: "Set findings aside with a reason: here, in the document, in the language or everywhere",
  request: { params: DocumentParams, ...body(NewDismissals) },
  responses: { 200: patch, ...refusals },
});

const reopen = createRoute({
  method: "delete",
  path: "/documents/{document}/dismissals",
  summary: "Bring dismissed findings back, whatever hides them",
  request: { params: DocumentParams, ...body(Reopened) },
  responses: { 200: patch, ...refusals },
});

const list = createRoute({
  method: "get",
  path: "/dismissals",
  summary: "The dismissals that hold in all documents, the newest first",
  responses: { 200: answers(z.array(StandingDismissal), "The dismissals"), ...refusals },
});

const withdraw = createRoute({
  method: "delete",
  path: "/dismissals/{dismissal}",
  summary: "Take a dismissal back in all documents",
  request: { params: z.object({ dismissal: z.uuid() }) },
  responses: { 200: answers(z.object({ id: z.uuid() }), "It is gone"), ...refusals },
});

const restore = createRoute({
  method: "put",
  path: "/dismissals/{dismissal}",
  summary: "Let a dismissal that was taken back stand again in all documents",
  request: { params: z.object({ dismissal: z.uuid() }) },
  responses: { 200: answers(z.object({ id: z.uuid() }), "It stands again"), ...refusals },
});

/** What editors have set aside. */
export const dismissals = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(dismiss, async (c) => {
    const context = await editorContext(c);
    const { document } = c.req.valid("param");
    const { seenHead, ...dismissal } = c.req.valid("json");
    await dismissFindings(context, { document, ...dismissal });
    return c.json(await followDocument(context, document, seenHead), 200);
  })
  .openapi(reopen, async (c) => {
    const context = await editorContext(c);
    const { document } = c.req.valid("param");
    const { seenHead, fingerprints } = c.req.valid("json");
    await reopenFindings(context, document, fingerprints);
    return c.json(await followDocument(context, document, seenHead), 200);
  })
  .openapi(list, async (c) => {
    const standing = await listStandingDismissals(c.get("context"));
    return c.json(
      standing.map(({ key: _, at, ...dismissal }) => ({ ...dismissal, at: at.toISOString() })),
      200,
    );
  })
  .openapi(withdraw, async (c) => {
    const { dismissal } = c.req.valid("param");
    await withdrawDismissal(await editorContext(c), dismissal);
    return c.json({ id: dismissal }, 200);
  })
  .openapi(restore, async (c) => {
    const { dismissal } = c.req.valid("param");
    await restoreDismissal(await editorContext(c), dismissal);
    return c.json({ id: dismissal }, 200);
  });
