"use client";

import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { useToast } from "#app/_ui/toasts.tsx";
import { useEscape } from "./use-escape.ts";
import type { useImport } from "./use-import.ts";
import { WorkProgress } from "./work-progress.tsx";

interface Props {
  readonly draft: ReturnType<typeof useImport>;
}

/** The last step, always in sight: what is under way and its end, and the import once everything is well. */
export function ImportBar({ draft }: Props) {
  const { t } = useTranslation();
  const showToast = useToast();
  const importButton = useRef<HTMLSpanElement>(null);
  const { preview, creation, canCreate, waiting } = draft;
  const cancelCreation = () => {
    importButton.current?.querySelector("button")?.focus(); // the button that had the focus goes away
    creation.cancel();
    showToast({ text: t("import.cancelled") });
  };
  const cancel = creation.canCancel ? cancelCreation : preview.cancel;
  const canCancel = creation.canCancel || preview.isUnderWay;
  useEscape(canCancel, cancel);
  return (
    <div className="sticky bottom-0 mt-auto border-t border-line bg-surface-raised">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-end gap-4 px-6 py-3">
        <p role="status" className="text-sm text-warn-text">
          {waiting > 0 && t("import.waiting", { count: waiting })}
        </p>
        <WorkProgress draft={draft} onCancel={canCancel ? cancel : undefined} />
        <span ref={importButton}>
          <Button
            variant="primary"
            isDisabled={!canCreate && !creation.isUnderWay}
            isPending={creation.isUnderWay}
            onPress={draft.create}
          >
            {t(creation.isUnderWay ? "import.creating" : "import.create")}
          </Button>
        </span>
      </div>
    </div>
  );
}
