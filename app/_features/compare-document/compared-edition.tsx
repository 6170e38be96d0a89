"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Summary } from "#app/_diff/documents/summary.tsx";
import { type DocumentsQuestion, useComparison } from "#app/_diff/documents/use-comparison.ts";
import { formatsOf } from "#app/_ui/formats.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { explainProblem } from "#lib/i18n.ts";
import { ListedRows } from "./listed-rows.tsx";
import type { Compared } from "./points.ts";
import { fetchMeasures, twoStates } from "./requests.ts";

interface Props extends Pick<Compared, "from" | "to"> {
  readonly document: string;
  readonly edition: { readonly id: number; readonly language: string };
  readonly onlyChanges: boolean;
}

/** One edition at two points of its history: how much differs, and its paragraphs with what changed. */
export function ComparedEdition({ document, edition, from, to, onlyChanges }: Props) {
  const { t, i18n } = useTranslation();
  const { id, language } = edition;
  const { data, error } = useQuery(twoStates(document, id, { from, to }));
  const question = useMemo((): DocumentsQuestion | null => {
    return data ? { kind: "paragraphs", ...data, language } : null;
  }, [data, language]);
  const { summary, rows, count, failure } = useComparison(question);
  const name = formatsOf(i18n.language).languages.of(language) ?? language;
  return (
    <section aria-label={name} className="flex flex-col gap-2">
      <header className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-b border-line-strong px-4 py-2">
        <h2 className="font-serif text-xl font-semibold">{name}</h2>
        {summary && <Summary summary={summary} />}
        <EditRate document={document} edition={id} from={from} to={to} />
      </header>
      {error && <Notice tone="danger">{explainProblem(i18n, error)}</Notice>}
      {failure && <Notice tone="danger">{t("compare.failed")}</Notice>}
      {!error && !failure && (!summary || rows.length < count) && (
        <Progress
          label={t("compare.comparing")}
          value={summary ? (100 * rows.length) / count : undefined}
        />
      )}
      <ListedRows rows={rows} language={language} onlyChanges={onlyChanges} />
    </section>
  );
}

interface RateProps extends Pick<Compared, "from" | "to"> {
  readonly document: string;
  readonly edition: number;
}

/** What share of the words an editor changed. */
function EditRate({ document, edition, from, to }: RateProps) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery({
    queryKey: ["measures", document, edition, from, to],
    queryFn: () => fetchMeasures(document, { edition, from, to }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data) return null;
  const rate = formatsOf(i18n.language).percents.format(data.humanEditRate);
  return <p className="text-sm text-ink-muted">{t("compareDocument.editRate", { rate })}</p>;
}
