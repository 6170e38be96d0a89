"use client";

import { CircleCheck, CircleX, Plus, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { LONGEST_EXAMPLE, MOST_EXAMPLES } from "#lib/core/checks/house/house-rule.ts";
import type { HouseRuleFields } from "./requests.ts";
import { type Verdict, verdictsOn } from "./rule-draft.ts";

interface Props {
  readonly rule: HouseRuleFields;
  readonly field: "mustMatch" | "mustNotMatch";
  readonly onChange: (examples: string[]) => void;
}

/** Texts in which a rule must find something, or must not, each with what it does there now. */
export function RuleExamples({ rule, field, onChange }: Props) {
  const { t } = useTranslation();
  const examples = rule[field];
  const verdicts = verdictsOn(rule, examples, field === "mustMatch");
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium">{t(`checkPage.rule.${field}`)}</legend>
      {examples.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an example has nothing of its own but its place
        <div key={index} className="grid grid-cols-[1fr_auto] items-center gap-x-2 gap-y-1">
          <TextField
            label={t("checkPage.rule.example", { number: index + 1 })}
            isLabelHidden
            value={text}
            maxLength={LONGEST_EXAMPLE}
            onChange={(value) => onChange(examples.with(index, value))}
          />
          <IconButton
            label={t("checkPage.rule.dropExample", { number: index + 1 })}
            onPress={() => onChange(examples.filter((_, at) => at !== index))}
          >
            <Trash2 aria-hidden className="size-4" />
          </IconButton>
          <VerdictLine verdict={verdicts[index] ?? null} />
        </div>
      ))}
      <div>
        <Button
          isDisabled={examples.length >= MOST_EXAMPLES}
          onPress={() => onChange([...examples, ""])}
        >
          <Plus aria-hidden className="size-4" />
          {t("checkPage.rule.addExample")}
        </Button>
      </div>
    </fieldset>
  );
}

function VerdictLine({ verdict }: { readonly verdict: Verdict | null }) {
  const { t } = useTranslation();
  if (!verdict) return null;
  const Icon = verdict.isRight ? CircleCheck : CircleX;
  return (
    <p
      data-right={verdict.isRight || undefined}
      className="col-span-2 flex items-center gap-1.5 text-xs text-danger-text data-right:text-ok-text"
    >
      <Icon aria-hidden className="size-3.5" />
      {t(verdict.isFound ? "checkPage.rule.found" : "checkPage.rule.notFound")}
    </p>
  );
}
