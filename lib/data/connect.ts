import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  type Transaction,
} from "kysely";
import pg from "pg";
import type { Schema } from "./schema/schema.ts";

/** Where the database is: a URL of a PostgreSQL server, or the socket folder of the embedded one. */
export interface Connection {
  readonly connectionString?: string;
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly database?: string;
}

export type Database = Kysely<Schema>;
export type Writing = Transaction<Schema>;

/** The role the application works as: it may read and add, but cannot rewrite revisions, changes or originals. */
export const APP_ROLE = "hexapla_app";

// Enough for a desk on one machine; PostgreSQL's own default admits 100 in all.
const MAX_CONNECTIONS = 10;

// Sequence numbers are bigint; they stay far below 2^53, where a JavaScript number is exact.
const INT8 = 20;

/**
 * Opens a pool whose sessions work as the application's role: each takes it up before its first query, and fails if it may not.
 * Nothing is connected until that query.
 */
export function connect(connection: Connection): Database {
  return open(connection, async (session) => {
    await session.executeQuery(CompiledQuery.raw(`set role ${APP_ROLE}`));
  });
}

/** Opens a pool that works as the connecting user, for migrations. */
export function connectAsOwner(connection: Connection): Database {
  return open(connection, undefined);
}

function open(
  connection: Connection,
  onCreateConnection: ((session: DatabaseConnection) => Promise<void>) | undefined,
): Database {
  const types = new pg.TypeOverrides();
  types.setTypeParser(INT8, Number);
  const pool = new pg.Pool({ ...connection, types, max: MAX_CONNECTIONS });
  // An idle connection that the server ends is replaced by the pool; the query that needs it reports the loss.
  pool.on("error", () => {});
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool, onCreateConnection }) });
}
