"use client";

import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Notice } from "#app/_ui/notice.tsx";
import { explainReading } from "#lib/i18n.ts";
import type { EditionPreview } from "./requests.ts";

interface Props {
  readonly problem: NonNullable<EditionPreview["problem"]>;
}

/** Why and where a file cannot be read, and the way back to it as it was received. */
export function FileProblem({ problem }: Props) {
  const { t, i18n } = useTranslation();
  const { byteOffset, refused } = problem;
  return (
    <>
      <Notice tone="danger">
        {explainReading(i18n, problem)}
        {byteOffset !== undefined && ` ${t("import.atByte", { byte: byteOffset })}`}
      </Notice>
      {refused !== undefined && (
        <a
          href={`/api/refused-files/${refused}`}
          download
          className="inline-flex w-fit items-center gap-1.5 text-sm text-accent-text underline"
        >
          <Download aria-hidden className="size-4" />
          {t("import.downloadOriginal")}
        </a>
      )}
    </>
  );
}
