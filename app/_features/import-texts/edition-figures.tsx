"use client";

import { useTranslation } from "react-i18next";
import { Badge } from "#app/_ui/badge.tsx";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { languageName } from "#app/_ui/languages.ts";
import type { Role } from "#lib/core/document/model.ts";
import type { EditionPreview } from "./requests.ts";

interface Props {
  readonly preview: EditionPreview;
  /** None where it is left out. */
  readonly role: Role | undefined;
  /** Absent where it can only go with its file. */
  readonly onLeaveOut?: (isLeftOut: boolean) => void;
}

/** What an edition to be is in the relay, and how much of it there is; one of several in a file may be left out. */
export function EditionFigures({ preview, role, onLeaveOut }: Props) {
  const { t, i18n } = useTranslation();
  if (preview.problem) return null;
  const language = languageName(i18n.language, preview.language);
  return (
    <span className="flex flex-wrap items-center gap-2 text-sm text-ink-muted">
      {onLeaveOut && (
        <Checkbox
          isChecked={!preview.isLeftOut}
          label={t("import.takeLanguage", { language })}
          onChange={(isTaken) => onLeaveOut(!isTaken)}
        >
          <span className="font-medium text-ink">{language}</span>
        </Checkbox>
      )}
      {role && <Badge tone="accent">{t(`roles.${role}`)}</Badge>}
      {preview.isLeftOut ? t("import.leftOut") : <Paragraphs preview={preview} />}
      {!preview.isLeftOut && preview.flags > 0 && (
        <Badge>{t("import.flags", { count: preview.flags })}</Badge>
      )}
    </span>
  );
}

function Paragraphs({ preview }: { readonly preview: EditionPreview }) {
  const { t } = useTranslation();
  const count = preview.paragraphs.length;
  const { separator } = preview;
  const isParted = separator === "line" || separator === "blank-line";
  return (
    <span>
      {t("import.paragraphs", { count })}
      {count > 1 && isParted && ` · ${t(`import.separators.${separator}`)}`}
    </span>
  );
}
