"use client";

import {
  ArrowLeft,
  ArrowRight,
  Columns2,
  Ellipsis,
  EyeOff,
  FileInput,
  Pin,
  PinOff,
} from "lucide-react";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { Edition } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { Menu, MenuItem, MenuTrigger } from "#app/_ui/menu.tsx";
import { presentWidth } from "./present-width.ts";

interface Props {
  readonly edition: Edition;
}

/** What can be done to one column: moved, pinned, hidden, laid alone beside another; and its file brought up to date. */
export function ColumnMenu({ edition }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { columns } = useReview();
  return (
    <MenuTrigger>
      <Button
        aria-label={t("review.columns.of", { language: words.language(edition.language) })}
        className="ms-auto rounded p-1 text-ink-muted hover:bg-hover hover:text-ink"
      >
        <Ellipsis aria-hidden className="size-4" />
      </Button>
      <Menu>
        {!columns.pair && <PlaceItems edition={edition} />}
        <CompareItems edition={edition} />
        <FileItem edition={edition} />
      </Menu>
    </MenuTrigger>
  );
}

function PlaceItems({ edition: { id, language: tag } }: Props) {
  const { t } = useTranslation();
  const language = useWords().language(tag);
  const { columns } = useReview();
  const { shown, pinned } = columns;
  const isPinned = pinned.includes(id);
  const index = shown.indexOf(id);
  const [first, last] = isPinned ? [0, pinned.length - 1] : [pinned.length, shown.length - 1];
  const PinIcon = isPinned ? PinOff : Pin;
  const pinWords = t(isPinned ? "review.columns.unpin" : "review.columns.pin", { language });
  return (
    <>
      <MenuItem
        textValue={t("review.columns.before")}
        isDisabled={index <= first}
        onAction={() => columns.move(id, -1)}
      >
        <ArrowLeft aria-hidden className="size-4 rtl:rotate-180" />
        {t("review.columns.before")}
      </MenuItem>
      <MenuItem
        textValue={t("review.columns.after")}
        isDisabled={index >= last}
        onAction={() => columns.move(id, 1)}
      >
        <ArrowRight aria-hidden className="size-4 rtl:rotate-180" />
        {t("review.columns.after")}
      </MenuItem>
      <MenuItem
        textValue={pinWords}
        isDisabled={!isPinned && shown.length - pinned.length < 2}
        onAction={() => columns.pin(id, presentWidth(id))}
      >
        <PinIcon aria-hidden className="size-4" />
        {pinWords}
      </MenuItem>
      <MenuItem
        textValue={t("review.columns.hide", { language })}
        isDisabled={shown.length === 1}
        onAction={() => columns.toggle(id)}
      >
        <EyeOff aria-hidden className="size-4" />
        {t("review.columns.hide", { language })}
      </MenuItem>
    </>
  );
}

function CompareItems({ edition }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { document, columns } = useReview();
  const others = document.editions.filter(({ id }) => id !== edition.id);
  if (columns.pair) {
    return (
      <MenuItem onAction={() => columns.compare(null)}>{t("review.columns.showAll")}</MenuItem>
    );
  }
  return others.map(({ id, language }) => {
    const label = t("review.columns.compareWith", { language: words.language(language) });
    return (
      <MenuItem
        key={id}
        id={`compare-${id}`}
        textValue={label}
        onAction={() => columns.compare([id, edition.id])}
      >
        <Columns2 aria-hidden className="size-4" />
        {label}
      </MenuItem>
    );
  });
}

function FileItem({ edition }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { askForFiles } = useReview();
  const update = t("review.files.update", { language: words.language(edition.language) });
  return (
    <MenuItem
      textValue={update}
      onAction={() => askForFiles({ kind: "update", edition: edition.id })}
    >
      <FileInput aria-hidden className="size-4" />
      {update}
    </MenuItem>
  );
}
