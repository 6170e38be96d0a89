import { useTranslation } from "react-i18next";
import { type Column, ColumnChart } from "#app/_ui/column-chart.tsx";
import { SEVERITIES } from "#lib/core/quality/mqm.ts";
import { ErrorTable } from "./error-bars.tsx";
import { Figure } from "./figure.tsx";
import type { ScoredEdition } from "./requests.ts";
import { fillOf } from "./severity-fills.tsx";
import { useWords } from "./words.ts";

interface Props {
  readonly document: string;
  readonly editions: readonly ScoredEdition[];
}

/** Where in the document errors are, edition by edition; a bar leads to the first of them in the review. */
export function PlacesFigure({ document, editions }: Props) {
  const { t } = useTranslation();
  const { language } = useWords();
  const shown = editions.filter(({ categories }) => categories.length > 0);
  if (shown.length === 0) return null;
  return (
    <Figure title={t("scores.overDocument")} hint={t("scores.overDocumentHint")}>
      {shown.map((edition) => (
        <div key={edition.id} className="flex flex-col gap-1.5">
          <h3 className="text-sm">{language(edition.language)}</h3>
          <Places document={document} edition={edition} />
        </div>
      ))}
    </Figure>
  );
}

function Places({
  document,
  edition,
}: {
  readonly document: string;
  readonly edition: ScoredEdition;
}) {
  const { t } = useTranslation();
  const { number, counts: said, language } = useWords();
  const rowsOf = ({ from, to }: ScoredEdition["places"][number]) =>
    t("scores.rows", { from: number(from + 1, 0), to: number(to, 0) });
  const columns = edition.places.map((place): Column => {
    const counts = said(place.counts);
    return {
      id: String(place.from),
      title: `${rowsOf(place)}: ${counts === "" ? t("scores.noErrors") : counts}`,
      href: place.first === null ? null : `/documents/${document}#segment-${place.first}`,
      parts: SEVERITIES.map((severity) => ({
        id: severity,
        amount: place.counts[severity],
        title: "",
        fill: fillOf(severity),
      })),
    };
  });
  const label = t("scores.placesOf", { language: language(edition.language) });
  const found = edition.places.filter(({ first }) => first !== null);
  return (
    <>
      <div className="overflow-x-auto p-1">
        <div className="min-w-3xl print:min-w-0">
          <ColumnChart label={label} columns={columns} />
        </div>
      </div>
      <details className="text-sm">
        <summary className="w-fit cursor-pointer rounded text-ink-muted hover:text-ink">
          {t("scores.table")}
        </summary>
        <ErrorTable
          caption={label}
          first={t("scores.place")}
          bars={found.map((place) => ({ ...place, id: String(place.from), name: rowsOf(place) }))}
        />
      </details>
    </>
  );
}
