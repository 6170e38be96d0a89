"use client";

import { useTranslation } from "react-i18next";
import { precisionOf } from "./precision.ts";
import type { Figures } from "./requests.ts";
import { useWords } from "./words.ts";

/** How often a check was right so far, as a share and in figures. */
export function PrecisionFigure({ figures }: { readonly figures: readonly Figures[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const { accepted, judged, share } = precisionOf(figures);
  return (
    <p className="text-xs text-ink-muted tabular-nums">
      {share === null
        ? t("checkPage.precision.tooFew", { judged })
        : t("checkPage.precision.share", { share: words.share(share), accepted, judged })}
    </p>
  );
}

/** The same per language, with what is still open. */
export function PrecisionTable({ figures }: { readonly figures: readonly Figures[] }) {
  const { t } = useTranslation();
  const words = useWords();
  if (figures.length === 0) return null;
  return (
    <table className="w-full text-start text-sm wrap-anywhere tabular-nums hyphens-auto">
      <caption className="pb-1 text-start text-xs font-semibold text-ink-muted">
        {t("checkPage.precision.title")}
      </caption>
      <thead className="text-xs text-ink-muted">
        <tr>
          {(["language", "accepted", "dismissed", "open", "right"] as const).map((column) => (
            <th key={column} scope="col" className="py-1 pe-3 text-start font-medium">
              {t(`checkPage.precision.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map((one) => {
          const { share } = precisionOf([one]);
          return (
            <tr key={one.language} className="border-t border-line">
              <th scope="row" className="py-1 pe-3 text-start font-normal">
                {words.language(one.language)}
              </th>
              <td className="pe-3">{one.accepted}</td>
              <td className="pe-3">{one.dismissed}</td>
              <td className="pe-3">{one.open}</td>
              <td>{share === null ? t("checkPage.precision.few") : words.share(share)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
