import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { isLanguageTag } from "#lib/adapters/language.ts";
import { SEVERITIES } from "#lib/core/quality/mqm.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { choosePolicies, POLICIES, readDeskPolicies } from "#lib/services/choose-policies.ts";
import {
  type DeskCheck,
  findCheck,
  listChecks,
  resetCheck,
  setCheck,
} from "#lib/services/configure-checks.ts";
import { answers, body, refusals, Text } from "./contract.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";

const SeverityName = z.enum(SEVERITIES);

/** What became of the findings of a check in one language. */
export const Figures = z
  .object({
    language: z.string(),
    accepted: z.number().int(),
    dismissed: z.number().int(),
    open: z.number().int().openapi({ description: "In the documents that were checked last" }),
  })
  .openapi("Figures");

const Choice = z.object({
  isOn: z.boolean(),
  severity: SeverityName.nullable().openapi({ description: "Null: the check's own" }),
});

const Check = z
  .object({
    id: z.string(),
    languages: z.union([z.literal("all"), z.array(z.string()).readonly()]),
    needs: z.enum(["mono", "bilingual", "chain", "document", "received"]),
    category: z.string(),
    isOptional: z.boolean().openapi({ description: "Off unless the desk switches it on" }),
    defaultSeverity: SeverityName,
    isOn: z.boolean(),
    severity: SeverityName,
    chosen: Choice.nullable().openapi({ description: "For all languages without their own" }),
    perLanguage: z.array(Choice.extend({ language: z.string() })).readonly(),
    figures: z.array(Figures).readonly(),
    examples: z
      .array(
        z.object({
          language: z.string(),
          text: z.string().openapi({ description: "The fault in ⟦⟧" }),
          mended: z.string(),
          base: z.object({ language: z.string(), text: z.string() }).nullable(),
        }),
      )
      .readonly(),
  })
  .openapi("Check");

const ALL_LANGUAGES = "*";
const Language = z
  .string()
  .refine((tag) => tag === ALL_LANGUAGES || isLanguageTag(tag), "not a language tag or *")
  .transform((tag) => (tag === ALL_LANGUAGES ? null : primaryLanguage(tag)));

const NewChoice = Choice.extend({ language: Language }).openapi("CheckChoice");
const Policies = z
  .object({
    toponyms: z.enum(POLICIES.toponyms).nullable(),
    repeats: z.enum(POLICIES.repeats).nullable().openapi({
      description: "How often an error counts that occurs again: once where nothing is chosen",
    }),
  })
  .openapi("Policies");

export type Figures = z.infer<typeof Figures>;
export type Check = z.infer<typeof Check>;
export type CheckChoice = z.input<typeof NewChoice>;
export type Policies = z.infer<typeof Policies>;

const CheckParams = z.object({ check: Text.min(1).max(200) });

const list = createRoute({
  method: "get",
  path: "/checks",
  summary: "All checks, what the desk has chosen for them, and how often they were right",
  responses: { 200: answers(z.array(Check), "The checks"), ...refusals },
});

const choose = createRoute({
  method: "put",
  path: "/checks/{check}/settings",
  summary: "Switch a check on or off and set its severity, in a language or (*) in all others",
  request: { params: CheckParams, ...body(NewChoice) },
  responses: { 200: answers(Check, "The check"), ...refusals },
});

const reset = createRoute({
  method: "delete",
  path: "/checks/{check}/settings",
  summary: "Take the desk's choices for a check back: in a language, in (*) all others, or all",
  request: { params: CheckParams, query: z.object({ language: Language.optional() }) },
  responses: { 200: answers(Check, "The check"), ...refusals },
});

const readPolicies = createRoute({
  method: "get",
  path: "/policies",
  summary: "What the desk has chosen where checks leave a choice",
  responses: { 200: answers(Policies, "The policies; null where nothing is chosen"), ...refusals },
});

const setPolicies = createRoute({
  method: "put",
  path: "/policies",
  summary: "Choose where checks leave a choice",
  request: body(Policies.partial()),
  responses: { 200: answers(Policies, "The policies"), ...refusals },
});

/** The checks and the desk's choices for them. */
export const checks = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(list, async (c) => c.json((await listChecks(c.get("context"))).map(presented), 200))
  .openapi(choose, async (c) => {
    const context = await editorContext(c);
    const { check } = c.req.valid("param");
    await setCheck(context, { check, ...c.req.valid("json") });
    return c.json(presented(await findCheck(context, check)), 200);
  })
  .openapi(reset, async (c) => {
    const context = await editorContext(c);
    const { check } = c.req.valid("param");
    await resetCheck(context, check, c.req.valid("query").language);
    return c.json(presented(await findCheck(context, check)), 200);
  })
  .openapi(readPolicies, async (c) => c.json(await readDeskPolicies(c.get("context")), 200))
  .openapi(setPolicies, async (c) => {
    const context = await editorContext(c);
    await choosePolicies(context, c.req.valid("json"));
    return c.json(await readDeskPolicies(context), 200);
  });

function presented({ check, isOn, severity, settings, figures }: DeskCheck) {
  const choices = settings.map(({ check: _, ...choice }) => choice);
  const overall = choices.find(({ language }) => language === null);
  return {
    id: check.id,
    languages: check.languages,
    needs: check.needs,
    category: check.mqm,
    isOptional: check.isOptional ?? false,
    defaultSeverity: check.severity,
    isOn,
    severity,
    chosen: overall ? { isOn: overall.isOn, severity: overall.severity } : null,
    perLanguage: choices.flatMap(({ language, ...choice }) =>
      language === null ? [] : [{ language, ...choice }],
    ),
    figures,
    examples: (check.examples ?? []).map((example) => ({ base: null, ...example })),
  };
}
