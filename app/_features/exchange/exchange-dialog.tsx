"use client";

import { ExportDialog } from "./export-dialog.tsx";
import type { ExchangeQuestion } from "./question.ts";
import type { OpenDocument } from "./requests.ts";
import { TableDialog } from "./table-dialog.tsx";
import { UpdateDialog } from "./update-dialog.tsx";

interface Props {
  readonly question: ExchangeQuestion;
  readonly document: OpenDocument;
  /** Brings the document on the screen up to date. */
  readonly onChanged: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** The window for what an editor wants to do with files. */
export function ExchangeDialog({ question, document, onChanged, onClose }: Props) {
  const props = { document, onChanged, onClose };
  if (question.kind === "export") return <ExportDialog document={document} onClose={onClose} />;
  if (question.kind === "table") return <TableDialog {...props} />;
  return <UpdateDialog {...props} edition={question.edition} />;
}
