"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Select } from "#app/_ui/select.tsx";
import { useHistory } from "./history-context.tsx";
import { PreviewDialog } from "./preview-dialog.tsx";
import { previewRestoration, restoreState } from "./requests.ts";
import { useStep } from "./use-step.ts";
import { useWords } from "./words.ts";

const WHOLE = "whole";

interface Props {
  readonly sequence: number;
  readonly onClose: () => void;
}

/** What bringing back a state would change, of the whole document or of one edition. */
export function RestoreDialog({ sequence, onClose }: Props) {
  const { t } = useTranslation();
  const { document, timeline } = useHistory();
  const { head } = timeline;
  const [edition, setEdition] = useState<number>();
  const preview = useQuery({
    queryKey: ["history", document.id, "restoration", sequence, edition, head],
    queryFn: () => previewRestoration(document.id, { sequence, edition }),
    gcTime: 0,
  });
  const step = useStep(t("history.restore.done", { sequence }), onClose);
  const restore = () =>
    step.mutate(() => restoreState(document.id, { sequence, edition, seenHead: head }));
  return (
    <PreviewDialog
      title={t("history.restore.title", { sequence })}
      preview={preview}
      action={t("history.restore.do")}
      isPending={step.isPending}
      onConfirm={restore}
      onClose={onClose}
    >
      <p className="text-sm text-ink-muted">
        {t("history.restore.hint", { count: head - sequence })}
      </p>
      <EditionChoice edition={edition} onChange={setEdition} />
    </PreviewDialog>
  );
}

interface ChoiceProps {
  readonly edition: number | undefined;
  readonly onChange: (edition: number | undefined) => void;
}

function EditionChoice({ edition, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const words = useWords();
  const editions = useHistory().shown?.facts.editions ?? [];
  return (
    <Select
      label={t("history.restore.what")}
      items={[
        { id: WHOLE, label: t("history.restore.whole") },
        ...editions.map(({ id }) => ({ id: String(id), label: words.edition(id, editions) })),
      ]}
      selectedKey={edition === undefined ? WHOLE : String(edition)}
      onChange={(key) => onChange(key === WHOLE ? undefined : Number(key))}
    />
  );
}
