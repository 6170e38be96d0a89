"use client";

import { Check, Equal } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { COLUMNS } from "#app/_features/review/columns/layout.ts";
import { languageOf, segmentsIn } from "#app/_features/review/document/outline.ts";
import { useCommands } from "#app/_features/review/keys/use-commands.ts";
import type { Alternative, Row } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { Button } from "#app/_ui/button.tsx";
import { runAround } from "#lib/core/document/alternative.ts";
import { directionOf } from "#lib/core/text/direction.ts";
import { SignIcon } from "./sign-icon.tsx";

type Cells = Row["cells"];

interface Props {
  readonly row: Row;
  readonly alternative: Alternative;
}

/** Another way to lay out the run a row belongs to, beside the present one, and the choice between the two. */
export function AlternativePanel({ row, alternative }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const run = useCommands();
  const { outline } = useReview();
  const present = useMemo(() => presentRows(outline.rows, row), [outline.rows, row]);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const [one, other] = alternative.editions.map((id) => words.language(languageOf(outline, id)));
  return (
    <div
      ref={panel}
      role="gridcell"
      className="col-span-full flex flex-col gap-2 border-t border-line bg-warn-soft py-2 text-sm"
    >
      <p className="flex items-center gap-2 px-3 text-warn-text">
        <SignIcon sign={alternative.reason} />
        {t(`review.alternative.${alternative.reason}`, { one, other })}
      </p>
      <Layout title={t("review.alternative.present")} rows={present} others={alternative.rows}>
        <Button onPress={() => run("keep-rows")}>
          <Equal aria-hidden className="size-4" />
          {t("review.alternative.keep")}
          <kbd className="text-xs text-ink-muted">K</kbd>
        </Button>
      </Layout>
      <Layout title={t("review.alternative.proposed")} rows={alternative.rows} others={present}>
        <Button variant="primary" onPress={() => run("accept-alternative")}>
          <Check aria-hidden className="size-4" />
          {t("review.alternative.accept")}
          <kbd className="text-xs">A</kbd>
        </Button>
      </Layout>
    </div>
  );
}

function presentRows(rows: readonly Row[], row: Row): readonly Cells[] {
  const run = runAround(rows, rows.indexOf(row));
  return run ? rows.slice(run.start, run.end).map(({ cells }) => cells) : [row.cells];
}

interface LayoutProps {
  readonly title: string;
  readonly rows: readonly Cells[];
  /** The layout it is compared with: what differs from it is set off. */
  readonly others: readonly Cells[];
  readonly children: React.ReactNode;
}

/** One of the two layouts, its columns below those of the grid. */
function Layout({ title, rows, others, children }: LayoutProps) {
  const { columns } = useReview();
  const known = new Set(others.flatMap(cellKeys));
  return (
    <section className="border-y border-line bg-surface-raised">
      <div className="flex items-center justify-between gap-2 px-3 py-1.5">
        <h3 className="font-semibold">{title}</h3>
        {children}
      </div>
      <ol>
        {rows.map((cells) => (
          <li key={JSON.stringify(cells)} className={`${COLUMNS} border-t border-line py-1`}>
            <span aria-hidden />
            {columns.shown.map((edition) => (
              <Start
                key={edition}
                cells={cells}
                edition={edition}
                isOther={!known.has(cellKey(cells, edition))}
              />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function cellKeys(cells: Cells): string[] {
  return Object.keys(cells).map((edition) => cellKey(cells, Number(edition)));
}

function cellKey(cells: Cells, edition: number): string {
  return `${edition}: ${(cells[String(edition)] ?? []).join(" ")}`;
}

// Enough of a text to know it by.
const START_LENGTH = 48;

interface StartProps {
  readonly cells: Cells;
  readonly edition: number;
  readonly isOther: boolean;
}

/** The beginnings of what a cell holds. */
function Start({ cells, edition, isOther }: StartProps) {
  const { t, i18n } = useTranslation();
  const { outline } = useReview();
  const language = languageOf(outline, edition);
  const segments = segmentsIn(outline, { cells }, edition);
  const look = `min-w-0 border-s-2 ps-3 pe-2 ${isOther ? "border-accent font-medium" : "border-transparent"}`;
  if (segments.length === 0)
    return (
      <p lang={i18n.language} className={`text-ink-muted italic ${look}`}>
        {t("review.grid.gap")}
      </p>
    );
  return (
    <div lang={language} dir={directionOf(language)} className={`font-serif ${look}`}>
      {segments.map(({ id, text }) => (
        <p key={id} className="truncate">
          {text.slice(0, START_LENGTH)}
        </p>
      ))}
    </div>
  );
}
