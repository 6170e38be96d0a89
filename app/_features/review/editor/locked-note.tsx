"use client";

import { Lock } from "lucide-react";
import { useTranslation } from "react-i18next";

/** Why a segment cannot be edited. */
export function LockedNote({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation();
  return (
    <p
      id={id}
      lang={i18n.language}
      dir={i18n.dir()}
      className="flex items-start gap-2 font-sans text-sm text-ink-muted"
    >
      <Lock aria-hidden className="mt-0.5 size-4 shrink-0" />
      {t("review.editor.locked")}
    </p>
  );
}
