import { type Alignment, type AlignOptions, alignEditions } from "#lib/core/align/editions.ts";
import { explainRow, type LinkingWord } from "#lib/core/align/explain-row.ts";
import type { AlignedEdition } from "#lib/core/align/relay.ts";
import type { HouseRule, RuleProblem } from "#lib/core/checks/house/house-rule.ts";
import { compileRule, readRule } from "#lib/core/checks/house/read-rule.ts";
import { type TrialMatch, type TrialText, tryRule } from "#lib/core/checks/house/try-rule.ts";
import type { Columns } from "#lib/core/document/columns.ts";
import type { ExportedDocument, ExportFile } from "#lib/core/formats/exports/exported-document.ts";
import {
  planUpdate,
  type UpdatePart,
  type UpdateTask,
} from "#lib/core/formats/update/plan-update.ts";
import type { EditWords } from "#lib/core/quality/measures/edit-words.ts";
import {
  type EditionMeasures,
  editionMeasures,
  type TextStates,
} from "#lib/core/quality/measures/edition-measures.ts";
import { type CheckTask, createCheckedDocuments, type FoundPart } from "./checked-documents.ts";
import { type WantedExport, writeExport } from "./export-files.ts";
import type { LaidPart } from "./laid-document.ts";
import { describeFile, type FileToOpen, type Opening } from "./open-files.ts";
import { openTable, type TableOpening, type TableToOpen } from "./open-tables.ts";
import { type Dictionary, findDictionary } from "./spelling-dictionaries.ts";

/** How whoever asked for a task goes along with it. */
export interface TaskOptions {
  /** Called with the share (0–1) of the work that is done; it never falls. */
  onProgress?(share: number): void;
  /** Ends the work where it stands: the task rejects with the signal's reason, an `AbortError` where none is named. */
  readonly signal?: AbortSignal;
  /**
   * Milliseconds, from when its turn has come, after which a task in a thread of its own is ended: it rejects with a `TimeoutError`, and
   * the thread starts anew. Where the task is done by its caller nothing can end it.
   */
  readonly limitMs?: number;
}

/** What is known of the rows before they are aligned, and how their caller goes along. */
export type AlignTaskOptions = Pick<AlignOptions, "fixed"> & TaskOptions;

/** Work whose cost follows the size of a document: seconds for a book. */
export interface HeavyTasks {
  /** Opens a received file and describes it. */
  open(file: FileToOpen, options?: Pick<TaskOptions, "signal" | "limitMs">): Promise<Opening>;
  /** Opens a review table that came back. */
  openTable(
    file: TableToOpen,
    options?: Pick<TaskOptions, "signal" | "limitMs">,
  ): Promise<TableOpening>;
  /** Plans how an edition takes a new version of its file over. */
  planUpdate(
    task: UpdateTask,
    options?: Pick<TaskOptions, "signal">,
  ): Promise<readonly UpdatePart[]>;
  /** Writes a file of a document. */
  export(
    document: ExportedDocument,
    wanted: WantedExport,
    options?: Pick<TaskOptions, "signal" | "onProgress">,
  ): Promise<ExportFile>;
  align(editions: readonly AlignedEdition[], options?: AlignTaskOptions): Promise<Alignment>;
  /** Takes in a stretch of a document that is to be checked. */
  lay(key: string, part: LaidPart): Promise<void>;
  /** Checks a version of a document, which the thread has kept or just been handed; null where it does not know what it was made from. */
  check(task: CheckTask, options?: TaskOptions): Promise<FoundPart | null>;
  /** What is still to be told of the version of a document that was checked last; null where that is not known any more. */
  collect(key: string, version: string): Promise<FoundPart | null>;
  /**
   * Reads the dictionary of a language, megabytes as they may be; null where there is none. It is done outside of what is bundled, where
   * packages are still found by name.
   */
  dictionary(language: string): Promise<Dictionary | null>;
  /** Tells what is wrong with a rule, its examples tried; null where nothing is. */
  readRule(rule: HouseRule): Promise<RuleProblem | null>;
  /** Tells what a rule finds in texts, whatever becomes of its examples. A rule that cannot be read finds nothing. */
  tryRule(rule: HouseRule, texts: readonly TrialText[]): Promise<TrialMatch[]>;
  /** Tells by which words a row, given by its index, holds together. */
  explain(
    columns: Columns,
    row: number,
    options?: Pick<TaskOptions, "signal">,
  ): Promise<LinkingWord[]>;
  /** Measures the edits between two states of an edition, its texts in pairs. */
  measure(
    texts: readonly TextStates[],
    words: EditWords,
    options?: Pick<TaskOptions, "signal" | "limitMs">,
  ): Promise<EditionMeasures>;
}

/** More tasks wait than there is room for. Known by its name: code that is bundled apart has a class of its own. */
export class TooBusyError extends Error {
  override name = "TooBusyError";
}

/** The tasks, done where they are called. A document that is checked again costs little for the texts that stayed. */
export function createHeavyTasks(): HeavyTasks {
  const documents = createCheckedDocuments();
  return {
    open: async (file, { signal } = {}) => {
      signal?.throwIfAborted();
      return describeFile(file);
    },
    planUpdate: async ({ segments, paragraphs, language }, { signal } = {}) => {
      signal?.throwIfAborted();
      return planUpdate(segments, paragraphs, language);
    },
    openTable: async (file, { signal } = {}) => {
      signal?.throwIfAborted();
      return openTable(file);
    },
    export: async (document, wanted, options = {}) => {
      return writeExport(document, wanted, following(options));
    },
    align: async (editions, options = {}) => alignHere(editions, options),
    lay: async (key, part) => documents.lay(key, part),
    check: async (task, options = {}) => documents.check(task, following(options)),
    collect: async (key, version) => documents.collect(key, version),
    dictionary: (language) => findDictionary(language),
    readRule: async (rule) => {
      const read = readRule(rule);
      return "problem" in read ? read.problem : null;
    },
    tryRule: async (rule, texts) => {
      const read = compileRule(rule);
      return "value" in read ? tryRule(read.value, texts) : [];
    },
    explain: async (columns, row) => explainRow(columns, row),
    measure: async (texts, words) => editionMeasures(texts, words),
  };
}

function alignHere(
  editions: readonly AlignedEdition[],
  { onProgress, signal, ...options }: AlignTaskOptions,
): Alignment {
  return alignEditions(editions, { ...options, onProgress: following({ onProgress, signal }) });
}

/** The work holds this thread, so its signal is looked at whenever it tells how far it is. */
function following({ onProgress, signal }: TaskOptions): (share: number) => void {
  signal?.throwIfAborted();
  return (share) => {
    onProgress?.(share);
    signal?.throwIfAborted();
  };
}
