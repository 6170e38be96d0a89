"use client";

import { useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/_ui/badge.tsx";
import { AlignmentTable } from "./alignment-table.tsx";
import { type FoundEdition, fileRowsOf } from "./found-editions.ts";
import type { PreviewRow } from "./requests.ts";
import { shownFromStart, summarise } from "./rows.ts";

interface Props {
  readonly rows: readonly PreviewRow[];
  /** All that the files bring, in the order of the cells. */
  readonly editions: readonly FoundEdition[];
}

/** How the texts would lie side by side, and where to look twice. */
export function AlignmentPreview({ rows: all, editions }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  const summary = useMemo(() => summarise(withoutLeftOut(all, editions)), [all, editions]);
  const fileRows = fileRowsOf(editions);
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
      {fileRows && (
        <p className="text-sm text-ink-muted">{t("import.rowsOfFile", { name: fileRows.name })}</p>
      )}
      <AlignmentTable
        rows={shown}
        editions={editions.flatMap(({ preview }) => (preview.isLeftOut ? [] : [preview]))}
        isByFile={fileRows?.isAll ?? false}
        labelledBy={heading}
      />
    </section>
  );
}

/** The rows without the cells of editions that are left out. */
function withoutLeftOut(
  rows: readonly PreviewRow[],
  editions: readonly FoundEdition[],
): readonly PreviewRow[] {
  if (!editions.some(({ preview }) => preview.isLeftOut)) return rows;
  const isKept = editions.map(({ preview }) => !preview.isLeftOut);
  return rows.map((row) => ({ ...row, cells: row.cells.filter((_, at) => isKept[at]) }));
}
