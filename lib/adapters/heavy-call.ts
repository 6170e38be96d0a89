import type { AlignedEdition } from "#lib/core/align/relay.ts";
import type { HouseRule } from "#lib/core/checks/house/house-rule.ts";
import type { TrialText } from "#lib/core/checks/house/try-rule.ts";
import type { Columns } from "#lib/core/document/columns.ts";
import type { ExportedDocument } from "#lib/core/formats/exports/exported-document.ts";
import type { UpdateTask } from "#lib/core/formats/update/plan-update.ts";
import type { EditWords } from "#lib/core/quality/measures/edit-words.ts";
import type { TextStates } from "#lib/core/quality/measures/edition-measures.ts";
import type { CheckTask } from "./checked-documents.ts";
import type { WantedExport } from "./export-files.ts";
import type { AlignTaskOptions } from "./heavy-tasks.ts";
import type { LaidPart } from "./laid-document.ts";
import type { FileToOpen } from "./open-files.ts";
import type { TableToOpen } from "./open-tables.ts";

/** A task as it is sent to a thread. */
export type Call =
  | {
      readonly task: "export";
      readonly document: ExportedDocument;
      readonly wanted: WantedExport;
    }
  | { readonly task: "open"; readonly input: FileToOpen }
  | { readonly task: "table"; readonly input: TableToOpen }
  | { readonly task: "update"; readonly input: UpdateTask }
  | {
      readonly task: "align";
      readonly input: readonly AlignedEdition[];
      readonly fixed: AlignTaskOptions["fixed"];
    }
  | { readonly task: "lay"; readonly key: string; readonly part: LaidPart }
  | { readonly task: "check"; readonly input: CheckTask }
  | { readonly task: "collect"; readonly key: string; readonly version: string }
  | { readonly task: "read"; readonly rule: HouseRule }
  | { readonly task: "try"; readonly rule: HouseRule; readonly texts: readonly TrialText[] }
  | { readonly task: "explain"; readonly input: Columns; readonly row: number }
  | {
      readonly task: "measure";
      readonly texts: readonly TextStates[];
      readonly words: EditWords;
    };

/** What comes back: how far the task is, any number of times, then its result or what went wrong. */
export type Answer =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "result"; readonly result: unknown }
  | { readonly kind: "error"; readonly error: string };
