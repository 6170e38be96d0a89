import { sql } from "kysely";
import type { Database } from "./connect.ts";

/** Asks the database for one value. @throws where it cannot be reached. */
export async function ping(db: Database): Promise<void> {
  await sql`select 1`.execute(db);
}
