"use client";

import { useTranslation } from "react-i18next";
import { Badge } from "#app/_ui/badge.tsx";
import { rolesOf } from "#lib/core/document/model.ts";
import { EditMeasuresButton } from "./edit-measures.tsx";
import { COLUMNS, columnTemplate } from "./layout.ts";
import type { Outline } from "./shown.ts";
import { useWords } from "./words.ts";

/** The head of each column: language, and role in the relay. */
export function StateHeaders({ editions }: { readonly editions: Outline["editions"] }) {
  const { t } = useTranslation();
  const words = useWords();
  const roles = rolesOf(editions);
  return (
    <div role="rowgroup" className="sticky top-0 z-10 border-b border-line bg-surface-raised">
      <div role="row" className={COLUMNS} style={columnTemplate(editions.length)}>
        <div role="columnheader" className="sr-only">
          {t("history.state.row")}
        </div>
        <span aria-hidden />
        {editions.map(({ id }) => {
          const role = roles.get(id) ?? "target";
          return (
            <div
              key={id}
              role="columnheader"
              className="flex min-w-0 flex-wrap items-center gap-x-2 border-s border-line px-3 py-1.5"
            >
              <span className="text-sm font-semibold wrap-anywhere">
                {words.edition(id, editions)}
              </span>
              <Badge tone={role === "original" ? "accent" : "plain"}>{t(`roles.${role}`)}</Badge>
              <div className="ms-auto">
                <EditMeasuresButton edition={id} name={words.edition(id, editions)} />
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
