"use client";

import { useTranslation } from "react-i18next";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { RadioGroup } from "#app/_ui/radio-group.tsx";
import { Select } from "#app/_ui/select.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { RULE_KINDS } from "#lib/core/checks/house/house-rule.ts";
import { MQM_CATEGORIES, SEVERITIES } from "#lib/core/quality/mqm.ts";
import { PatternFault } from "./pattern-fault.tsx";
import type { HouseRuleFields } from "./requests.ts";
import { patternProblem } from "./rule-draft.ts";
import { RuleLanguages } from "./rule-languages.tsx";
import { useWords } from "./words.ts";

interface Props {
  readonly rule: HouseRuleFields;
  readonly onChange: (part: Partial<HouseRuleFields>) => void;
}

/** What a rule looks for, what it says, and what it puts in its place. */
export function RuleFields({ rule, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t("checkPage.rule.name")}
        value={rule.name}
        maxLength={200}
        autoFocus
        onChange={(name) => onChange({ name })}
      />
      <RadioGroup
        label={t("checkPage.rule.kind")}
        items={RULE_KINDS.map((id) => ({
          id,
          label: t(`checkPage.rule.kinds.${id}`),
          description: t(`checkPage.rule.kindHint.${id}`),
        }))}
        selectedKey={rule.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <PatternFields rule={rule} onChange={onChange} />
      <TextField
        label={t("checkPage.rule.message")}
        description={t("checkPage.rule.messageHint")}
        value={rule.message}
        maxLength={1_000}
        onChange={(message) => onChange({ message })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SeverityField rule={rule} onChange={onChange} />
        <CategoryField rule={rule} onChange={onChange} />
      </div>
      <RuleLanguages languages={rule.languages} onChange={(languages) => onChange({ languages })} />
    </>
  );
}

function PatternFields({ rule, onChange }: Props) {
  const { t } = useTranslation();
  const problem = patternProblem(rule);
  const hasReplacement = rule.replacement !== null;
  return (
    <>
      <TextField
        label={t("checkPage.rule.pattern")}
        value={rule.pattern}
        maxLength={4_000}
        onChange={(pattern) => onChange({ pattern })}
      />
      {problem?.field === "pattern" && <PatternFault problem={problem} value={rule.pattern} />}
      <Checkbox isChecked={rule.matchCase} onChange={(matchCase) => onChange({ matchCase })}>
        {t("checkPage.rule.matchCase")}
      </Checkbox>
      <Checkbox
        isChecked={hasReplacement}
        onChange={(isOn) => onChange({ replacement: isOn ? "" : null })}
      >
        {t("checkPage.rule.hasReplacement")}
      </Checkbox>
      {rule.replacement !== null && (
        <TextField
          label={t("checkPage.rule.replacement")}
          description={rule.kind === "regex" ? t("checkPage.rule.replacementHint") : undefined}
          value={rule.replacement}
          maxLength={4_000}
          onChange={(replacement) => onChange({ replacement })}
        />
      )}
      {problem?.field === "replacement" && (
        <PatternFault problem={problem} value={rule.replacement ?? ""} />
      )}
    </>
  );
}

function SeverityField({ rule, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Select
      label={t("checkPage.rule.severity")}
      items={SEVERITIES.map((id) => ({ id, label: t(`severity.${id}`) }))}
      selectedKey={rule.severity}
      onChange={(key) => onChange({ severity: SEVERITIES.find((id) => id === key) })}
    />
  );
}

function CategoryField({ rule, onChange }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Select
      label={t("checkPage.rule.category")}
      items={MQM_CATEGORIES.map((id) => ({ id, label: words.category(id) }))}
      selectedKey={rule.category}
      onChange={(category) => onChange({ category })}
    />
  );
}
