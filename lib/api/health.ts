import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { isReachable } from "#lib/services/check-health.ts";
import { answers } from "./contract.ts";
import type { ApiEnv } from "./environment.ts";

const Health = z.object({ status: z.enum(["ok", "database-unreachable"]) }).openapi("Health");

const read = createRoute({
  method: "get",
  path: "/health",
  summary: "Whether the server and its database answer",
  responses: { 200: answers(Health, "Both answer"), 503: answers(Health, "The database does not") },
});

/** Health, for whatever watches over the server. */
export const health = new OpenAPIHono<ApiEnv>().openapi(read, async (c) => {
  const reachable = await isReachable(c.get("context"));
  return reachable
    ? c.json({ status: "ok" as const }, 200)
    : c.json({ status: "database-unreachable" as const }, 503);
});
