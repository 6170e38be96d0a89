"use client";

import { ArrowDown, ArrowLeft, ArrowUp } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Summary } from "#app/_diff/documents/summary.tsx";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { ComboBox } from "#app/_ui/combo-box.tsx";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { languageItems } from "#app/_ui/languages.ts";
import { Progress } from "#app/_ui/progress.tsx";
import type { ComparedPair, Comparison } from "./use-compared-pair.ts";

/** How the comparison is read. */
export interface Reading {
  readonly onlyChanges: boolean;
  readonly sideBySide: boolean;
}

interface Props {
  readonly pair: ComparedPair;
  readonly comparison: Comparison;
  /** Which difference the reader is at, counted from 1; 0 before the first. */
  readonly place: { readonly at: number; readonly of: number };
  readonly reading: Reading;
  readonly onReading: (reading: Reading) => void;
  readonly onLanguage: (language: string) => void;
  readonly onGo: (by: 1 | -1) => void;
  readonly onBack: () => void;
}

/** What is compared, how much differs, and how one goes through it. */
export function ReadingBar(props: Props) {
  const { t } = useTranslation();
  const { pair, comparison, reading, onReading, onBack } = props;
  const { summary, rows, count } = comparison;
  return (
    <div className="flex flex-col gap-3 border-b border-line px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <IconButton label={t("compare.back")} onPress={onBack}>
          <ArrowLeft className="size-4 rtl:-scale-x-100" />
        </IconButton>
        <h1 className="me-auto min-w-0 font-serif text-lg font-semibold">
          <bdi className="wrap-anywhere">{pair.before.name}</bdi>
          <span aria-hidden className="mx-2 inline-block text-ink-muted rtl:-scale-x-100">
            →
          </span>
          <span className="sr-only"> {t("compare.against")} </span>
          <bdi className="wrap-anywhere">{pair.after.name}</bdi>
        </h1>
        <Language {...props} />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {summary && <Summary summary={summary} />}
        {(!summary || rows.length < count) && (
          <Progress
            label={t("compare.comparing")}
            value={summary ? (100 * rows.length) / count : undefined}
          />
        )}
        <div className="ms-auto flex flex-wrap items-center gap-x-4 gap-y-2">
          <Checkbox
            isChecked={reading.onlyChanges}
            onChange={(onlyChanges) => onReading({ ...reading, onlyChanges })}
          >
            {t("compare.onlyChanges")}
          </Checkbox>
          <Checkbox
            isChecked={reading.sideBySide}
            onChange={(sideBySide) => onReading({ ...reading, sideBySide })}
          >
            {t("compare.sideBySide")}
          </Checkbox>
          <Steps {...props} />
        </div>
      </div>
    </div>
  );
}

function Steps({ place, onGo }: Pick<Props, "place" | "onGo">) {
  const { t } = useTranslation();
  return (
    <div className="flex items-center gap-1">
      <p role="status" className="me-1 text-sm text-ink-muted tabular-nums">
        {place.at > 0 && t("compare.place", place)}
      </p>
      <IconButton
        label={t("compare.previous")}
        isDisabled={place.of === 0}
        onPress={() => onGo(-1)}
      >
        <ArrowUp className="size-4" />
      </IconButton>
      <IconButton label={t("compare.next")} isDisabled={place.of === 0} onPress={() => onGo(1)}>
        <ArrowDown className="size-4" />
      </IconButton>
    </div>
  );
}

/** The language, as it was found out or chosen: it decides what a word is and in which direction the text runs. */
function Language({ comparison: { language }, onLanguage }: Props) {
  const { t, i18n } = useTranslation();
  const items = useMemo(
    () => languageItems(i18n.language, language ?? "und"),
    [i18n.language, language],
  );
  if (language === null) return null;
  return (
    <div className="w-52">
      <ComboBox
        key={language}
        label={t("compare.language")}
        items={items}
        selectedKey={language}
        onChange={(chosen) => chosen !== language && onLanguage(chosen)}
        emptyMessage={t("compare.noLanguage")}
      />
    </div>
  );
}
