"use client";

import { CircleCheck, CircleHelp, Rows3, SquareDashed, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { CodesOf } from "#app/_diff/codes-context.tsx";
import { ReadText } from "#app/_diff/read-text.tsx";
import { languageName } from "#app/_ui/languages.ts";
import { directionOf } from "#lib/core/text/direction.ts";
import { beginningOf } from "./beginning-of.ts";
import type { EditionPreview } from "./requests.ts";
import { doubtOf, type NumberedRow } from "./rows.ts";

const SIGNS = {
  sure: { icon: CircleCheck, look: "text-ok-text" },
  disputed: { icon: TriangleAlert, look: "bg-warn-soft text-warn-text" },
  doubtful: { icon: CircleHelp, look: "bg-warn-soft text-warn-text" },
  gap: { icon: SquareDashed, look: "bg-hover text-ink-muted" },
} as const;

interface Props {
  readonly rows: readonly NumberedRow[];
  /** In the order of the cells. */
  readonly editions: readonly EditionPreview[];
  /** The rows are those of a file, not guessed. */
  readonly isByFile: boolean;
  /** Id of the heading that names the table. */
  readonly labelledBy: string;
}

/** The rows of a preview: the first words of each segment, and the confidence of each row. */
export function AlignmentTable({ rows, editions, isByFile, labelledBy }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <div
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto rounded-xl border border-line bg-surface-raised"
    >
      <table aria-labelledby={labelledBy} className="w-full min-w-3xl table-fixed text-sm">
        <thead className="border-b border-line text-xs text-ink-muted">
          <tr>
            <th scope="col" className="w-14 px-3 py-2 text-end font-medium">
              {t("import.row")}
            </th>
            {editions.map((edition, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an edition is its place here
              <th key={index} scope="col" className="px-3 py-2 text-start font-medium">
                {languageName(i18n.language, edition.language)}
              </th>
            ))}
            <th scope="col" className="w-36 px-3 py-2 text-start font-medium">
              {t("import.confidence")}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <TableRow key={row.number} row={row} editions={editions} isByFile={isByFile} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: NumberedRow;
  readonly editions: Props["editions"];
  readonly isByFile: boolean;
}

function TableRow({ row, editions, isByFile }: RowProps) {
  return (
    <tr className="align-top">
      <th scope="row" className="px-3 py-1.5 text-end font-normal text-ink-muted tabular-nums">
        {row.number}
      </th>
      {row.cells.map((segments, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an edition is its place here
        <td key={index} className="px-3 py-1.5">
          <Cell segments={segments} edition={editions[index]} />
        </td>
      ))}
      <td className="px-3 py-1.5">{isByFile ? <ByFile /> : <Confidence row={row} />}</td>
    </tr>
  );
}

interface CellProps {
  readonly segments: readonly number[];
  readonly edition: EditionPreview | undefined;
}

function Cell({ segments, edition }: CellProps) {
  const { t } = useTranslation();
  if (segments.length === 0)
    return <span className="text-ink-muted italic">{t("import.gap")}</span>;
  const language = edition?.language ?? "und";
  return segments.map((segment) => (
    <div key={segment} lang={language} dir={directionOf(language)} className="truncate font-serif">
      <CodesOf codes={edition?.codes?.[segment]}>
        <ReadText text={beginningOf(edition?.paragraphs[segment] ?? "")} />
      </CodesOf>
    </div>
  ));
}

function ByFile() {
  const { t } = useTranslation();
  return (
    <span className="inline-flex items-center gap-1.5 py-0.5 text-xs text-ink-muted">
      <Rows3 aria-hidden className="size-3.5 shrink-0" />
      {t("import.byFile")}
    </span>
  );
}

function Confidence({ row }: { readonly row: NumberedRow }) {
  const { t, i18n } = useTranslation();
  const doubt = doubtOf(row);
  const { icon: Icon, look } = SIGNS[doubt];
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent" });
  return (
    <span className={`inline-flex items-center gap-1.5 rounded-full px-2 py-0.5 text-xs ${look}`}>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span className="tabular-nums">{percent.format(row.confidence)}</span>
      <span>{t(`import.levels.${doubt}`)}</span>
    </span>
  );
}
