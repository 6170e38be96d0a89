"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/_ui/badge.tsx";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { NoteList } from "#app/_ui/note-list.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { ChooseFile, type ChosenFile } from "./choose-file.tsx";
import { IncomingDialog } from "./incoming-dialog.tsx";
import { OutcomeList } from "./outcome-list.tsx";
import { tableDecisions, tableOutcomes } from "./outcomes.ts";
import { applyTable, type OpenDocument, previewTable, type TablePreview } from "./requests.ts";
import { useIncoming } from "./use-incoming.ts";

const ACCEPTED = ".docx,.xlsx";

interface Props {
  readonly document: OpenDocument;
  readonly onChanged: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** Takes over a review table that came back: its corrections under the names of those who made them. */
export function TableDialog({ document, onChanged, onClose }: Props) {
  const { t } = useTranslation();
  const [comments, setComments] = useState(true);
  const incoming = useIncoming<ChosenFile, TablePreview>(
    {
      preview: (file, follower) => previewTable(document.id, file, follower),
      outcomes: ({ rows }) => tableOutcomes(rows),
      apply: (file, { head }, decisions) => {
        const told = { ...file, seenHead: head, comments, decisions: tableDecisions(decisions) };
        return applyTable(document.id, told);
      },
    },
    { document: document.id, done: t("exchange.table.done"), onChanged, onClose },
  );
  const { looked, outcomes, decisions } = incoming;
  const commented = outcomes.filter((outcome) => outcome.comments.length > 0).length;
  return (
    <IncomingDialog
      title={t("exchange.table.title")}
      incoming={incoming}
      isReady={outcomes.length > 0}
      onClose={onClose}
    >
      {!looked && !incoming.isLooking && (
        <ChooseFile accept={ACCEPTED} hint={t("exchange.table.hint")} onChoose={incoming.look} />
      )}
      {looked && (
        <>
          <Figures name={looked.file.name} preview={looked.preview} />
          {commented > 0 && (
            <Checkbox isChecked={comments} onChange={setComments}>
              {t("exchange.table.comments", { count: commented })}
            </Checkbox>
          )}
          {outcomes.length === 0 ? (
            <Notice>{t("exchange.table.nothing")}</Notice>
          ) : (
            <OutcomeList
              document={document}
              outcomes={outcomes}
              decisions={decisions}
              onDecide={incoming.decide}
              onDecideAll={incoming.setDecisions}
            />
          )}
        </>
      )}
    </IncomingDialog>
  );
}

interface FiguresProps {
  readonly name: string;
  readonly preview: TablePreview;
}

function Figures({ name, preview: { counts, problems } }: FiguresProps) {
  const { t } = useTranslation();
  const refused = problems.map(({ code, line, subject }) => {
    return { words: t(`formats.review.${code}`, { line, subject }) };
  });
  return (
    <>
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <bdi className="font-medium">{name}</bdi>
        <Badge>{t("exchange.unchanged", { count: counts.unchanged })}</Badge>
        {refused.length > 0 && (
          <Badge tone="warn">{t("exchange.table.refused", { count: refused.length })}</Badge>
        )}
      </p>
      <NoteList label={t("exchange.table.refused", { count: refused.length })} notes={refused} />
    </>
  );
}
