"use client";

import { ArrowLeft, ArrowRight, Ellipsis, EyeOff, FileInput } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { Edition } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { ColumnProgress } from "#app/_features/review/states/column-progress.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Menu, MenuItem, MenuTrigger } from "#app/_ui/menu.tsx";
import { rolesOf } from "#lib/core/document/model.ts";
import { COLUMNS, columnTemplate, STICKY_GUTTER } from "./layout.ts";

/** The head of each column: language, role in the relay, and the menu that moves or hides it. */
export function ColumnHeaders() {
  const { t } = useTranslation();
  const { document, columns } = useReview();
  const roles = rolesOf(document.editions);
  return (
    <div
      role="rowgroup"
      className="sticky top-0 z-10 min-w-fit border-b border-line bg-surface-raised"
    >
      <div role="row" className={COLUMNS} style={columnTemplate(columns.shown.length)}>
        <div role="columnheader" className="sr-only">
          {t("review.grid.row")}
        </div>
        <span aria-hidden className={`bg-surface-raised ${STICKY_GUTTER}`} />
        {columns.shown.flatMap((id) => {
          const edition = document.editions.find((known) => known.id === id);
          return edition ? (
            <ColumnHeader key={id} edition={edition} role={roles.get(id) ?? "target"} />
          ) : (
            []
          );
        })}
      </div>
    </div>
  );
}

interface Props {
  readonly edition: Edition;
  readonly role: "original" | "pivot" | "target";
}

function ColumnHeader({ edition, role }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <div
      role="columnheader"
      className="relative flex min-w-0 items-center gap-2 border-s border-line px-3 py-1.5"
    >
      <span className="truncate text-sm font-semibold">{words.language(edition.language)}</span>
      <span className="shrink-999 truncate">
        <Badge tone={role === "original" ? "accent" : "plain"}>{t(`roles.${role}`)}</Badge>
      </span>
      <span className="ms-auto flex items-center gap-1">
        <ColumnProgress edition={edition.id} />
        <ColumnMenu edition={edition} />
      </span>
    </div>
  );
}

function ColumnMenu({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation();
  const words = useWords();
  const { columns, askForFiles } = useReview();
  const language = words.language(edition.language);
  const update = t("review.files.update", { language });
  const index = columns.shown.indexOf(edition.id);
  return (
    <MenuTrigger>
      <Button
        aria-label={t("review.columns.of", { language })}
        className="ms-auto rounded p-1 text-ink-muted hover:bg-hover hover:text-ink"
      >
        <Ellipsis aria-hidden className="size-4" />
      </Button>
      <Menu>
        <MenuItem
          textValue={t("review.columns.before")}
          isDisabled={index === 0}
          onAction={() => columns.move(edition.id, -1)}
        >
          <ArrowLeft aria-hidden className="size-4 rtl:rotate-180" />
          {t("review.columns.before")}
        </MenuItem>
        <MenuItem
          textValue={t("review.columns.after")}
          isDisabled={index === columns.shown.length - 1}
          onAction={() => columns.move(edition.id, 1)}
        >
          <ArrowRight aria-hidden className="size-4 rtl:rotate-180" />
          {t("review.columns.after")}
        </MenuItem>
        <MenuItem
          textValue={t("review.columns.hide", { language })}
          isDisabled={columns.shown.length === 1}
          onAction={() => columns.toggle(edition.id)}
        >
          <EyeOff aria-hidden className="size-4" />
          {t("review.columns.hide", { language })}
        </MenuItem>
        <MenuItem
          textValue={update}
          onAction={() => askForFiles({ kind: "update", edition: edition.id })}
        >
          <FileInput aria-hidden className="size-4" />
          {update}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
