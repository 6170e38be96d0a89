"use client";

import {
  BookOpen,
  Gauge,
  GitCompare,
  History,
  PanelRight,
  Redo2,
  Search,
  SquareSlash,
  Undo2,
} from "lucide-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { AuthorshipMenu } from "#app/_features/review/authorship/authorship-menu.tsx";
import { ColumnsMenu } from "#app/_features/review/columns/columns-menu.tsx";
import { useUndoPoints } from "#app/_features/review/document/use-document.ts";
import { RailMenu } from "#app/_features/review/rail/rail-menu.tsx";
import { useKeys } from "#app/_keys/keys-context.ts";
import { Bar, BarGroup } from "#app/_ui/bar.tsx";
import { BarButton, BarLink, BarToggle } from "#app/_ui/bar-items.tsx";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { FilesMenu } from "./files-menu.tsx";
import { useReview } from "./review-context.tsx";
import { ViewMenu } from "./view-menu.tsx";

interface Props {
  readonly isInspectorShown: boolean;
  readonly onToggleInspector: () => void;
}

/** What can be done to the document as a whole, how it is shown, and where one can go from it. */
export const ReviewToolbar = memo(function ReviewToolbar({
  isInspectorShown,
  onToggleInspector,
}: Props) {
  const { t } = useTranslation();
  const { document, state, dispatch } = useReview();
  const { run } = useKeys();
  return (
    <Bar label={t("review.toolbar.label")} title={document.title}>
      <UndoButtons />
      <BarGroup>
        <BarToggle
          label={t("review.toolbar.showChanges")}
          icon={<GitCompare aria-hidden className="size-4" />}
          isOn={state.showsChanges}
          onChange={(shown) => dispatch({ type: "changes", shown })}
        />
        <ViewMenu />
        <AuthorshipMenu />
        <ColumnsMenu />
        <BarButton
          label={t("review.reading.open")}
          icon={<BookOpen aria-hidden className="size-4" />}
          onPress={() => run("reading")}
        />
      </BarGroup>
      <BarGroup>
        <FilesMenu />
        <BarLink
          href={`/documents/${document.id}/history`}
          label={t("history.link")}
          icon={<History aria-hidden className="size-4" />}
        />
        <BarLink
          href={`/documents/${document.id}/scores`}
          label={t("scores.link")}
          icon={<Gauge aria-hidden className="size-4" />}
        />
      </BarGroup>
      <BarGroup>
        <RailMenu />
        <IconButton label={t("keys.find-replace")} onPress={() => run("find-replace")}>
          <Search aria-hidden className="size-4" />
        </IconButton>
        <IconButton label={t("keys.palette")} onPress={() => run("palette")}>
          <SquareSlash aria-hidden className="size-4" />
        </IconButton>
        <IconButton
          label={t(isInspectorShown ? "review.inspector.hide" : "review.inspector.show")}
          onPress={onToggleInspector}
        >
          <PanelRight aria-hidden className="size-4 rtl:-scale-x-100" />
        </IconButton>
      </BarGroup>
    </Bar>
  );
});

function UndoButtons() {
  const { t } = useTranslation();
  const { document, actions } = useReview();
  const { undo, redo } = useUndoPoints(document.id, document.head);
  return (
    <BarGroup>
      <IconButton
        label={t("keys.undo")}
        isDisabled={undo === null}
        onPress={() => void actions.undo("undo")}
      >
        <Undo2 aria-hidden className="size-4 rtl:-scale-x-100" />
      </IconButton>
      <IconButton
        label={t("keys.redo")}
        isDisabled={redo === null}
        onPress={() => void actions.undo("redo")}
      >
        <Redo2 aria-hidden className="size-4 rtl:-scale-x-100" />
      </IconButton>
    </BarGroup>
  );
}
