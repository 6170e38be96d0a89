"use client";

import { Columns3 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { languageOf } from "#app/_features/review/document/outline.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { BarButton } from "#app/_ui/bar-items.tsx";
import { Menu, MenuItem, MenuToggle, MenuTrigger } from "#app/_ui/menu.tsx";

/** Which editions have a column on the screen. */
export function ColumnsMenu() {
  const { t } = useTranslation();
  const words = useWords();
  const { outline, columns } = useReview();
  const { order, hidden, widths, pair } = columns;
  const resized = order.filter((id) => widths[id] !== undefined && !columns.pinned.includes(id));
  return (
    <MenuTrigger>
      <BarButton
        label={t("review.columns.menu")}
        icon={<Columns3 aria-hidden className="size-4" />}
      />
      <Menu>
        {order.map((id) => (
          <MenuToggle
            key={id}
            label={words.language(languageOf(outline, id))}
            isOn={!hidden.includes(id)}
            onChange={() => columns.toggle(id)}
          />
        ))}
        {pair && (
          <MenuItem onAction={() => columns.compare(null)}>{t("review.columns.showAll")}</MenuItem>
        )}
        {resized.length > 0 && (
          <MenuItem onAction={() => columns.even()}>{t("review.columns.even")}</MenuItem>
        )}
      </Menu>
    </MenuTrigger>
  );
}
