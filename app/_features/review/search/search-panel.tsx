"use client";

import { X } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { FoundList } from "./found-list.tsx";
import { QueryField } from "./query-field.tsx";
import { ReplaceBar } from "./replace-bar.tsx";
import { ReplacementField } from "./replacement-field.tsx";
import { ScopeChips } from "./scope-chips.tsx";
import { useSearching } from "./search-context.tsx";
import { usePanelKeys } from "./use-panel-keys.ts";

/** Finding and replacing, beside the texts: what to look for and where, and every place it stands in. */
export function SearchPanel() {
  const { t } = useTranslation();
  const { close } = useSearching();
  const title = useId();
  const onKeyDown = usePanelKeys();
  return (
    <search
      aria-labelledby={title}
      onKeyDown={onKeyDown}
      className="flex min-h-0 min-w-0 flex-col border-line bg-surface-raised max-lg:flex-row max-sm:flex-col max-sm:overflow-auto max-lg:border-t lg:border-s"
    >
      <div className="shrink-0 border-line max-lg:w-96 max-lg:overflow-auto max-lg:border-e max-sm:w-full max-sm:overflow-visible max-sm:border-e-0">
        <div className="flex flex-col gap-2.5 border-b border-line p-3">
          <div className="flex items-center justify-between">
            <h2 id={title} className="text-sm font-semibold">
              {t("review.search.title")}
            </h2>
            <IconButton label={t("review.search.close")} onPress={close}>
              <X className="size-4" />
            </IconButton>
          </div>
          <QueryField />
          <ReplacementField />
          <ScopeChips />
        </div>
        <ReplaceBar />
      </div>
      <FoundList />
    </search>
  );
}
