"use client";

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ComboBox } from "#app/_ui/combo-box.tsx";
import { languageItems, languageName } from "#app/_ui/languages.ts";
import { Select } from "#app/_ui/select.tsx";
import type { Said } from "./drafts.ts";
import type { FoundEdition } from "./found-editions.ts";

// No edition has this place: they count from 0.
const ORIGINAL = "-";

interface Props {
  readonly edition: FoundEdition;
  /** Those of all files. */
  readonly editions: readonly FoundEdition[];
  readonly onSay: (said: Said) => void;
}

/** The language of an edition to be and what it was translated from, as they were guessed, to be corrected. */
export function EditionFields({ edition, editions, onSay }: Props) {
  const { problem, isLeftOut, language } = edition.preview;
  if (problem || isLeftOut) return null;
  return (
    <>
      <Language language={language} onChange={(tag) => onSay({ language: tag })} />
      <Base edition={edition} editions={editions} onSay={onSay} />
    </>
  );
}

interface LanguageProps {
  readonly language: string;
  readonly onChange: (language: string) => void;
}

const FIELD = "max-md:order-1 max-md:col-span-2";

function Language({ language, onChange }: LanguageProps) {
  const { t, i18n } = useTranslation();
  const items = useMemo(() => languageItems(i18n.language, language), [i18n.language, language]);
  return (
    <div className={FIELD}>
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

function Base({ edition, editions, onSay }: Props) {
  const { t, i18n } = useTranslation();
  const items = editions.flatMap((other, place) => {
    if (other === edition || other.preview.isLeftOut) return [];
    const { name, language } = other.preview;
    const label = `${languageName(i18n.language, language)} (${name})`;
    return [{ id: String(place), label: language === "und" ? name : label }];
  });
  const { basedOn } = edition.preview;
  const isThere = items.some(({ id }) => id === String(basedOn));
  const say = (key: string) => onSay({ basedOn: editions[Number(key)]?.name ?? null });
  return (
    <div className={FIELD}>
      <Select
        label={t("import.basedOn")}
        items={[{ id: ORIGINAL, label: t("import.isOriginal") }, ...items]}
        selectedKey={isThere ? String(basedOn) : ORIGINAL}
        onChange={say}
      />
    </div>
  );
}
