"use client";

import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { BarButton } from "#app/_ui/bar-items.tsx";
import { Menu, MenuItem, MenuTrigger } from "#app/_ui/menu.tsx";
import { SCORE_FORMATS } from "#lib/core/formats/score-report/score-formats.ts";
import type { ScoredEdition } from "./requests.ts";
import { useWords } from "./words.ts";

interface Props {
  readonly document: string;
  readonly profile: string;
  readonly editions: readonly ScoredEdition[];
}

/** The report as a file, and the flags of each translation as others read them. */
export function ExportMenu({ document, profile, editions }: Props) {
  const { t } = useTranslation();
  const { language } = useWords();
  const base = `/api/documents/${document}`;
  return (
    <MenuTrigger>
      <BarButton label={t("scores.export")} icon={<Download aria-hidden className="size-4" />} />
      <Menu>
        {SCORE_FORMATS.map((format) => (
          <MenuItem
            key={format}
            href={`${base}/scores/report?format=${format}&profile=${encodeURIComponent(profile)}`}
            download
          >
            {t(`scores.format.${format}`)}
          </MenuItem>
        ))}
        {editions
          .filter(({ basedOn }) => basedOn !== null)
          .map(({ id, language: tag }) => (
            <MenuItem key={id} href={`${base}/editions/${id}/export?format=mqm`} download>
              {t("scores.format.mqm", { language: language(tag) })}
            </MenuItem>
          ))}
      </Menu>
    </MenuTrigger>
  );
}
