"use client";

import { Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { ComboBox } from "#app/_ui/combo-box.tsx";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { NumberField } from "#app/_ui/number-field.tsx";
import { MQM_CATEGORIES, SEVERITIES } from "#lib/core/quality/mqm.ts";
import { withCategory, withoutCategory, withPoints } from "./profile-draft.ts";
import type { ScoreProfileFields } from "./requests.ts";
import { useWords } from "./words.ts";

interface Props {
  readonly profile: ScoreProfileFields["profile"];
  readonly onChange: (profile: ScoreProfileFields["profile"]) => void;
}

/** What errors cost by severity: all of them, and those of categories that cost something else. */
export function PointsTable({ profile, onChange }: Props) {
  const { t } = useTranslation();
  const { category: nameOf } = useWords();
  const rows = [{ category: null, points: profile.points }, ...profile.categories];
  const free = MQM_CATEGORIES.filter(
    (category) => !profile.categories.some((row) => row.category === category),
  );
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="pb-2 text-sm font-medium">{t("scores.editor.points")}</legend>
      <div className="grid grid-cols-[minmax(7rem,1fr)_repeat(4,minmax(3.5rem,5rem))_2.25rem] items-center gap-2">
        <span />
        {SEVERITIES.map((severity) => (
          <span key={severity} aria-hidden className="truncate text-xs text-ink-muted">
            {t(`severity.${severity}`)}
          </span>
        ))}
        <span />
        {rows.map(({ category, points }) => {
          const name = category === null ? t("scores.editor.others") : nameOf(category);
          return (
            <div key={category} className="contents">
              <span className="text-sm">{name}</span>
              {SEVERITIES.map((severity) => (
                <NumberField
                  key={severity}
                  label={t("scores.editor.pointsOf", {
                    name,
                    severity: t(`severity.${severity}`),
                  })}
                  isLabelHidden
                  least={0}
                  value={points[severity]}
                  onChange={(value) =>
                    onChange(withPoints(profile, category, severity, value ?? 0))
                  }
                />
              ))}
              {category === null ? (
                <span />
              ) : (
                <IconButton
                  label={t("scores.editor.removeCategory", { category: name })}
                  onPress={() => onChange(withoutCategory(profile, category))}
                >
                  <Trash2 className="size-4" />
                </IconButton>
              )}
            </div>
          );
        })}
      </div>
      <ComboBox
        key={profile.categories.length}
        label={t("scores.editor.addCategory")}
        items={free.map((id) => ({ id, label: nameOf(id) }))}
        selectedKey={null}
        onChange={(category) => onChange(withCategory(profile, category))}
        emptyMessage={t("scores.editor.noCategory")}
      />
    </fieldset>
  );
}
