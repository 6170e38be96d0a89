import { join } from "node:path";
import type { Connection } from "#lib/data/connect.ts";
import { startEmbedded } from "#lib/data/embedded/server.ts";
import { migrateDatabase } from "#lib/data/migrate.ts";
import type { Settings } from "./settings.ts";

/** A database with the newest schema. */
export interface OpenDatabase {
  readonly connection: Connection;
  stop(): Promise<void>;
}

type Report = (line: string) => void;

/** The database server that `DATABASE_URL` names cannot be used; the message says why and what to do. */
export class DatabaseServerError extends Error {
  override name = "DatabaseServerError";
}

/**
 * Opens the database the settings ask for, embedded or another server's, and brings it to the newest schema.
 * @throws EmbeddedDatabaseError, DatabaseServerError
 */
export async function openDatabase(settings: Settings, report: Report): Promise<OpenDatabase> {
  const database = settings.databaseUrl
    ? serverAt(settings.databaseUrl)
    : await embeddedIn(settings.dataFolder, report);
  try {
    await migrateDatabase(database.connection, report);
    return database;
  } catch (error) {
    await database.stop();
    throw settings.databaseUrl ? explained(error) : error;
  }
}

function serverAt(connectionString: string): OpenDatabase {
  return { connection: { connectionString }, stop: async () => {} };
}

async function embeddedIn(folder: string, report: Report): Promise<OpenDatabase> {
  const { stop, ...connection } = await startEmbedded({ folder: join(folder, "database"), report });
  return { connection, stop };
}

// What an operator can put right, by the codes of PostgreSQL (appendix A of its manual) and of the system.
const ADVICE: Readonly<Record<string, string>> = {
  ECONNREFUSED: "check that it is running, and the host and port",
  ENOTFOUND: "check the host",
  ETIMEDOUT: "check the host and port",
  "28000": "check the user",
  "28P01": "check the user and password",
  "3D000": "create the database, or check its name",
  "42501":
    "let its user create roles, or as an administrator run: create role hexapla_app; grant hexapla_app to <user>",
};

function explained(error: unknown): unknown {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const advice = cause instanceof Error && "code" in cause ? ADVICE[String(cause.code)] : undefined;
  if (!advice || !(cause instanceof Error)) return error;
  const message = `Cannot use the database of DATABASE_URL: ${cause.message || cause.name}; ${advice}.`;
  return new DatabaseServerError(message, { cause });
}
