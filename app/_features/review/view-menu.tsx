"use client";

import { Eye } from "lucide-react";
import { useTranslation } from "react-i18next";
import { BaselineChoice } from "#app/_features/review/baseline/baseline-choice.tsx";
import { useReviewKeys } from "#app/_features/review/keys/use-review-keys.ts";
import { Keys } from "#app/_keys/keys.tsx";
import { useKeys } from "#app/_keys/keys-context.ts";
import { BarButton } from "#app/_ui/bar-items.tsx";
import { Menu, MenuItem, MenuToggle, MenuTrigger } from "#app/_ui/menu.tsx";
import { useReview } from "./review-context.tsx";

/** What changes are shown against, and what else is shown beside the texts. */
export function ViewMenu() {
  const { t } = useTranslation();
  const { document, state, dispatch } = useReview();
  const { keysOf } = useReviewKeys();
  const { run } = useKeys();
  return (
    <MenuTrigger>
      <BarButton label={t("review.toolbar.view")} icon={<Eye aria-hidden className="size-4" />} />
      <Menu>
        <BaselineChoice />
        <MenuToggle
          label={t("review.toolbar.showEvidence")}
          isOn={state.showsEvidence}
          onChange={(shown) => dispatch({ type: "evidence", shown })}
        >
          <Keys keys={keysOf("evidence")} />
        </MenuToggle>
        <MenuItem href={`/documents/${document.id}/compare`}>{t("compareDocument.link")}</MenuItem>
        <MenuItem onAction={() => run("signs")}>{t("keys.signs")}</MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
