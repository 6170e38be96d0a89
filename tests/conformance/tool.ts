import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Print } from "./report.ts";

const JUDGES = fileURLToPath(new URL("judges/", import.meta.url));

// Debian's own, which has the packages; the one found first may be another.
const PYTHON = "/usr/bin/python3";

const LONGEST_MS = 20 * 60_000;
const LARGEST_ANSWER = 1024 * 1024 * 1024;

/** What a program printed, and how it ended. */
export interface Said {
  readonly output: string;
  readonly errors: string;
  readonly code: number;
}

/** Runs a program of the machine to its end. @throws where it cannot be started */
export function runTool(
  command: string,
  args: readonly string[],
  options: { readonly env?: Readonly<Record<string, string>> } = {},
): Said {
  const { stdout, stderr, status, error } = spawnSync(command, [...args], {
    encoding: "utf8",
    timeout: LONGEST_MS,
    maxBuffer: LARGEST_ANSWER,
    env: { ...process.env, ...options.env },
  });
  if (error) throw new Error(`Cannot run ${command}`, { cause: error });
  return { output: stdout, errors: stderr, code: status ?? -1 };
}

/** Runs one of the Python programs beside this file to its end and returns what it printed. @throws where it fails */
export function runProgram(name: string, args: readonly string[]): string {
  const { output, errors, code } = runTool(PYTHON, [`${JUDGES}${name}.py`, ...args]);
  if (code !== 0) throw new Error(`The program ${name} failed: ${errors}`);
  return output;
}

/** Runs one of the judges, a Python program that prints a line of JSON for each file. */
export function runJudge<T>(name: string, files: readonly string[]): T[] {
  return runProgram(name, files)
    .split("\n")
    .filter((line) => line !== "")
    .map((line): T => JSON.parse(line));
}

/** Whether the machine has all of these programs; says which it lacks. */
export function hasTools(print: Print, measure: string, commands: readonly string[]): boolean {
  const lacking = commands.filter((command) => spawnSync("which", [command]).status !== 0);
  if (lacking.length > 0) print(`${measure}: SKIPPED, this machine has no ${lacking.join(", ")}`);
  return lacking.length === 0;
}

/** Whether Debian's Python has all of these packages; says which it lacks. */
export function hasPackages(print: Print, measure: string, names: readonly string[]): boolean {
  const lacking = names.filter((name) => runTool(PYTHON, ["-c", `import ${name}`]).code !== 0);
  if (lacking.length > 0) print(`${measure}: SKIPPED, Python has no ${lacking.join(", ")}`);
  return lacking.length === 0;
}
