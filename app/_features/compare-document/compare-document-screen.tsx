"use client";

import { ArrowLeft, Printer } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { Checkbox } from "#app/_ui/checkbox.tsx";
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
      <header className="flex flex-col gap-3">
        <Link
          href={`/documents/${document.id}`}
          className="flex w-fit items-center gap-1.5 rounded text-sm text-ink-muted hover:text-ink print:hidden"
        >
          <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
          {t("history.review")}
        </Link>
        <h1 className="font-serif text-2xl font-semibold text-balance">
          {t("compareDocument.title")}: <bdi>{document.title}</bdi>
        </h1>
        <p className="hidden text-sm print:block">{written}</p>
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3 print:hidden">
          <PointChoices
            document={document}
            editions={editions}
            compared={compared}
            onChange={choose}
          />
          <Checkbox isChecked={onlyChanges} onChange={setOnlyChanges}>
            {t("compare.onlyChanges")}
          </Checkbox>
          <Button onPress={() => window.print()}>
            <Printer aria-hidden className="size-4" />
            {t("scores.print")}
          </Button>
        </div>
      </header>
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
