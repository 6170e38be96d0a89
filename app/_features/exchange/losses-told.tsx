"use client";

import { useTranslation } from "react-i18next";
import { Notice } from "#app/_ui/notice.tsx";
import type { DownloadedFile } from "./downloaded-file.ts";
import type { OpenDocument } from "./requests.ts";
import { rowNumbers } from "./row-numbers.ts";

interface Props {
  readonly document: OpenDocument;
  readonly file: DownloadedFile;
}

/** What a file could not hold, place by place. */
export function LossesTold({ document, file: { name, losses } }: Props) {
  const { t } = useTranslation();
  const rows = rowNumbers(document);
  const more = losses.count - losses.losses.length;
  return (
    <Notice tone="warn">
      <p>{t("export.lost", { name, count: losses.count })}</p>
      <ul className="mt-1 max-h-60 list-disc overflow-auto ps-5">
        {losses.losses.map(({ code, segment, subject = "" }, index) => {
          const row = rows.get(segment);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two alike may stand in one list
            <li key={index}>
              {row !== undefined && `${t("exchange.row", { row })}: `}
              {t(`formats.loss.${code}`, { subject })}
            </li>
          );
        })}
      </ul>
      {more > 0 && <p>{t("export.lostMore", { count: more })}</p>}
    </Notice>
  );
}
