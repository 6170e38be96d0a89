import { once } from "node:events";
import { existsSync } from "node:fs";
import { open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { EmbeddedDatabaseError } from "./error.ts";
import type { Place } from "./place.ts";
import { startProgram } from "./program.ts";

/** The user that owns everything in an embedded database. */
export const SUPERUSER = "hexapla";

// Text is compared by Unicode's root collation whatever the machine's language, so that a folder can be moved.
const INITDB = [
  `--username=${SUPERUSER}`,
  "--encoding=UTF8",
  "--locale=C",
  `--lc-ctype=${process.platform === "darwin" ? "UTF-8" : "C.UTF-8"}`,
  "--locale-provider=icu",
  "--icu-locale=und",
  "--data-checksums",
  "--auth-local=trust",
  "--auth-host=reject",
];

/**
 * Creates the database's files unless they exist. They are made beside their place and then renamed, so that a kill
 * half-way leaves nothing that looks like a database; of two processes that do so at once, one wins.
 * @throws EmbeddedDatabaseError with the reason PostgreSQL gives.
 */
export async function createCluster(place: Place, report: (line: string) => void): Promise<void> {
  if (existsSync(join(place.cluster, "PG_VERSION"))) return;
  report("Creating the database (once)");
  await removeAbandoned(place);
  const draft = `${place.cluster}.new-${process.pid}`;
  await initialise(draft, place);
  await rename(draft, place.cluster).catch(() => rm(draft, { recursive: true }));
  if (!existsSync(join(place.cluster, "PG_VERSION"))) {
    throw new EmbeddedDatabaseError(
      `Cannot create the database: ${place.cluster} is in the way. Move it elsewhere and start again.`,
    );
  }
  await makeDurable(dirname(place.cluster));
}

async function initialise(draft: string, { identity }: Place): Promise<void> {
  const args = [`--pgdata=${draft}`, ...INITDB];
  const child = await startProgram("initdb", args, identity, {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [errors, [code]] = await Promise.all([
    child.stderr ? text(child.stderr) : "",
    once(child, "close"),
  ]);
  if (code === 0) return;
  await rm(draft, { recursive: true, force: true });
  throw new EmbeddedDatabaseError(
    `Cannot create the database in ${dirname(draft)}: ${errors.trim() || `initdb ended with ${code}`}`,
  );
}

/** Removes drafts whose makers were killed. */
async function removeAbandoned({ folder, cluster }: Place): Promise<void> {
  const prefix = `${basename(cluster)}.new-`;
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix) || isRunning(Number(name.slice(prefix.length)))) continue;
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A rename is on disk only when the folder is. */
async function makeDurable(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
