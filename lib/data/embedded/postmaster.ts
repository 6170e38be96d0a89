import type { ChildProcess } from "node:child_process";
import { open, readFile, readlink, rm, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeSocketFolder, type Place } from "./place.ts";
import { startProgram } from "./program.ts";

/** Names the socket; nothing listens on the network. */
export const PORT = 5432;

const SETTINGS = {
  listen_addresses: "",
  port: String(PORT),
  unix_socket_permissions: "0700",
  timezone: "UTC",
  log_timezone: "UTC",
  // A folder on someone's laptop should stay small, and queries of milliseconds do not repay compilation.
  max_wal_size: "256MB",
  shared_buffers: "128MB",
  jit: "off",
  // What an operator can act on; statements, and so texts, never enter the log.
  log_min_messages: "warning",
  log_min_error_statement: "panic",
};

// A clean stop rolls back and writes out what is in memory; if that takes longer than this, the server is told to
// stop at once, which costs a recovery at the next start but no committed text.
const STOP_LIMIT_MS = 20_000;
const POLL_MS = 20;

/**
 * Starts the server; it outlives this process. Whether it comes up shows when it answers. Where another server
 * already has the cluster, PostgreSQL's own interlock ends the new one.
 */
export async function spawnPostmaster(place: Place): Promise<ChildProcess> {
  await makeSocketFolder(place);
  await removeSocketLock(place);
  const log = await open(place.log, "a", 0o600);
  try {
    const child = await startProgram("postgres", commandLine(place), place.identity, {
      stdio: ["ignore", log.fd, log.fd],
      environment: await pardonStaleLock(place),
    });
    child.on("error", () => {}); // reported by its absence: no server answers
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

/** Returns the pid of the server that has the cluster, or null when none does. A zombie has nothing. */
export async function postmasterPid(place: Place): Promise<number | null> {
  const pid = await recordedPid(place);
  return pid !== null && (await isServerOf(place, pid)) ? pid : null;
}

/** Stops the server, whoever started it, and waits until it is gone. */
export async function stopPostmaster(place: Place): Promise<void> {
  const pid = await postmasterPid(place);
  if (pid === null) return;
  await endProcess(pid, place);
  await rmdir(place.socketFolder).catch(unlessInUse);
}

async function endProcess(pid: number, place: Place): Promise<void> {
  process.kill(pid, "SIGINT");
  if (await isGone(pid, place)) return;
  process.kill(pid, "SIGQUIT");
  if (await isGone(pid, place)) return;
  throw new Error(`Cannot stop the database: process ${pid} does not end`);
}

/** Someone else may be starting the server anew already. */
function unlessInUse(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOTEMPTY" && error.code !== "ENOENT") throw error;
}

function commandLine({ cluster, socketFolder }: Place): string[] {
  const settings = { ...SETTINGS, unix_socket_directories: socketFolder };
  return [
    "-D",
    cluster,
    ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]),
  ];
}

/**
 * The socket has a lock of its own, which may name yet another dead server. The folder serves this cluster alone, whose
 * lock is taken before the socket's: nothing depends on this one.
 */
async function removeSocketLock({ socketFolder }: Place): Promise<void> {
  await rm(join(socketFolder, `.s.PGSQL.${PORT}.lock`), { force: true });
}

/**
 * A server that was killed leaves its pid in the cluster, and PostgreSQL refuses to start while that pid seems alive:
 * as a zombie nobody reaps, or, after a reboot, as another program. The variable by which pg_ctl declares one recorded
 * pid to be stale does so here; PostgreSQL's checks for surviving sessions of that server remain in force.
 */
async function pardonStaleLock(place: Place): Promise<Record<string, string>> {
  const pid = await recordedPid(place);
  if (pid === null || (await isServerOf(place, pid))) return {};
  return { PG_GRANDPARENT_PID: String(pid) };
}

async function recordedPid({ cluster }: Place): Promise<number | null> {
  const lock = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  const pid = Number.parseInt(lock, 10);
  return pid > 0 ? pid : null;
}

/** A server works inside its cluster, which tells it from a program that merely inherited its number. */
async function isServerOf({ cluster }: Place, pid: number): Promise<boolean> {
  if (process.platform === "linux") {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
    return folder === cluster;
  }
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Waits until the process itself is gone: it takes its pid out of the cluster a moment before it ends. */
async function isGone(pid: number, place: Place): Promise<boolean> {
  for (let waited = 0; waited < STOP_LIMIT_MS; waited += POLL_MS) {
    if (!(await isServerOf(place, pid))) return true;
    await sleep(POLL_MS);
  }
  return false;
}
