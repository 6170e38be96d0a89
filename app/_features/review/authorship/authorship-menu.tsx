"use client";

import { UserPen } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useReview } from "#app/_features/review/review-context.tsx";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { Menu, MenuChoice, MenuTrigger } from "#app/_ui/menu.tsx";
import { COLOURINGS } from "./authorship.ts";

/** Whether words are coloured by who wrote them, or by when. */
export function AuthorshipMenu() {
  const { t } = useTranslation();
  const { state, dispatch } = useReview();
  return (
    <MenuTrigger>
      <IconButton label={t("review.authorship.label")}>
        <UserPen className="size-4" />
      </IconButton>
      <Menu>
        <MenuChoice
          label={t("review.authorship.colour")}
          items={COLOURINGS.map((id) => ({ id, label: t(`review.authorship.by.${id}`) }))}
          selectedKey={state.authorship}
          onChange={(key) => {
            const colouring = COLOURINGS.find((id) => id === key);
            if (colouring) dispatch({ type: "authorship", colouring });
          }}
        />
      </Menu>
    </MenuTrigger>
  );
}
