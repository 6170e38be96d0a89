import { useTranslation } from "react-i18next";
import { ErrorBars, ErrorTable } from "./error-bars.tsx";
import { Figure } from "./figure.tsx";
import type { ScoredEdition } from "./requests.ts";
import { useWords } from "./words.ts";

/** Errors by the step of the relay at which they were born. */
export function HopFigure({ editions }: { readonly editions: readonly ScoredEdition[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const bars = editions.map((edition) => ({
    id: String(edition.id),
    name: <bdi>{words.hop(edition, editions)}</bdi>,
    counts: edition.hop.counts,
    points: edition.hop.points,
  }));
  const title = t("scores.byHop");
  return (
    <Figure
      title={title}
      hint={t("scores.byHopHint")}
      table={<ErrorTable caption={title} first={t("scores.hop")} bars={bars} />}
    >
      <ErrorBars bars={bars} />
    </Figure>
  );
}
