"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Segments } from "#app/_ui/segments.tsx";
import { WHOSE, type Whose } from "./use-whose.ts";
import { WithdrawnFlags } from "./withdrawn-flags.tsx";

interface Props {
  readonly whose: Whose;
  readonly onChange: (whose: Whose) => void;
}

/** Whose marks are listed, and a way to the flags that were withdrawn. */
export function WhoseFlags({ whose, onChange }: Props) {
  const { t } = useTranslation();
  const [isShown, show] = useState(false);
  return (
    <div className="flex flex-col gap-2">
      <Segments
        label={t("review.flags.whose.label")}
        isLabelHidden
        items={WHOSE.map((id) => ({ id, label: t(`review.flags.whose.${id}`) }))}
        selectedKey={whose}
        onChange={onChange}
      />
      <details open={isShown} onToggle={({ currentTarget }) => show(currentTarget.open)}>
        <summary className="w-fit cursor-pointer rounded-md text-sm text-ink-muted hover:text-ink">
          {t("review.flags.withdrawn.title")}
        </summary>
        <div className="pt-2">{isShown && <WithdrawnFlags />}</div>
      </details>
    </div>
  );
}
