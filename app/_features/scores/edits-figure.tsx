"use client";

import { useTranslation } from "react-i18next";
import { explainProblem } from "#lib/i18n.ts";
import { Figure } from "./figure.tsx";
import type { ScoredEdition } from "./requests.ts";
import { useMeasures } from "./use-scores.ts";
import { useWords } from "./words.ts";

const MEASURES = ["edited", "hter", "cer", "chrf"] as const;

interface Props {
  readonly document: string;
  readonly head: number;
  readonly editions: readonly ScoredEdition[];
}

/** How far each edition is from what was received. */
export function EditsFigure({ document, head, editions }: Props) {
  const { t } = useTranslation();
  const title = t("scores.edits");
  return (
    <Figure title={title} hint={t("scores.editsHint")}>
      <table className="w-full text-sm tabular-nums">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr className="border-b border-line-strong text-ink-muted">
            <th scope="col" className="py-1.5 pe-2 text-start font-medium">
              {t("scores.edition")}
            </th>
            {MEASURES.map((measure) => (
              <th key={measure} scope="col" className="px-2 py-1.5 text-end font-medium">
                {t(`scores.measure.${measure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {editions.map((edition) => (
            <EditRow key={edition.id} document={document} head={head} edition={edition} />
          ))}
        </tbody>
      </table>
    </Figure>
  );
}

interface RowProps extends Pick<Props, "document" | "head"> {
  readonly edition: ScoredEdition;
}

/** Measuring a book takes seconds; the row stands from the start, so that nothing moves when figures come. */
function EditRow({ document, head, edition }: RowProps) {
  const { i18n } = useTranslation();
  const { number, language } = useWords();
  const { data, error } = useMeasures(document, edition.id, head);
  const share = (value: number) => `${number(100 * value, 1)} %`;
  const cells = data
    ? [
        `${number(data.edited, 0)} / ${number(data.texts, 0)}`,
        share(data.humanEditRate),
        share(data.characterErrorRate.rate),
        number(data.chrf, 3),
      ]
    : MEASURES.map(() => "…");
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-1.5 pe-2 text-start font-normal">
        {language(edition.language)}
      </th>
      {error ? (
        <td colSpan={MEASURES.length} className="px-2 py-1.5 text-danger-text">
          {explainProblem(i18n, error)}
        </td>
      ) : (
        cells.map((cell, at) => (
          <td key={MEASURES[at]} className="px-2 py-1.5 text-end">
            <bdi>{cell}</bdi>
          </td>
        ))
      )}
    </tr>
  );
}
