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

/** Opens the database the settings ask for, embedded or another server's, and brings it to the newest schema. */
export async function openDatabase(settings: Settings, report: Report): Promise<OpenDatabase> {
  const database = settings.databaseUrl
    ? serverAt(settings.databaseUrl)
    : await embeddedIn(settings.dataFolder, report);
  try {
    await migrateDatabase(database.connection, report);
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

function serverAt(connectionString: string): OpenDatabase {
  return { connection: { connectionString }, stop: async () => {} };
}

async function embeddedIn(folder: string, report: Report): Promise<OpenDatabase> {
  const { stop, ...connection } = await startEmbedded({ folder: join(folder, "database"), report });
  return { connection, stop };
}
