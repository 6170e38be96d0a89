"use client";

import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import type { RuleProblem } from "#lib/core/checks/house/house-rule.ts";
import type { HouseRule, HouseRuleFields } from "./requests.ts";
import { NEW_RULE, problemOf, tidied } from "./rule-draft.ts";
import { RuleExamples } from "./rule-examples.tsx";
import { RuleFields } from "./rule-fields.tsx";
import { RuleTrial } from "./rule-trial.tsx";
import { fieldsOf, useRuleActions } from "./use-rules.ts";

interface Props {
  /** The rule to change; null for a new one. */
  readonly rule: HouseRule | null;
  readonly onClose: () => void;
}

/** Where a rule is written: its fields, its examples with what it does in them, and a trial on a document. */
export function RuleDialog({ rule, onClose }: Props) {
  const { t } = useTranslation();
  const { save } = useRuleActions();
  const [draft, setDraft] = useState<HouseRuleFields>(rule ? fieldsOf(rule) : NEW_RULE);
  const [isSaving, setSaving] = useState(false);
  const change = (part: Partial<HouseRuleFields>) => setDraft((known) => ({ ...known, ...part }));
  const judged = useDeferredValue(draft);
  const missing = missingIn(judged);
  const problem = missing ? null : problemOf(judged);
  const submit = async () => {
    setSaving(true);
    const isSaved = await save(tidied(draft), rule);
    setSaving(false);
    if (isSaved) onClose();
  };
  return (
    <Dialog
      title={t(rule ? "checkPage.rule.change" : "checkPage.rule.new")}
      isOpen
      isWide
      // What was typed is not to be lost by a slip.
      isBinding={draft !== NEW_RULE}
      onOpenChange={onClose}
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!missing && !problem && !isSaving) void submit();
        }}
      >
        <RuleFields rule={draft} onChange={change} />
        <RuleExamples
          rule={judged}
          field="mustMatch"
          onChange={(mustMatch) => change({ mustMatch })}
        />
        <RuleExamples
          rule={judged}
          field="mustNotMatch"
          onChange={(mustNotMatch) => change({ mustNotMatch })}
        />
        <RuleTrial rule={draft} />
        <div className="flex flex-wrap items-center justify-end gap-2">
          <p role="status" className="me-auto text-sm text-ink-muted">
            <WhyNot missing={missing} problem={problem} />
          </p>
          <Button onPress={onClose}>{t("app.cancel")}</Button>
          <Button
            variant="primary"
            type="submit"
            isDisabled={missing !== null || problem !== null}
            isPending={isSaving}
          >
            {t("checkPage.rule.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const NEEDED = ["name", "pattern", "message"] as const;
type Needed = (typeof NEEDED)[number];

function missingIn(rule: HouseRuleFields): Needed | null {
  return NEEDED.find((field) => rule[field].trim() === "") ?? null;
}

interface WhyNotProps {
  readonly missing: Needed | null;
  readonly problem: RuleProblem | null;
}

/** Why the rule cannot be saved yet. */
function WhyNot({ missing, problem }: WhyNotProps) {
  const { t } = useTranslation();
  if (missing) return t("checkPage.rule.missing", { field: t(`checkPage.rule.${missing}`) });
  return problem && t(`checkPage.rule.problem.${problem.code}`);
}
