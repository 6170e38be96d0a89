import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { createHeavyPool } from "#lib/adapters/heavy-pool.ts";
import { openLog } from "#lib/adapters/log.ts";
import { EmbeddedDatabaseError } from "#lib/data/embedded/error.ts";
import { PortTaken } from "#lib/server/listen.ts";
import { type Serving, serve } from "#lib/server/serve.ts";
import { BuildError, ensureBuild } from "./build.ts";
import { DatabaseServerError, type OpenDatabase, openDatabase } from "./database.ts";
import { readSettings, SettingError, type Settings } from "./settings.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const STOP_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

// What the operator can put right; anything else is a bug and shows its stack.
const EXPECTED = [SettingError, EmbeddedDatabaseError, DatabaseServerError, BuildError, PortTaken];

/** Runs the workbench until it is told to stop, and returns the exit code. */
export async function launch({ developing }: { readonly developing: boolean }): Promise<number> {
  const stopped = untilToldToStop();
  try {
    const settings = readSettings(process.env);
    if (!developing) await ensureBuild(ROOT, report);
    const running = await start(settings, developing);
    report(`Hexapla is ready: ${running.url} (Ctrl+C stops it)`);
    await stopped;
    report("Stopping");
    await running.stop();
    return 0;
  } catch (error) {
    console.error(explain(error));
    return 1;
  }
}

interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

/** The database and the application become ready side by side; if one of them fails, the other is stopped. */
async function start(settings: Settings, developing: boolean): Promise<Running> {
  process.env.HEXAPLA_LOG = settings.log;
  const log = openLog(settings.log);
  const { port, hosts } = settings;
  const heavy = createHeavyPool();
  const { shareHeavyTasks } = await import("#lib/runtime.ts");
  shareHeavyTasks(heavy);
  const serving = await serve({ folder: ROOT, developing, port, hosts, log });
  const database = openDatabase(settings, report);
  const stop = async () => {
    await stopAll(serving, database);
    await heavy.stop();
  };
  try {
    const [{ connection }] = await Promise.all([database, serving.ready]);
    process.env.HEXAPLA_DATABASE = JSON.stringify(connection);
    await seed();
    return { url: serving.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function stopAll(serving: Serving, opening: Promise<OpenDatabase>): Promise<void> {
  await serving.stop();
  const database = await opening.catch(() => null); // its failure is what is being reported
  if (process.env.HEXAPLA_DATABASE) await (await runtime()).db.destroy();
  await database?.stop();
}

/** Holds for the first start, and does nothing on a later one. */
async function seed(): Promise<void> {
  const { ensureSampleDocument } = await import("#lib/services/ensure-sample.ts");
  await ensureSampleDocument(await runtime());
}

/** Requests and this module find the same context, though the build has bundled its own copy of the code. */
async function runtime() {
  const { runtimeContext } = await import("#lib/runtime.ts");
  return runtimeContext();
}

/** A second signal ends the process at once, as the system does by default. */
async function untilToldToStop(): Promise<void> {
  await Promise.race(STOP_SIGNALS.map((signal) => once(process, signal)));
}

function report(line: string): void {
  console.log(line);
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isExpected = EXPECTED.some((kind) => error instanceof kind);
  return isExpected ? error.message : (error.stack ?? error.message);
}
