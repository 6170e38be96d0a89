"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Bar, BarGroup } from "#app/_ui/bar.tsx";
import { BackLink } from "#app/_ui/bar-items.tsx";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { PrintBarButton } from "#app/_ui/print-button.tsx";
import { ComparedEdition } from "./compared-edition.tsx";
import { PatchButton } from "./patch-button.tsx";
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
    <>
      <Bar
        label={t("compareDocument.title")}
        title={t("compareDocument.heading", { title: document.title })}
        back={<BackLink href={`/documents/${document.id}`} label={t("app.toReview")} />}
      >
        <BarGroup>
          <PatchButton document={document} editions={shown} from={from} to={to} />
          <PrintBarButton label={t("app.print")} />
        </BarGroup>
      </Bar>
      <div className="mx-auto flex max-w-6xl flex-col gap-6 px-4 py-6 sm:px-6 print:max-w-none print:p-0">
        <p className="hidden text-sm print:block">{written}</p>
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3 print:hidden">
          <PointChoices
            document={document}
            editions={editions}
            compared={compared}
            onChange={choose}
          />
          <div className="flex h-9 items-center">
            <Checkbox isChecked={onlyChanges} onChange={setOnlyChanges}>
              {t("compare.onlyChanges")}
            </Checkbox>
          </div>
        </div>
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
    </>
  );
}
