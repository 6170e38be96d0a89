import type { DeskTables } from "./desk-tables.ts";
import type { DocumentTables } from "./document-tables.ts";
import type { FileTables } from "./file-tables.ts";
import type { HistoryTables } from "./history-tables.ts";
import type { QualityTables } from "./quality-tables.ts";

/** The tables as queries see them. Ids inside a document are small integers given out under the document's lock. */
export interface Schema
  extends DocumentTables,
    FileTables,
    HistoryTables,
    QualityTables,
    DeskTables {}
