import type { ColumnType } from "kysely";

/** A moment: a date on either side. */
export type Timestamp = ColumnType<Date, Date, Date>;
