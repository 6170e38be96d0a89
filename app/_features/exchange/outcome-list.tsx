"use client";

import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { Select } from "#app/_ui/select.tsx";
import { OutcomeCard } from "./outcome-card.tsx";
import {
  countsOf,
  type Decision,
  type Decisions,
  type Outcome,
  type OutcomeKind,
  withAll,
} from "./outcomes.ts";
import type { OpenDocument } from "./requests.ts";
import { rowNumbers } from "./row-numbers.ts";

// As many cards as one reads at once; more only slow the window down.
const PAGE = 50;
const ALL = "all";

interface Props {
  readonly document: OpenDocument;
  readonly outcomes: readonly Outcome[];
  readonly decisions: Decisions;
  readonly onDecide: (key: string, decision: Decision | null) => void;
  readonly onDecideAll: (decisions: Decisions) => void;
}

/** What a file would do, place by place, and what the editor decides of it. */
export function OutcomeList({ document, outcomes, decisions, onDecide, onDecideAll }: Props) {
  const { t } = useTranslation();
  const counts = useMemo(() => countsOf(outcomes), [outcomes]);
  const rows = useMemo(() => rowNumbers(document), [document]);
  const [wanted, want] = useState<OutcomeKind | null>(counts.has("conflict") ? "conflict" : null);
  const [shown, show] = useState(PAGE);
  const fitting = outcomes.filter(({ kind }) => wanted === null || kind === wanted);
  const asked = outcomes.filter(({ texts }) => texts === null).length;
  const kinds = [...counts].map(([id, count]) => {
    return { id, label: t("exchange.kindCount", { kind: t(`exchange.kinds.${id}`), count }) };
  });
  const all = { id: ALL, label: t("exchange.all", { count: outcomes.length }) };
  const language = (id: number) =>
    document.editions.find((one) => one.id === id)?.language ?? "und";
  return (
    <section aria-label={t("exchange.outcomes")} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-2">
        <div className="me-auto w-64">
          <Select
            label={t("exchange.filter")}
            items={[all, ...kinds]}
            selectedKey={wanted ?? ALL}
            onChange={(key) => {
              want(kinds.find(({ id }) => id === key)?.id ?? null);
              show(PAGE);
            }}
          />
        </div>
        {asked > 1 && (
          <>
            <Button onPress={() => onDecideAll(withAll(outcomes, decisions, "ours"))}>
              {t("exchange.allOurs")}
            </Button>
            <Button onPress={() => onDecideAll(withAll(outcomes, decisions, "theirs"))}>
              {t("exchange.allTheirs")}
            </Button>
          </>
        )}
      </div>
      <ul className="flex flex-col gap-3">
        {fitting.slice(0, shown).map((outcome) => (
          <OutcomeCard
            key={outcome.key}
            outcome={outcome}
            row={outcome.segment === null ? null : (rows.get(outcome.segment) ?? null)}
            language={language(outcome.edition)}
            decision={decisions.get(outcome.key) ?? null}
            onDecide={(decision) => onDecide(outcome.key, decision)}
          />
        ))}
      </ul>
      {fitting.length > shown && (
        <div>
          <Button onPress={() => show(shown + PAGE)}>
            {t("exchange.more", { count: fitting.length - shown })}
          </Button>
        </div>
      )}
    </section>
  );
}
