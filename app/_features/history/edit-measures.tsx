"use client";

import { useQuery } from "@tanstack/react-query";
import { Gauge } from "lucide-react";
import { useTranslation } from "react-i18next";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Popover, PopoverTrigger } from "#app/_ui/popover.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { explainProblem } from "#lib/i18n.ts";
import { useHistory } from "./history-context.tsx";
import { type EditMeasures, fetchMeasures } from "./requests.ts";

interface Props {
  readonly edition: number;
  /** How the edition is called. */
  readonly name: string;
}

/** A button that tells how much an edition was edited between the two points that are compared. */
export function EditMeasuresButton({ edition, name }: Props) {
  const { t } = useTranslation();
  const label = t("history.measures.of", { edition: name });
  return (
    <PopoverTrigger>
      <IconButton label={label}>
        <Gauge className="size-4" />
      </IconButton>
      <Popover label={label}>
        <Measures edition={edition} />
      </Popover>
    </PopoverTrigger>
  );
}

// States do not change, so neither do their measures.
const FOREVER = { staleTime: Number.POSITIVE_INFINITY };

function Measures({ edition }: Pick<Props, "edition">) {
  const { t, i18n } = useTranslation();
  const { document, sequence, compared } = useHistory();
  const [from, to] = [Math.min(sequence, compared), Math.max(sequence, compared)];
  const { data, error } = useQuery({
    ...FOREVER,
    queryKey: ["measures", document.id, edition, from, to],
    queryFn: ({ signal }) => fetchMeasures(document.id, { edition, from, to, signal }),
  });
  return (
    <div className="flex w-72 flex-col gap-2 text-sm">
      <p className="font-medium">{t("history.measures.between", { from, to })}</p>
      {error && <Notice tone="danger">{explainProblem(i18n, error)}</Notice>}
      {!data && !error && <Progress label={t("history.measures.loading")} />}
      {data && <Figures measures={data} />}
    </div>
  );
}

function Figures({ measures }: { readonly measures: EditMeasures }) {
  const { t, i18n } = useTranslation();
  const { texts, edited, translationEditRate: ter, characterErrorRate: cer, words } = measures;
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent", ...ONE_DIGIT });
  const rate = ({ exact, rate: value }: EditMeasures["translationEditRate"]) =>
    exact ? percent.format(value) : t("history.measures.atMost", { value: percent.format(value) });
  const figures = [
    ["edited", t("history.measures.share", { edited, texts })],
    ["words", rate({ ...ter, rate: measures.humanEditRate })],
    ["characters", rate(cer)],
    ["chrf", percent.format(measures.chrf)],
  ] as const;
  return (
    <>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
        {figures.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-muted">{t(`history.measures.${name}`)}</dt>
            <dd className="text-end tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-xs text-ink-muted">{t(`history.measures.hint.${words}`)}</p>
    </>
  );
}

const ONE_DIGIT = { maximumFractionDigits: 1 } as const;
