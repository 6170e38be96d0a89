"use client";

import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useReview } from "./review-context.tsx";

/** Says that the document is out of the list and takes no edit, and brings it back; nothing for one that is in the list. */
export function WithdrawnNotice() {
  const { t } = useTranslation();
  const { document, actions } = useReview();
  if (!document.withdrawn) return null;
  return (
    <div className="border-b border-line px-4 py-2">
      <Notice tone="warn">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p>{t("problems.document-withdrawn")}</p>
          {/* Nothing can come after the change that withdrew it: taking that back brings it back. */}
          <Button onPress={() => void actions.undo(document.head)}>
            {t("documents.bringBack")}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
