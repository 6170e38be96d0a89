import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { killAllIn } from "./processes.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const READY = /ready: (http:\S+)/;

/** The workbench as `npm start` runs it, on a folder of its own and any free port. */
export interface TestServer {
  readonly url: string;
  /** Ends it as Ctrl+C does, and returns its exit code. */
  stop(): Promise<number | null>;
  /** Kills the application and its database at once (kill -9), as a power cut would. */
  kill(): Promise<void>;
}

/** Starts the workbench and waits until it is ready. @throws with what it printed where it is not. */
export async function startTestServer(folder: string): Promise<TestServer> {
  const child = spawn(process.execPath, ["lib/cli/bootstrap.mjs", "start"], {
    cwd: ROOT,
    env: { ...process.env, HEXAPLA_DATA: folder, DATABASE_URL: "", PORT: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const url = await readyUrl(child);
  return {
    url,
    stop: async () => {
      child.kill("SIGTERM");
      return ended(child);
    },
    kill: async () => {
      child.kill("SIGKILL");
      await killAllIn(join(folder, "database", "postgres"));
      await ended(child);
    },
  };
}

async function readyUrl(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error("Expected the server's output to be piped");
  stderr.on("data", (text) => said.push(String(text)));
  for await (const line of createInterface({ input: stdout })) {
    said.push(line);
    const url = READY.exec(line)?.[1];
    if (!url) continue;
    stdout.resume();
    return url;
  }
  throw new Error(`The server has not started:\n${said.join("\n")}`);
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode;
}
