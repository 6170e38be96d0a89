"use client";

import { useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/_ui/badge.tsx";
import { AlignmentTable } from "./alignment-table.tsx";
import type { EditionPreview, PreviewRow } from "./requests.ts";
import { shownFromStart, summarise } from "./rows.ts";

interface Props {
  readonly rows: readonly PreviewRow[];
  readonly editions: readonly (EditionPreview | undefined)[];
}

/** How the texts would lie side by side, and where to look twice. */
export function AlignmentPreview({ rows, editions }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  const summary = useMemo(() => summarise(rows), [rows]);
  const { doubtful, gaps, disputed, shown } = summary;
  const count = shownFromStart(summary);
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <h2 id={heading} className="me-2 text-lg font-semibold">
          {t("import.preview")}
        </h2>
        <Badge>{t("import.rows", { count: summary.rows })}</Badge>
        <Badge tone={doubtful > 0 ? "warn" : "ok"}>
          {t("import.doubtful", { count: doubtful })}
        </Badge>
        <Badge tone={gaps > 0 ? "warn" : "ok"}>{t("import.gaps", { count: gaps })}</Badge>
        <Badge tone={disputed > 0 ? "warn" : "ok"}>
          {t("import.disputed", { count: disputed })}
        </Badge>
      </div>
      <p className="text-sm text-ink-muted">
        {t("import.previewExplanation")} {count !== null && t("import.shown", { count })}
      </p>
      <AlignmentTable rows={shown} editions={editions} labelledBy={heading} />
    </section>
  );
}
