import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { SEVERITIES } from "#lib/core/quality/mqm.ts";
import { readDeskChoices } from "#lib/services/desk-choices.ts";
import { answers, refusals, SettingsVersion } from "./contract.ts";
import type { ApiEnv } from "./environment.ts";
import { DraftRule } from "./house-rules.ts";
import { handleInvalid } from "./refusals.ts";

const Desk = z
  .object({
    version: SettingsVersion,
    settings: z
      .array(
        z.object({
          check: z.string(),
          language: z.string().nullable(),
          isOn: z.boolean(),
          severity: z.enum(SEVERITIES).nullable(),
        }),
      )
      .readonly(),
    policies: z.record(z.string(), z.string()).readonly(),
    rules: z.array(DraftRule.extend({ id: z.string() })).readonly(),
  })
  .openapi("Desk");

export type Desk = z.infer<typeof Desk>;

const read = createRoute({
  method: "get",
  path: "/desk",
  summary: "All that the desk has chosen for its checks, for whoever runs them",
  responses: {
    200: answers(Desk, "The choices; of the house rules those that are on"),
    ...refusals,
  },
});

/** What a desk has chosen, as a whole. */
export const desk = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid }).openapi(
  read,
  async (c) => c.json(await readDeskChoices(c.get("context")), 200),
);
