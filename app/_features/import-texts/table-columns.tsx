"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { Disclosure } from "#app/_ui/disclosure.tsx";
import { Select } from "#app/_ui/select.tsx";
import { type ColumnChoice, columnUse, TO_BE_GUESSED, withColumn } from "./column-choice.ts";
import { ColumnHead } from "./column-head.tsx";
import type { Reading } from "./drafts.ts";
import type { FoundEdition } from "./found-editions.ts";
import type { EditionPreview } from "./requests.ts";

interface Props {
  readonly table: NonNullable<EditionPreview["table"]>;
  readonly choice: ColumnChoice;
  readonly editions: readonly FoundEdition[];
  /** Without a choice the file cannot be read. */
  readonly isWanted: boolean;
  readonly onChoose: (reading: Pick<Reading, "columns">) => void;
}

/** A table as it begins, and what each of its columns holds, to be corrected. */
export function TableColumns({ table, choice, editions, isWanted, onChoose }: Props) {
  const { t } = useTranslation();
  const known = withLanguages(choice, editions);
  const choose = (columns: ColumnChoice) => onChoose({ columns });
  return (
    <Disclosure label={t("import.columns.title")} isOpenAtFirst={isWanted}>
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
          {table.sheets && table.sheets.length > 1 && (
            <div className="w-56">
              <Select
                label={t("import.columns.sheet")}
                items={table.sheets.map((id) => ({ id, label: id }))}
                selectedKey={known.sheet}
                onChange={(sheet) => choose({ ...TO_BE_GUESSED, sheet })}
              />
            </div>
          )}
          <Checkbox isChecked={known.header} onChange={(header) => choose({ ...known, header })}>
            {t("import.columns.header")}
          </Checkbox>
        </div>
        <Sample table={table} choice={known} onChoose={choose} />
      </div>
    </Disclosure>
  );
}

/** What was detected in a column goes for it until somebody says otherwise. */
function withLanguages(choice: ColumnChoice, editions: readonly FoundEdition[]): ColumnChoice {
  const texts = choice.texts.map(({ column, language }) => {
    const edition = editions.find(({ name }) => name.slot === String(column));
    return {
      column,
      language: language === "und" ? (edition?.preview.language ?? "und") : language,
    };
  });
  return { ...choice, texts };
}

// Few tables of texts have more columns; each costs a list of all languages.
const SHOWN_AT_FIRST = 12;

interface SampleProps {
  readonly table: Props["table"];
  readonly choice: ColumnChoice;
  readonly onChoose: (choice: ColumnChoice) => void;
}

function Sample({ table, choice, onChoose }: SampleProps) {
  const { t } = useTranslation();
  const [showsAll, showAll] = useState(false);
  const columns = table.columns.flatMap((_, column) => {
    const isShown = showsAll || column < SHOWN_AT_FIRST;
    return isShown || columnUse(choice, column).kind !== "unused" ? [column] : [];
  });
  const left = table.columns.length - columns.length;
  const body = table.sample.slice(choice.header ? 1 : 0);
  return (
    <>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto rounded-lg border border-line"
      >
        <table aria-label={t("import.columns.title")} className="text-sm">
          <thead>
            <tr className="border-b border-line align-top">
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className="min-w-48 p-2 text-start font-normal not-first:border-s not-first:border-line"
                >
                  <ColumnHead
                    column={column}
                    name={choice.header ? (table.columns[column] ?? "") : ""}
                    use={columnUse(choice, column)}
                    onChange={(use) => onChoose(withColumn(choice, column, use))}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {body.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place here
              <tr key={index}>
                {columns.map((column) => (
                  <td
                    key={column}
                    dir="auto"
                    data-unused={columnUse(choice, column).kind === "unused" || undefined}
                    className="max-w-64 truncate px-2 py-1.5 not-first:border-s not-first:border-line data-unused:text-ink-muted"
                  >
                    {row[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <div>
          <Button onPress={() => showAll(true)}>{t("import.columns.more", { count: left })}</Button>
        </div>
      )}
    </>
  );
}
