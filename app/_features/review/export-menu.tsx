"use client";

import { Download } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { Menu, MenuItem, MenuTrigger } from "#app/_ui/menu.tsx";
import { useReview } from "./review-context.tsx";
import { useWords } from "./words.ts";

const FORMATS = ["received", "txt", "md", "html", "redline"] as const;

/** Downloads: each edition in each format, and the whole document with its history. */
export function ExportMenu() {
  const { t } = useTranslation();
  const words = useWords();
  const { document } = useReview();
  const base = `/api/documents/${document.id}`;
  return (
    <MenuTrigger>
      <AriaButton className={buttonStyle("quiet")}>
        <Download aria-hidden className="size-4" />
        {t("review.export.menu")}
      </AriaButton>
      <Menu>
        {document.editions.flatMap(({ id, language }) =>
          FORMATS.map((format) => {
            const label = t(`review.export.${format}`, { language: words.language(language) });
            return (
              <MenuItem
                key={`${id}-${format}`}
                href={`${base}/editions/${id}/export?format=${format}`}
                download
                textValue={label}
              >
                {label}
              </MenuItem>
            );
          }),
        )}
        <MenuItem href={`${base}/archive`} download textValue={t("review.export.archive")}>
          {t("review.export.archive")}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
