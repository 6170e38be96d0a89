"use client";

import { Trash2 } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/_ui/badge.tsx";
import { ComboBox } from "#app/_ui/combo-box.tsx";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { languageItems, languageName } from "#app/_ui/languages.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { Select } from "#app/_ui/select.tsx";
import type { Role } from "#lib/core/document/model.ts";
import { explainReading } from "#lib/i18n.ts";
import type { Draft } from "./drafts.ts";
import type { EditionPreview } from "./requests.ts";

// No draft has this id: they count from 1.
const ORIGINAL = "0";

interface Props {
  readonly text: Draft;
  /** What the server makes of it; undefined until it has answered. */
  readonly edition: EditionPreview | undefined;
  readonly role: Role | undefined;
  readonly others: readonly {
    readonly id: number;
    readonly name: string;
    readonly language: string;
  }[];
  readonly basedOn: number | null;
  readonly onSay: (said: Pick<Draft, "language" | "basedOn">) => void;
  readonly onRemove: () => void;
}

/** One text of the import: what was recognised in it, to be corrected, or why it cannot be read. */
export function TextCard({ text, edition, role, others, basedOn, onSay, onRemove }: Props) {
  const { t } = useTranslation();
  return (
    <li className="flex flex-col gap-3 rounded-xl border border-line bg-surface-raised p-4">
      <div className="grid grid-cols-[1fr_auto] items-start gap-4 md:grid-cols-[1fr_13rem_14rem_auto]">
        <div className="flex min-w-0 flex-col gap-1">
          <span className="truncate font-medium" title={text.name}>
            <bdi>{text.name}</bdi>
          </span>
          <span className="flex flex-wrap items-center gap-2 text-sm text-ink-muted">
            {edition && !edition.problem && role && (
              <Badge tone="accent">{t(`roles.${role}`)}</Badge>
            )}
            {edition && !edition.problem && <Paragraphs edition={edition} />}
          </span>
        </div>
        {edition && !edition.problem && (
          <>
            <Language edition={edition} onChange={(language) => onSay({ language })} />
            <Base others={others} basedOn={basedOn} onChange={(base) => onSay({ basedOn: base })} />
          </>
        )}
        <div className="md:col-start-4">
          <IconButton label={t("import.remove", { name: text.name })} onPress={onRemove}>
            <Trash2 aria-hidden className="size-4.5" />
          </IconButton>
        </div>
      </div>
      <Trouble edition={edition} />
    </li>
  );
}

function Paragraphs({ edition }: { readonly edition: EditionPreview }) {
  const { t } = useTranslation();
  const count = edition.paragraphs.length;
  const separator = edition.separator === "line" ? "line" : "blank-line";
  return (
    <span>
      {t("import.paragraphs", { count })}
      {count > 1 && ` · ${t(`import.separators.${separator}`)}`}
    </span>
  );
}

interface LanguageProps {
  readonly edition: EditionPreview;
  readonly onChange: (language: string) => void;
}

function Language({ edition: { language }, onChange }: LanguageProps) {
  const { t, i18n } = useTranslation();
  const items = useMemo(() => languageItems(i18n.language, language), [i18n.language, language]);
  return (
    <div className="max-md:order-1 max-md:col-span-2">
      <ComboBox
        key={language}
        label={t("import.language")}
        items={items}
        selectedKey={language === "und" ? null : language}
        onChange={onChange}
        emptyMessage={t("import.noSuchLanguage")}
      />
    </div>
  );
}

interface BaseProps extends Pick<Props, "others" | "basedOn"> {
  readonly onChange: (base: number | null) => void;
}

function Base({ others, basedOn, onChange }: BaseProps) {
  const { t, i18n } = useTranslation();
  const items = others.map(({ id, name, language }) => ({
    id: String(id),
    label: language === "und" ? name : `${languageName(i18n.language, language)} (${name})`,
  }));
  return (
    <div className="max-md:order-1 max-md:col-span-2">
      <Select
        label={t("import.basedOn")}
        items={[{ id: ORIGINAL, label: t("import.isOriginal") }, ...items]}
        selectedKey={basedOn === null ? ORIGINAL : String(basedOn)}
        onChange={(key) => onChange(key === ORIGINAL ? null : Number(key))}
      />
    </div>
  );
}

function Trouble({ edition }: { readonly edition: EditionPreview | undefined }) {
  const { t, i18n } = useTranslation();
  if (edition?.problem) {
    return <Notice tone="danger">{explainReading(i18n, edition.problem)}</Notice>;
  }
  if (edition?.language === "und")
    return <Notice tone="warn">{t("import.languageUnknown")}</Notice>;
  return null;
}
