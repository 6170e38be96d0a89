import { useTranslation } from "react-i18next";
import { SEVERITIES } from "#lib/core/quality/mqm.ts";
import { FillLegend } from "./fill-legend.tsx";
import { fillOf } from "./severity-fills.tsx";

/** What the fills of charts of severities stand for. */
export function SeverityLegend() {
  const { t } = useTranslation();
  const fills = SEVERITIES.map((id) => ({ id, label: t(`severity.${id}`), fill: fillOf(id) }));
  return <FillLegend fills={fills} />;
}
