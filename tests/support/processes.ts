import { existsSync } from "node:fs";
import { readdir, readlink, realpath } from "node:fs/promises";

/** Pids of the processes that work in `folder` (Linux): a database server and its sessions. None where it is missing. */
export async function processesIn(folder: string): Promise<number[]> {
  if (!existsSync(folder)) return [];
  const path = await realpath(folder);
  const pids = (await readdir("/proc")).map(Number).filter((pid) => pid > 0);
  const folders = await Promise.all(
    pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => null)),
  );
  return pids.filter((_, index) => folders[index] === path);
}

/** Kills them all, at once and without a chance to tidy up (kill -9). */
export async function killAllIn(folder: string): Promise<void> {
  for (const pid of await processesIn(folder)) killNow(pid);
}

/** A process may be gone before its turn comes: a server's sessions end with it. */
function killNow(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
