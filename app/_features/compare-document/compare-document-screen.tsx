"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { PageHead } from "#app/_ui/page-head.tsx";
import { PrintButton } from "#app/_ui/print-button.tsx";
import { ComparedEdition } from "./compared-edition.tsx";
import { PointChoices, useWrittenPoints } from "./point-choices.tsx";
import { type Compared, writtenCompared } from "./points.ts";

interface Props {
  readonly document: { readonly id: string; readonly title: string; readonly head: number };
  readonly editions: readonly { readonly id: number; readonly language: string }[];
  /** What the address asks for. */
  readonly first: Compared;
}

/** A document at two points of its history, paragraph by paragraph; to be read, and to be printed. */
export function CompareDocumentScreen({ document, editions, first }: Props) {
  const { t } = useTranslation();
  const [compared, setCompared] = useState(first);
  const [onlyChanges, setOnlyChanges] = useState(true);
  const choose = (next: Compared) => {
    setCompared(next);
    window.history.replaceState(null, "", writtenCompared(next));
  };
  const { from, to, edition } = compared;
  const written = useWrittenPoints(document, compared);
  const shown = editions.filter(({ id }) => edition === null || id === edition);
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-6 px-4 py-8 sm:px-6 print:max-w-none print:p-0">
      <PageHead
        back={{ href: `/documents/${document.id}`, label: t("app.toReview") }}
        title={
          <>
            {t("compareDocument.title")}: <bdi>{document.title}</bdi>
          </>
        }
        printed={written}
      >
        <PointChoices
          document={document}
          editions={editions}
          compared={compared}
          onChange={choose}
        />
        <Checkbox isChecked={onlyChanges} onChange={setOnlyChanges}>
          {t("compare.onlyChanges")}
        </Checkbox>
        <PrintButton label={t("app.print")} />
      </PageHead>
      {shown.map((one) => (
        <ComparedEdition
          key={one.id}
          document={document.id}
          edition={one}
          from={from}
          to={to}
          onlyChanges={onlyChanges}
        />
      ))}
    </div>
  );
}
