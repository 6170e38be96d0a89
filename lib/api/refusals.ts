import { type Hook, z } from "@hono/zod-openapi";
import type { ErrorHandler, Context as Request } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { TooBusyError } from "#lib/adapters/heavy-tasks.ts";
import { Refusal, type RefusalCode } from "#lib/services/refusal.ts";
import type { ApiEnv } from "./environment.ts";

/** RFC 9457 problem details; `code` is stable, `details` are plain values to show beside the message. */
export const ProblemDetails = z
  .object({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    details: z.record(z.string(), z.unknown()),
  })
  .openapi("ProblemDetails");

const STATUS = {
  "no-such-document": 404,
  "no-such-segment": 404,
  "no-such-edition": 404,
  "no-such-row": 404,
  "no-such-revision": 404,
  "no-such-change": 404,
  "no-such-format": 422,
  "no-such-file": 404,
  "no-such-flag": 404,
  "no-such-remark": 404,
  "no-suggestion": 409,
  "cannot-repeat": 422,
  "no-such-finding": 404,
  "no-such-dismissal": 404,
  "no-such-check": 404,
  "no-such-rule": 404,
  "no-such-profile": 404,
  "invalid-profile": 422,
  "profile-changed": 409,
  "too-many-profiles": 409,
  "no-editor": 401,
  "no-name": 422,
  unreadable: 422,
  "invalid-editions": 422,
  "invalid-text": 422,
  "segment-locked": 409,
  "invalid-span": 409,
  "invalid-archive": 422,
  "invalid-rule": 422,
  "flag-changed": 409,
  "rule-changed": 409,
  "too-many-rules": 409,
  "invalid-query": 422,
  "search-took-too-long": 503,
  "checks-took-too-long": 503,
  "measures-took-too-long": 503,
  "repair-impossible": 409,
  "rows-changed": 409,
  "text-changed": 409,
  "segments-changed": 409,
  "document-changed": 409,
  undecided: 422,
  "unfit-update": 422,
  "other-document": 422,
  "document-withdrawn": 409,
  "no-such-name": 404,
  "name-taken": 409,
  "name-changed": 409,
  "nothing-to-undo": 409,
  "cannot-undo": 409,
} as const satisfies Record<RefusalCode, ContentfulStatusCode>;

/** How problem details travel. */
export const MEDIA_TYPE = { "content-type": "application/problem+json" };

// The status of a request whose client has gone, as nginx logs it; nobody receives it.
const CLOSED_BY_CLIENT = 499;

/** Answers with the problem details of what a request has failed with. */
export const handleError: ErrorHandler<ApiEnv> = (error, c) => {
  const { signal } = c.req.raw;
  if (signal.aborted && error === signal.reason)
    return new Response(null, { status: CLOSED_BY_CLIENT });
  const body = problemOf(error, c);
  return c.json(body, body.status, MEDIA_TYPE);
};

/** Turns a refusal into its problem details; anything else is a bug: it is logged, and the client learns nothing of it. */
export function problemOf(error: unknown, c: Request<ApiEnv>) {
  if (error instanceof Refusal) {
    const { code, message, details } = error;
    return { ...problem(STATUS[code], code, message), details };
  }
  if (error instanceof HTTPException) {
    const title = `Cannot read the request: ${error.message}`;
    return problem(error.status, "invalid-request", title);
  }
  if (error instanceof Error && error.name === TooBusyError.name) {
    return problem(503, "too-busy", error.message);
  }
  const err = error instanceof Error ? error : new Error(String(error));
  c.get("log").error({ err, path: c.req.path }, "request failed");
  return problem(500, "internal", "The server failed; its log says why");
}

/** Answers a request that does not keep to the contract with the first place where it departs. */
export const handleInvalid: Hook<unknown, ApiEnv, string, unknown> = (result, c) => {
  if (result.success) return;
  const [issue] = result.error.issues;
  const place = issue?.path.join(".") ?? "";
  const details = { place, problem: issue?.message ?? "" };
  const body = { ...problem(422, "invalid-request", `Cannot read the request: ${place}`), details };
  return c.json(body, 422, MEDIA_TYPE);
};

/** Problem details without details. */
export function problem<Status extends number>(status: Status, code: string, title: string) {
  return { type: "about:blank" as const, title, status, code, details: {} };
}
