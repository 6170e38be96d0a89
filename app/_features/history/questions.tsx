"use client";

import { NameDialog } from "./name-dialog.tsx";
import type { Question } from "./question.ts";
import { RestoreDialog } from "./restore-dialog.tsx";
import { UndoDialog } from "./undo-dialog.tsx";

interface Props {
  readonly question: Question;
  readonly onAnswered: () => void;
}

/** The window that waits for an answer. */
export function Questions({ question, onAnswered }: Props) {
  switch (question.kind) {
    case "undo":
      return <UndoDialog changes={question.changes} onClose={onAnswered} />;
    case "restore":
      return <RestoreDialog sequence={question.sequence} onClose={onAnswered} />;
    case "name":
      return <NameDialog sequence={question.sequence} onClose={onAnswered} />;
  }
}
