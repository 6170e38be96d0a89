import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./support/browser.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const VITEST = ["vitest", "run", "--config", "tests/support/vitest.config.ts"];
const PLAYWRIGHT = ["playwright", "test", "--config", "tests/browser/playwright.config.ts"];

/** A named part of the tests: shown under a heading, passed or failed as a whole. */
interface Part {
  readonly name: string;
  run(): Promise<boolean>;
}

const PARTS: readonly Part[] = [
  { name: "lint", run: () => succeeds(["biome", "ci", "."]) },
  { name: "types", run: checkTypes },
  { name: "dead-code", run: () => succeeds(["knip"]) },
  { name: "unit", run: () => succeeds(VITEST) },
  { name: "browser", run: testInBrowser },
];

// Kills servers for a minute; runs when asked for.
const DURABILITY: Part = {
  name: "durability",
  run: () => succeeds(["tsx", "tests/durability/main.ts"]),
};

/** `npm test [-- PART…]`: runs all parts, or those named, each to its end, and returns 1 where one has failed. */
export async function run(names: readonly string[]): Promise<number> {
  const parts = names.length === 0 ? PARTS : names.map(partNamed);
  const results: Result[] = [];
  for (const part of parts) results.push(await runPart(part));
  return summarise(results);
}

/** A folder of `tests` that holds unit tests is a part too. */
function partNamed(name: string): Part {
  const known = [...PARTS, DURABILITY].find((part) => part.name === name);
  if (known) return known;
  if (unitFolders().includes(name))
    return { name, run: () => succeeds([...VITEST, `tests/${name}/`]) };
  const all = [...PARTS, DURABILITY].map((part) => part.name).concat(unitFolders());
  throw new Error(`There is no part "${name}" of the tests. Parts: ${all.join(", ")}`);
}

function unitFolders(): string[] {
  const others = ["bench", "browser", "conformance", "durability", "fixtures", "support"];
  return readdirSync(join(ROOT, "tests"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !others.includes(entry.name))
    .map((entry) => entry.name);
}

interface Result {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: string;
}

async function runPart({ name, run }: Part): Promise<Result> {
  console.log(`\n── ${name} ${"─".repeat(60 - name.length)}`);
  const start = performance.now();
  const passed = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return { name, passed, seconds };
}

function summarise(results: readonly Result[]): number {
  console.log(`\n── summary ${"─".repeat(53)}`);
  for (const { name, passed, seconds } of results) {
    console.log(`${passed ? "passed" : "FAILED"}  ${name.padEnd(12)} ${seconds.padStart(6)} s`);
  }
  const failed = results.filter(({ passed }) => !passed).length;
  console.log(`\n${results.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** The types of routes are generated first: a fresh clone has none, and those of an older state mislead. */
async function checkTypes(): Promise<boolean> {
  const generated = await succeeds(["next", "typegen"]);
  const everything = await succeeds(["tsc", "--noEmit", "-p", "."]);
  const core = await succeeds(["tsc", "-p", "lib/core"]);
  return generated && everything && core;
}

async function testInBrowser(): Promise<boolean> {
  try {
    const { program } = await findBrowser(console.log);
    return await succeeds(PLAYWRIGHT, { HEXAPLA_BROWSER: program ?? "" });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** Runs a program of an installed package and tells whether it exits with 0. */
async function succeeds(
  command: readonly string[],
  env: Record<string, string> = {},
): Promise<boolean> {
  const [program = "", ...args] = command;
  const child = spawn(join(ROOT, "node_modules/.bin", program), args, {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  const [code] = await once(child, "close");
  return code === 0;
}
