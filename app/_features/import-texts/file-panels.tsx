"use client";

import { useTranslation } from "react-i18next";
import { NoteList } from "#app/_ui/note-list.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { TO_BE_GUESSED } from "./column-choice.ts";
import type { Draft, Reading } from "./drafts.ts";
import { EncodingChoice } from "./encoding-choice.tsx";
import { FileProblem } from "./file-problem.tsx";
import { type FoundEdition, isWaiting } from "./found-editions.ts";
import { TableColumns } from "./table-columns.tsx";
import { TrackedChoice } from "./tracked-choice.tsx";

interface Props {
  readonly draft: Draft;
  /** At least one. */
  readonly editions: readonly FoundEdition[];
  readonly onRead: (reading: Reading) => void;
}

/** What there is to say of a file as a whole: trouble in it, and how else it could be read. */
export function FilePanels({ draft, editions, onRead }: Props) {
  const { t } = useTranslation();
  const [first] = editions;
  if (!first) return null;
  const { problem, issues, table } = first.preview;
  const chosen = draft.reading?.columns ?? TO_BE_GUESSED;
  const reading = { ...first.preview.reading, ...draft.reading };
  const say = (news: Reading) => onRead({ ...draft.reading, ...news });
  return (
    <>
      {problem && <FileProblem problem={problem} />}
      {!problem && editions.some(isWaiting) && (
        <Notice tone="warn">{t("import.languageUnknown")}</Notice>
      )}
      <TrackedChoice editions={editions} view={reading.view ?? "accepted"} onChoose={say} />
      {table && (
        <TableColumns
          table={table}
          choice={chosen.texts.length > 0 ? chosen : table.choice}
          editions={editions}
          isWanted={problem !== null}
          onChoose={say}
        />
      )}
      <EncodingChoice preview={first.preview} chosen={draft.reading?.encoding} onChoose={say} />
      <NoteList
        label={t("import.issues", { count: issues.length })}
        notes={issues.map(({ code, part, ...place }) => {
          return { part, words: t(`formats.issue.${code}`, { subject: "", ...place }) };
        })}
      />
    </>
  );
}
