"use client";

import { Columns3, History, Keyboard, PanelRight, Redo2, Undo2 } from "lucide-react";
import Link from "next/link";
import { Button as AriaButton } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { AuthorshipMenu } from "#app/_features/review/authorship/authorship-menu.tsx";
import { languageOf } from "#app/_features/review/document/outline.ts";
import { useUndoPoints } from "#app/_features/review/document/use-document.ts";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { Menu, MenuItem, MenuTrigger } from "#app/_ui/menu.tsx";
import { Select } from "#app/_ui/select.tsx";
import { FilesMenu } from "./files-menu.tsx";
import { useReview } from "./review-context.tsx";
import type { Baseline } from "./review-state.ts";
import { useWords } from "./words.ts";

const BASELINES = ["received", "previous"] as const satisfies readonly Baseline[];

interface Props {
  readonly isInspectorShown: boolean;
  readonly onToggleInspector: () => void;
}

/** What can be done to the document as a whole, and how it is shown. */
export function ReviewToolbar({ isInspectorShown, onToggleInspector }: Props) {
  const { t } = useTranslation();
  const { document, dispatch } = useReview();
  return (
    <div
      role="toolbar"
      aria-label={t("review.toolbar.label")}
      className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2"
    >
      <h1 className="me-auto min-w-0 truncate font-serif text-xl font-semibold">
        {document.title}
      </h1>
      <UndoButtons />
      <ShowChanges />
      <BaselineChoice />
      <ShowEvidence />
      <AuthorshipMenu />
      <ColumnsMenu />
      <FilesMenu />
      <Link href={`/documents/${document.id}/history`} className={buttonStyle("quiet")}>
        <History aria-hidden className="size-4" />
        {t("history.link")}
      </Link>
      <IconButton
        label={t("review.command.help")}
        onPress={() => dispatch({ type: "asked", question: { kind: "help" } })}
      >
        <Keyboard className="size-4" />
      </IconButton>
      <IconButton
        label={t(isInspectorShown ? "review.inspector.hide" : "review.inspector.show")}
        onPress={onToggleInspector}
      >
        <PanelRight className="size-4 rtl:-scale-x-100" />
      </IconButton>
    </div>
  );
}

function UndoButtons() {
  const { t } = useTranslation();
  const { document, actions } = useReview();
  const { undo, redo } = useUndoPoints(document.id, document.head);
  return (
    <>
      <IconButton
        label={t("review.command.undo")}
        isDisabled={undo === null}
        onPress={() => void actions.undo("undo")}
      >
        <Undo2 className="size-4 rtl:-scale-x-100" />
      </IconButton>
      <IconButton
        label={t("review.command.redo")}
        isDisabled={redo === null}
        onPress={() => void actions.undo("redo")}
      >
        <Redo2 className="size-4 rtl:-scale-x-100" />
      </IconButton>
    </>
  );
}

function ShowChanges() {
  const { t } = useTranslation();
  const { state, dispatch } = useReview();
  return (
    <Checkbox
      isChecked={state.showsChanges}
      onChange={(shown) => dispatch({ type: "changes", shown })}
    >
      {t("review.toolbar.showChanges")}
    </Checkbox>
  );
}

function ShowEvidence() {
  const { t } = useTranslation();
  const { state, dispatch } = useReview();
  return (
    <Checkbox
      isChecked={state.showsEvidence}
      onChange={(shown) => dispatch({ type: "evidence", shown })}
    >
      {t("review.toolbar.showEvidence")}
    </Checkbox>
  );
}

function BaselineChoice() {
  const { t } = useTranslation();
  const { state, dispatch } = useReview();
  return (
    <div className="w-44">
      <Select
        label={t("review.baseline.label")}
        isLabelHidden
        items={BASELINES.map((id) => ({ id, label: t(`review.baseline.${id}`) }))}
        selectedKey={state.baseline}
        onChange={(key) => {
          const baseline = BASELINES.find((id) => id === key);
          if (baseline) dispatch({ type: "baseline", baseline });
        }}
      />
    </div>
  );
}

function ColumnsMenu() {
  const { t } = useTranslation();
  const words = useWords();
  const { outline, columns } = useReview();
  return (
    <MenuTrigger>
      <AriaButton className={buttonStyle("quiet")}>
        <Columns3 aria-hidden className="size-4" />
        {t("review.columns.menu")}
      </AriaButton>
      <Menu>
        {columns.order.map((id) => {
          const language = languageOf(outline, id);
          const isHidden = columns.hidden.includes(id);
          const label = t(isHidden ? "review.columns.show" : "review.columns.hide", {
            language: words.language(language),
          });
          return (
            <MenuItem
              key={id}
              id={String(id)}
              onAction={() => columns.toggle(id)}
              textValue={label}
            >
              {label}
            </MenuItem>
          );
        })}
      </Menu>
    </MenuTrigger>
  );
}
