"use client";

import { useTranslation } from "react-i18next";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { NumberField } from "#app/_ui/number-field.tsx";
import { Select } from "#app/_ui/select.tsx";
import { FORMULAS, WORD_BASES } from "#lib/core/quality/scores/profile.ts";
import type { ScoreProfileFields } from "./requests.ts";

type Profile = ScoreProfileFields["profile"];

interface Props {
  readonly profile: Profile;
  readonly onChange: (part: Partial<Profile>) => void;
}

/** The formula of a profile with the numbers it needs, and what counts. */
export function ProfileFields({ profile, onChange }: Props) {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormulaFields profile={profile} onChange={onChange} />
        <CountingFields profile={profile} onChange={onChange} />
      </div>
      <Policies profile={profile} onChange={onChange} />
    </>
  );
}

function FormulaFields({ profile, onChange }: Props) {
  const { t } = useTranslation();
  const { formula, threshold, acceptable, referenceWords } = profile;
  return (
    <>
      <Select
        label={t("scores.editor.formula")}
        items={FORMULAS.map((id) => ({ id, label: t(`scores.formula.${id}`) }))}
        selectedKey={formula}
        onChange={(key) => onChange({ formula: FORMULAS.find((id) => id === key) ?? formula })}
      />
      <NumberField
        label={t("scores.editor.threshold")}
        value={threshold}
        onChange={(value) => onChange({ threshold: value })}
      />
      {formula === "calibrated" && (
        <NumberField
          label={t("scores.editor.acceptable", { count: referenceWords })}
          value={acceptable}
          onChange={(value) => onChange({ acceptable: value ?? 0 })}
        />
      )}
      {formula === "non-linear" && <Tolerances profile={profile} onChange={onChange} />}
      <NumberField
        label={t("scores.editor.referenceWords")}
        value={referenceWords}
        onChange={(value) => onChange({ referenceWords: value ?? 0 })}
      />
    </>
  );
}

function Tolerances({ profile: { tolerances }, onChange }: Props) {
  const { t } = useTranslation();
  const [short, long] = tolerances;
  const number = (value: number, label: string, put: (value: number) => Profile["tolerances"]) => (
    <NumberField
      label={label}
      value={value}
      onChange={(next) => onChange({ tolerances: put(next ?? 0) })}
    />
  );
  return (
    <>
      {number(short.words, t("scores.editor.shortWords"), (words) => [{ ...short, words }, long])}
      {number(short.points, t("scores.editor.shortPoints"), (points) => [
        { ...short, points },
        long,
      ])}
      {number(long.words, t("scores.editor.longWords"), (words) => [short, { ...long, words }])}
      {number(long.points, t("scores.editor.longPoints"), (points) => [short, { ...long, points }])}
    </>
  );
}

function CountingFields({ profile, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        label={t("scores.editor.wordBase")}
        items={WORD_BASES.map((id) => ({ id, label: t(`scores.editor.base.${id}`) }))}
        selectedKey={profile.wordBase}
        onChange={(key) => onChange({ wordBase: key === "source" ? "source" : "target" })}
      />
      <NumberField
        label={t("scores.editor.mostPerSegment")}
        least={1}
        value={profile.mostPerSegment}
        onChange={(mostPerSegment) => onChange({ mostPerSegment })}
      />
      <NumberField
        label={t("scores.editor.nonTranslation")}
        least={0}
        value={profile.nonTranslation}
        onChange={(nonTranslation) => onChange({ nonTranslation })}
      />
    </>
  );
}

function Policies({ profile, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col gap-2">
      <Checkbox
        isChecked={profile.criticalFails}
        onChange={(criticalFails) => onChange({ criticalFails })}
      >
        {t("scores.editor.criticalFails")}
      </Checkbox>
      <Checkbox
        isChecked={profile.repeats === "once"}
        onChange={(isOnce) => onChange({ repeats: isOnce ? "once" : "each" })}
      >
        {t("scores.editor.repeatsOnce")}
      </Checkbox>
      <Checkbox
        isChecked={profile.countsFindings}
        onChange={(countsFindings) => onChange({ countsFindings })}
      >
        {t("scores.editor.countsFindings")}
      </Checkbox>
    </div>
  );
}
