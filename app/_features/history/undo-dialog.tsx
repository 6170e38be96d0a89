"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useHistory } from "./history-context.tsx";
import { PreviewDialog } from "./preview-dialog.tsx";
import { previewUndo, undoChanges } from "./requests.ts";
import { useStep } from "./use-step.ts";

interface Props {
  readonly changes: readonly number[];
  readonly onClose: () => void;
}

/** What taking back one change, or those of a sitting, would do; where parts of it clash with later changes, the rest can be taken back. */
export function UndoDialog({ changes, onClose }: Props) {
  const { t } = useTranslation();
  const { document, timeline } = useHistory();
  const { head } = timeline;
  const [sequence = 0] = changes;
  const isOne = changes.length === 1;
  const count = changes.length;
  const preview = useQuery({
    queryKey: ["history", document.id, "undo", changes, head],
    queryFn: () => previewUndo(document.id, changes),
    gcTime: 0,
  });
  const step = useStep(t("history.undo.done", { count }), onClose);
  const conflicts = preview.data?.conflicts.length ?? 0;
  const isPartly = conflicts > 0;
  const undo = () =>
    step.mutate(() => undoChanges(document.id, { changes, partly: isPartly, seenHead: head }));
  return (
    <PreviewDialog
      title={isOne ? t("history.undo.title", { sequence }) : t("history.undo.titleAll", { count })}
      preview={preview}
      action={t(isPartly ? "history.undo.rest" : "history.undo.do")}
      isPending={step.isPending}
      onConfirm={undo}
      onClose={onClose}
    >
      <p className="text-sm text-ink-muted">{t("history.undo.hint")}</p>
    </PreviewDialog>
  );
}
