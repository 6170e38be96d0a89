"use client";

import { Flag as FlagSign, Rows3 } from "lucide-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { directionOf } from "#lib/core/text/direction.ts";
import { FlaggedText } from "./flagged-text.tsx";
import { COLUMNS, columnTemplate } from "./layout.ts";
import { ParagraphDiff } from "./paragraph-diff.tsx";
import type { Shown } from "./shown.ts";

interface Props {
  readonly index: number;
  readonly shown: Shown;
  /** Whether the reader was led here. */
  readonly isCurrent: boolean;
}

/** One row of a state: what differs in it as a word diff, the rest as it stood. */
export const StateRow = memo(function StateRow({ index, shown, isCurrent }: Props) {
  const { facts, rows, comparison } = shown;
  const row = rows[index];
  if (!row) return null;
  const segments = Object.values(row.cells).flat();
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-current={isCurrent || undefined}
      className={`${COLUMNS} border-b border-line data-current:bg-surface-raised data-current:shadow-[inset_3px_0_var(--accent)] rtl:data-current:shadow-[inset_-3px_0_var(--accent)]`}
      style={columnTemplate(facts.editions.length)}
    >
      <div
        role="rowheader"
        className="flex flex-col items-center gap-1.5 py-3 text-xs text-ink-muted tabular-nums"
      >
        {index + 1}
        <Signs
          isRearranged={comparison.rearranged.has(row.id)}
          isReflagged={segments.some((segment) => comparison.reflagged.has(segment))}
        />
      </div>
      {facts.editions.map(({ id, language }) => (
        <div key={id} role="presentation" className="grid min-w-0 border-s border-line">
          <div
            role="cell"
            lang={language}
            dir={directionOf(language)}
            className="flex min-w-0 flex-col gap-2 px-3 py-3"
          >
            <Cell segments={row.cells[id] ?? []} shown={shown} language={language} />
          </div>
        </div>
      ))}
    </div>
  );
});

function Signs(props: { readonly isRearranged: boolean; readonly isReflagged: boolean }) {
  const { t } = useTranslation();
  const { isRearranged, isReflagged } = props;
  return (
    <>
      {isRearranged && <Sign icon={Rows3} label={t("history.state.rearranged")} />}
      {isReflagged && <Sign icon={FlagSign} label={t("history.state.reflagged")} />}
    </>
  );
}

function Sign({ icon: Icon, label }: { readonly icon: typeof Rows3; readonly label: string }) {
  return (
    <span role="img" aria-label={label} title={label}>
      <Icon aria-hidden className="size-4 text-accent-text" />
    </span>
  );
}

interface CellProps extends Pick<Props, "shown"> {
  readonly segments: readonly number[];
  readonly language: string;
}

function Cell({ segments, shown, language }: CellProps) {
  const { t, i18n } = useTranslation();
  if (segments.length === 0) {
    return (
      <p lang={i18n.language} dir={i18n.dir()} className="text-sm text-ink-muted italic">
        {t("review.grid.gap")}
      </p>
    );
  }
  return segments.map((id) => {
    const text = shown.outline.segments[id]?.text ?? "";
    const other = shown.comparison.texts.get(id);
    if (other === undefined) {
      return <FlaggedText key={id} text={text} flags={shown.outline.flags.get(id) ?? []} />;
    }
    // Whichever is shown, what is underlined came later.
    const [before, after] = shown.isOtherLater ? [text, other] : [other, text];
    return <ParagraphDiff key={id} before={before} after={after} language={language} />;
  });
}
