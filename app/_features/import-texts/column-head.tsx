"use client";

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ComboBox } from "#app/_ui/combo-box.tsx";
import { languageItems } from "#app/_ui/languages.ts";
import { type ColumnUse, columnLetters } from "./column-choice.ts";

// No language has such a tag.
const UNUSED = "-";
const ID = "#";
const UNKNOWN = "und";

interface Props {
  readonly column: number;
  /** What the file calls it; empty where it does not. */
  readonly name: string;
  readonly use: ColumnUse;
  readonly onChange: (use: ColumnUse) => void;
}

/** The head of a column: what it holds, which can be changed. */
export function ColumnHead({ column, name, use, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const language = use.kind === "text" ? use.language : UNKNOWN;
  const items = useMemo(
    () => [
      { id: UNUSED, label: t("import.columns.unused") },
      { id: ID, label: t("import.columns.id") },
      ...(language === UNKNOWN ? [{ id: UNKNOWN, label: t("import.columns.unknown") }] : []),
      ...languageItems(i18n.language, language),
    ],
    [t, i18n.language, language],
  );
  const selected = use.kind === "text" ? use.language : use.kind === "id" ? ID : UNUSED;
  const letters = columnLetters(column);
  return (
    <ComboBox
      key={selected}
      label={
        name === ""
          ? t("import.columns.column", { letters })
          : t("import.columns.named", { letters, name })
      }
      items={items}
      selectedKey={selected}
      onChange={(key) => onChange(columnUseOf(key))}
      emptyMessage={t("import.noSuchLanguage")}
    />
  );
}

function columnUseOf(key: string): ColumnUse {
  if (key === UNUSED) return { kind: "unused" };
  return key === ID ? { kind: "id" } : { kind: "text", language: key };
}
