import { type Alignment, type AlignOptions, alignEditions } from "#lib/core/align/editions.ts";
import { explainRow, type LinkingWord } from "#lib/core/align/explain-row.ts";
import type { AlignedEdition } from "#lib/core/align/relay.ts";
import type { CheckedDocument, Finding } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { fingerprintsOf } from "#lib/core/checks/engine/fingerprint.ts";
import { createPreparation } from "#lib/core/checks/engine/preparation.ts";
import type { Columns } from "#lib/core/document/columns.ts";

/** A finding with the identity that dismissals are tied to. */
export interface IdentifiedFinding extends Finding {
  readonly fingerprint: string;
}

/** How whoever asked for a task goes along with it. */
export interface TaskOptions {
  /** Called with the share (0–1) of the work that is done; it never falls. */
  onProgress?(share: number): void;
  /** Ends the work where it stands: the task rejects with the signal's reason, an `AbortError` where none is named. */
  readonly signal?: AbortSignal;
}

/** What is known of the rows before they are aligned, and how their caller goes along. */
export type AlignTaskOptions = Pick<AlignOptions, "fixed"> & TaskOptions;

/** Work whose cost follows the size of a document: seconds for a book. */
export interface HeavyTasks {
  align(editions: readonly AlignedEdition[], options?: AlignTaskOptions): Promise<Alignment>;
  check(document: CheckedDocument): Promise<IdentifiedFinding[]>;
  /** Tells by which words a row, given by its index, holds together. */
  explain(
    columns: Columns,
    row: number,
    options?: Pick<TaskOptions, "signal">,
  ): Promise<LinkingWord[]>;
}

/** More tasks wait than there is room for. Known by its name: code that is bundled apart has a class of its own. */
export class TooBusyError extends Error {
  override name = "TooBusyError";
}

// Bounds memory (some kilobytes each): paragraphs kept prepared, enough for a book of 12,500 rows in four languages.
const PREPARED_TEXTS = 50_000;

/** The tasks, done where they are called. A document that is checked again costs little for the texts that stayed. */
export function createHeavyTasks(): HeavyTasks {
  const preparation = createPreparation(PREPARED_TEXTS);
  return {
    align: async (editions, options = {}) => alignHere(editions, options),
    check: async (document) => {
      const findings = checkDocument(document, { preparation });
      const fingerprints = fingerprintsOf(findings, document);
      return findings.map((finding, index) => ({
        ...finding,
        fingerprint: fingerprints[index] ?? "",
      }));
    },
    explain: async (columns, row) => explainRow(columns, row),
  };
}

/** The work holds this thread, so its signal is looked at whenever the aligner tells how far it is. */
function alignHere(
  editions: readonly AlignedEdition[],
  { onProgress, signal, ...options }: AlignTaskOptions,
): Alignment {
  signal?.throwIfAborted();
  return alignEditions(editions, {
    ...options,
    onProgress: (share: number) => {
      onProgress?.(share);
      signal?.throwIfAborted();
    },
  });
}
