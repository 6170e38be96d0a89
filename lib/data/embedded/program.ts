import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { postgresProgram } from "./binaries.ts";
import type { Identity } from "./identity.ts";

interface Start {
  readonly stdio: StdioOptions;
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Starts a program of PostgreSQL as `identity` in a session of its own, so that neither a Ctrl+C in the terminal nor
 * the death of this process reaches it.
 */
export async function startProgram(
  name: "initdb" | "postgres",
  args: readonly string[],
  identity: Identity,
  { stdio, environment = {} }: Start,
): Promise<ChildProcess> {
  const [file = "", ...rest] = [...identity.prefix, await postgresProgram(name), ...args];
  return spawn(file, rest, {
    ...identity.user,
    stdio,
    detached: true,
    env: { ...process.env, ...environment },
  });
}
