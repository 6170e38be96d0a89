import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** What came of comparing a long pair. Times in milliseconds: of the first call, and of the best when repeated. */
export interface Outcome {
  readonly first: number;
  readonly best: number;
  readonly hunks: number;
  /** Share of the earlier text that is shown as kept. */
  readonly kept: number;
  /** The most memory that the process has held at once, Node.js and the texts included. */
  readonly megabytes: number;
}

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const TRIAL_PROCESS = fileURLToPath(new URL("./trial-process.ts", import.meta.url));

/** Seconds after which a method has no answer; a desk would have closed the page. */
export const PATIENCE = 5;

// Node.js, the texts and the warming up.
const START = 3;

/**
 * Compares a long pair by a method, in a process of its own, so that it can be ended; null where there is no answer in time. The prose
 * is in the file at `path`.
 */
export async function tried(method: string, pair: string, path: string): Promise<Outcome | null> {
  const args = ["--import", "tsx", TRIAL_PROCESS, method, pair, path];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      cwd: ROOT,
      timeout: (PATIENCE + START) * 1000,
    });
    const outcome: Outcome = JSON.parse(stdout);
    return outcome.first > PATIENCE * 1000 ? null : outcome;
  } catch (error) {
    if (error instanceof Error && "killed" in error && error.killed === true) return null;
    throw error;
  }
}
