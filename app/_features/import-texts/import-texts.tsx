"use client";

import { useTranslation } from "react-i18next";
import { DropArea } from "#app/_ui/drop-area.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { useToast } from "#app/_ui/toasts.tsx";
import { explainProblem } from "#lib/i18n.ts";
import { AddTexts } from "./add-texts.tsx";
import { AlignmentPreview } from "./alignment-preview.tsx";
import { ImportBar } from "./import-bar.tsx";
import { receiveFile } from "./received-file.ts";
import { RelayProblem } from "./relay-problem.tsx";
import { TextCards } from "./text-cards.tsx";
import { useImport } from "./use-import.ts";

// The API's bound on what stands in lists and file names.
const MAX_TITLE_LENGTH = 200;

/** The screen on which texts become a document: gather, correct what was guessed, look at the alignment, import. */
export function ImportTexts() {
  const { t, i18n } = useTranslation();
  const showToast = useToast();
  const draft = useImport();
  const receive = async (files: readonly File[]) => {
    const received = await Promise.allSettled(files.map(receiveFile));
    draft.add(received.flatMap((file) => (file.status === "fulfilled" ? [file.value] : [])));
    const [failed] = files.filter((_, index) => received[index]?.status === "rejected");
    if (failed) showToast({ tone: "warn", text: t("import.notAFile", { name: failed.name }) });
  };
  const hasTexts = draft.files.length > 0;
  return (
    <DropArea onFiles={receive} hint={t("import.drop")}>
      <div className="mx-auto flex w-full max-w-6xl flex-col gap-8 px-6 py-10">
        <div>
          <h1 className="text-2xl font-semibold">{t("import.title")}</h1>
          <p className="text-sm text-pretty text-ink-muted">{t("import.explanation")}</p>
        </div>
        {hasTexts && (
          <div className="max-w-2xl">
            <TextField
              label={t("import.documentTitle")}
              value={draft.title}
              onChange={draft.setTitle}
              maxLength={MAX_TITLE_LENGTH}
            />
          </div>
        )}
        {hasTexts && <TextCards draft={draft} />}
        <AddTexts isFirst={!hasTexts} onFiles={receive} />
        {draft.problem !== null && <RelayProblem problem={draft.problem} />}
        {draft.failure && <Notice tone="danger">{explainProblem(i18n, draft.failure)}</Notice>}
        {draft.rows && <AlignmentPreview rows={draft.rows} editions={draft.editions} />}
      </div>
      {hasTexts && <ImportBar draft={draft} />}
    </DropArea>
  );
}
