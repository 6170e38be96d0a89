"use client";

import { Columns3 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { languageOf } from "#app/_features/review/document/outline.ts";
import { BarButton } from "#app/_ui/bar-items.tsx";
import { Menu, MenuItem, MenuTrigger } from "#app/_ui/menu.tsx";
import { useReview } from "./review-context.tsx";
import { useWords } from "./words.ts";

/** Which editions have a column on the screen. */
export function ColumnsMenu() {
  const { t } = useTranslation();
  const words = useWords();
  const { outline, columns } = useReview();
  return (
    <MenuTrigger>
      <BarButton
        label={t("review.columns.menu")}
        icon={<Columns3 aria-hidden className="size-4" />}
      />
      <Menu>
        {columns.order.map((id) => {
          const language = words.language(languageOf(outline, id));
          const isHidden = columns.hidden.includes(id);
          const label = t(isHidden ? "review.columns.show" : "review.columns.hide", { language });
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
