"use client";

import { ArrowLeft, ArrowRight, EyeOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/_ui/badge.tsx";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { rolesOf } from "#lib/core/document/model.ts";
import { COLUMNS, columnTemplate } from "./layout.ts";
import { useReview } from "./review-context.tsx";
import { useWords } from "./words.ts";

/** The head of each column: language, role in the relay, and where the column stands. */
export function ColumnHeaders() {
  const { t } = useTranslation();
  const words = useWords();
  const { document, columns } = useReview();
  const roles = rolesOf(document.editions);
  return (
    <div role="rowgroup" className="sticky top-0 z-10 border-b border-line bg-surface-raised">
      <div role="row" className={COLUMNS} style={columnTemplate(columns.shown.length)}>
        <div role="columnheader" className="sr-only">
          {t("review.grid.row")}
        </div>
        <span aria-hidden />
        {columns.shown.map((id, index) => {
          const edition = document.editions.find((known) => known.id === id);
          const name = words.language(edition?.language ?? "und");
          const role = roles.get(id) ?? "target";
          return (
            <div
              key={id}
              role="columnheader"
              className="group flex min-w-0 items-center gap-2 px-3 py-1.5"
            >
              <span className="truncate text-sm font-semibold">{name}</span>
              <Badge tone={role === "original" ? "accent" : "plain"}>
                {t(`review.role.${role}`)}
              </Badge>
              <span className="ms-auto flex opacity-0 group-focus-within:opacity-100 group-hover:opacity-100">
                <IconButton
                  label={t("review.columns.before", { language: name })}
                  isDisabled={index === 0}
                  onPress={() => columns.move(id, -1)}
                >
                  <ArrowLeft className="size-4 rtl:rotate-180" />
                </IconButton>
                <IconButton
                  label={t("review.columns.after", { language: name })}
                  isDisabled={index === columns.shown.length - 1}
                  onPress={() => columns.move(id, 1)}
                >
                  <ArrowRight className="size-4 rtl:rotate-180" />
                </IconButton>
                <IconButton
                  label={t("review.columns.hide", { language: name })}
                  isDisabled={columns.shown.length === 1}
                  onPress={() => columns.toggle(id)}
                >
                  <EyeOff className="size-4" />
                </IconButton>
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
