import { diffTexts } from "#lib/core/diff/texts.ts";
import { type AttributedChange, attributedChanges } from "../docx/attributed-changes.ts";
import type { ExportedRevision } from "./exported-document.ts";

/** A text with its past. */
export interface RevisedText {
  readonly received: string;
  readonly text: string;
  /** Oldest first. */
  readonly revisions: readonly ExportedRevision[];
}

/**
 * What was changed in a text since it was received, each change due to the last editor who touched its words. Cost of a diff a
 * revision. Where the revisions do not lead from the received to the current text, all is due to the newest.
 */
export function changesOf(segment: RevisedText, language: string): readonly AttributedChange[] {
  const { received, text, revisions } = segment;
  if (received === text) return [];
  const first = revisions.findLastIndex((revision) => revision.text === received);
  const last = revisions.at(-1);
  if (first !== -1 && last?.text === text) return attributedChanges(revisions.slice(first));
  const { author = "", at: date = "" } = last ?? {};
  const { changes } = diffTexts(received, text, language);
  return changes.map((change) => ({ ...change, author, date }));
}
