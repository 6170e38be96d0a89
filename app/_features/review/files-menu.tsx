"use client";

import { Files } from "lucide-react";
import { useTranslation } from "react-i18next";
import { BarButton } from "#app/_ui/bar-items.tsx";
import { Menu, MenuItem, MenuTrigger } from "#app/_ui/menu.tsx";
import { useReview } from "./review-context.tsx";
import { useWords } from "./words.ts";

/** What leaves the document as a file, and what comes in again. */
export function FilesMenu() {
  const { t } = useTranslation();
  const words = useWords();
  const { document, askForFiles } = useReview();
  return (
    <MenuTrigger>
      <BarButton label={t("review.files.menu")} icon={<Files aria-hidden className="size-4" />} />
      <Menu>
        <MenuItem onAction={() => askForFiles({ kind: "export" })}>
          {t("review.files.export")}
        </MenuItem>
        <MenuItem onAction={() => askForFiles({ kind: "table" })}>
          {t("review.files.table")}
        </MenuItem>
        {document.editions.map(({ id, language }) => (
          <MenuItem key={id} onAction={() => askForFiles({ kind: "update", edition: id })}>
            {t("review.files.update", { language: words.language(language) })}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
