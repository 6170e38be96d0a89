import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { acceptFixes, FIX_FAILURES } from "#lib/services/accept-fixes.ts";
import { followDocument } from "#lib/services/follow-document.ts";
import {
  answers,
  body,
  DocumentParams,
  Fingerprint,
  MAX_FINDINGS,
  refusals,
  Sequence,
  Text,
} from "./contract.ts";
import { DocumentPatch } from "./documents.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";

const WantedFixes = z
  .object({
    fixes: z
      .array(
        z.object({
          fingerprint: Fingerprint,
          fix: z
            .number()
            .int()
            .nonnegative()
            .openapi({ description: "Which of its fixes, from 0" }),
          text: Text.openapi({
            description: "What you saw it put; where it puts another, it is left",
          }),
        }),
      )
      .min(1)
      .max(MAX_FINDINGS),
    seenHead: Sequence,
  })
  .openapi("WantedFixes");

const FixesPatch = DocumentPatch.extend({
  change: Sequence.openapi({ description: "The change to undo; the head where nothing was fixed" }),
  fixed: z.array(z.string()).readonly(),
  left: z
    .array(z.object({ fingerprint: z.string(), reason: z.enum(FIX_FAILURES) }))
    .readonly()
    .openapi({ description: "What was not fixed, and why" }),
}).openapi("FixesPatch");

export type WantedFixes = z.infer<typeof WantedFixes>;
export type FixesPatch = z.infer<typeof FixesPatch>;

const fix = createRoute({
  method: "post",
  path: "/documents/{document}/fixes",
  summary: "Take the fixes of many findings in one change; what has changed meanwhile is left",
  request: { params: DocumentParams, ...body(WantedFixes) },
  responses: { 201: answers(FixesPatch, "What changed since the head you saw"), ...refusals },
});

/** Fixes of findings. */
export const fixes = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid }).openapi(
  fix,
  async (c) => {
    const context = await editorContext(c);
    const { document } = c.req.valid("param");
    const wanted = c.req.valid("json");
    const done = await acceptFixes(context, document, wanted);
    return c.json({ ...(await followDocument(context, document, wanted.seenHead)), ...done }, 201);
  },
);
