import type { Check, CheckChoice, Policies } from "#lib/api/checks.ts";
import { answerTo, createClient } from "#lib/api/client.ts";
import type { StandingDismissal } from "#lib/api/dismissals.ts";
import type {
  AlteredHouseRule,
  HouseRule,
  HouseRuleFields,
  HouseRuleTrial,
  HouseRuleTrialOutcome,
} from "#lib/api/house-rules.ts";

export type { Check, CheckChoice, Figures, Policies } from "#lib/api/checks.ts";
export type { StandingDismissal } from "#lib/api/dismissals.ts";
export type { HouseRule, HouseRuleFields, HouseRuleTrialOutcome } from "#lib/api/house-rules.ts";

const { api } = createClient();
const oneCheck = api.checks[":check"].settings;
const rules = api["house-rules"];
const oneRule = rules[":rule"];
const oneDismissal = api.dismissals[":dismissal"];

export function fetchChecks(): Promise<readonly Check[]> {
  return answerTo(api.checks.$get());
}

export function chooseForCheck(check: string, json: CheckChoice): Promise<Check> {
  return answerTo(oneCheck.$put({ param: { check }, json }));
}

/** Takes the desk's choice back: in one language, or (absent) in all. */
export function resetCheck(check: string, language?: string): Promise<Check> {
  return answerTo(oneCheck.$delete({ param: { check }, query: { language } }));
}

export function fetchPolicies(): Promise<Policies> {
  return answerTo(api.policies.$get());
}

export function choosePolicies(json: Partial<Policies>): Promise<Policies> {
  return answerTo(api.policies.$put({ json }));
}

export function fetchRules(): Promise<readonly HouseRule[]> {
  return answerTo(rules.$get());
}

export function addRule(json: HouseRuleFields): Promise<HouseRule> {
  return answerTo(rules.$post({ json }));
}

export function alterRule(rule: string, json: AlteredHouseRule): Promise<HouseRule> {
  return answerTo(oneRule.$put({ param: { rule }, json }));
}

export function dropRule({ id, version }: Pick<HouseRule, "id" | "version">) {
  return answerTo(
    oneRule.$delete({ param: { rule: id }, query: { seenVersion: String(version) } }),
  );
}

export function tryRule(json: HouseRuleTrial, signal: AbortSignal): Promise<HouseRuleTrialOutcome> {
  return answerTo(rules.trial.$post({ json }, { init: { signal } }));
}

export function fetchDismissals(): Promise<readonly StandingDismissal[]> {
  return answerTo(api.dismissals.$get());
}

export function withdrawDismissal(dismissal: string): Promise<unknown> {
  return answerTo(oneDismissal.$delete({ param: { dismissal } }));
}

export function restoreDismissal(dismissal: string): Promise<unknown> {
  return answerTo(oneDismissal.$put({ param: { dismissal } }));
}

export function fetchDocuments() {
  return answerTo(api.documents.$get({ query: {} }));
}

export function openDocument(document: string) {
  return answerTo(api.documents[":document"].$get({ param: { document } }));
}
