import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { LONGEST_EXAMPLE, MOST_EXAMPLES, RULE_KINDS } from "#lib/core/checks/house/house-rule.ts";
import { SEVERITIES } from "#lib/core/quality/mqm.ts";
import {
  addHouseRule,
  alterHouseRule,
  dropHouseRule,
  listHouseRules,
  mustFindRule,
} from "#lib/services/house-rules.ts";
import { tryHouseRule } from "#lib/services/try-house-rule.ts";
import { Figures } from "./checks.ts";
import { answers, body, refusals, Text } from "./contract.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";

// Bounds what a rule says on a card.
const MAX_NAME_LENGTH = 200;
const MAX_MESSAGE_LENGTH = 1_000;
const MAX_PATTERN_LENGTH = 4_000;

const Examples = z.array(Text.min(1).max(LONGEST_EXAMPLE)).max(MOST_EXAMPLES).readonly();

const Languages = z.array(Text.max(MAX_NAME_LENGTH)).max(100).readonly();

/** A rule as it is being written: it may have no name and no message yet. */
export const DraftRule = z
  .object({
    name: Text.trim().max(MAX_NAME_LENGTH),
    kind: z.enum(RULE_KINDS),
    pattern: Text.max(MAX_PATTERN_LENGTH),
    matchCase: z.boolean(),
    languages: z.union([z.literal("all"), Languages]),
    message: Text.trim().max(MAX_MESSAGE_LENGTH),
    replacement: Text.max(MAX_PATTERN_LENGTH).nullable(),
    severity: z.enum(SEVERITIES),
    category: Text,
    mustMatch: Examples,
    mustNotMatch: Examples,
    isOn: z.boolean(),
  })
  .openapi("DraftHouseRule");

const RuleFields = DraftRule.extend({
  name: DraftRule.shape.name.min(1),
  message: DraftRule.shape.message.min(1),
}).openapi("HouseRuleFields");

const Version = z.number().int().positive();

const AlteredRule = RuleFields.extend({ seenVersion: Version }).openapi("AlteredHouseRule");

const Rule = RuleFields.extend({
  id: z.uuid(),
  version: Version,
  check: z.string().openapi({ description: "The id of the check that it makes" }),
  figures: z.array(Figures).readonly(),
}).openapi("HouseRule");

const Trial = z
  .object({ rule: DraftRule, document: z.uuid().nullable() })
  .openapi("HouseRuleTrial");

const Span = z.object({ start: z.number().int(), end: z.number().int() });

const TrialOutcome = z
  .object({
    matches: z
      .array(
        Span.extend({
          edition: z.number().int(),
          segment: z.number().int(),
          replacement: z.string().nullable(),
        }),
      )
      .readonly()
      .openapi({ description: "The first of them" }),
    count: z.number().int().openapi({ description: "Of all matches" }),
    problem: z
      .object({
        field: z.string(),
        code: z.string(),
        place: Span.optional(),
        example: z.number().int().optional(),
      })
      .nullable(),
  })
  .openapi("HouseRuleTrialOutcome");

export type HouseRule = z.infer<typeof Rule>;
export type HouseRuleFields = z.infer<typeof RuleFields>;
export type AlteredHouseRule = z.infer<typeof AlteredRule>;
export type HouseRuleTrial = z.infer<typeof Trial>;
export type HouseRuleTrialOutcome = z.infer<typeof TrialOutcome>;

const RuleParams = z.object({ rule: z.uuid() });

const list = createRoute({
  method: "get",
  path: "/house-rules",
  summary: "The desk's own rules, the oldest first",
  responses: { 200: answers(z.array(Rule), "The rules"), ...refusals },
});

const add = createRoute({
  method: "post",
  path: "/house-rules",
  summary: "Write a rule",
  request: body(RuleFields),
  responses: { 201: answers(Rule, "The rule"), ...refusals },
});

const alter = createRoute({
  method: "put",
  path: "/house-rules/{rule}",
  summary: "Change a rule as of the version you saw",
  request: { params: RuleParams, ...body(AlteredRule) },
  responses: { 200: answers(Rule, "The rule"), ...refusals },
});

const drop = createRoute({
  method: "delete",
  path: "/house-rules/{rule}",
  summary: "Remove a rule as of the version you saw",
  request: {
    params: RuleParams,
    query: z.object({ seenVersion: z.coerce.number().int().positive() }),
  },
  responses: { 200: answers(z.object({ id: z.uuid() }), "It is gone"), ...refusals },
});

const trial = createRoute({
  method: "post",
  path: "/house-rules/trial",
  summary: "Try a rule on a document without keeping it",
  request: body(Trial),
  responses: {
    200: answers(TrialOutcome, "What it finds, and what is wrong with it"),
    ...refusals,
  },
});

/** The rules that a desk has written for itself. */
export const houseRules = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(list, async (c) => {
    return c.json(await listHouseRules(c.get("context")), 200);
  })
  .openapi(add, async (c) => {
    const context = await editorContext(c);
    const id = await addHouseRule(context, c.req.valid("json"));
    return c.json(await mustFindRule(context, id), 201);
  })
  .openapi(alter, async (c) => {
    const context = await editorContext(c);
    const { rule: id } = c.req.valid("param");
    const { seenVersion, ...fields } = c.req.valid("json");
    await alterHouseRule(context, { id, seenVersion }, fields);
    return c.json(await mustFindRule(context, id), 200);
  })
  .openapi(drop, async (c) => {
    const { rule: id } = c.req.valid("param");
    await dropHouseRule(await editorContext(c), { id, ...c.req.valid("query") });
    return c.json({ id }, 200);
  })
  .openapi(trial, async (c) => {
    const { rule, document } = c.req.valid("json");
    return c.json(await tryHouseRule(c.get("context"), rule, document), 200);
  });
