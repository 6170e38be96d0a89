import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { ratio } from "./scores.ts";

/** What came of a trial. */
export interface Outcome {
  readonly seconds: number;
  /** The most memory that the process has held at once, Node.js and the texts included. */
  readonly megabytes: number;
  readonly rows: number;
  /** Mean over the rows. */
  readonly confidence: number;
}

type Print = (figure: string) => void;

const SIZES = [1_000, 10_000, 100_000];

/** Prints what alignment costs, how the cost grows, and what becomes of hostile texts. */
export async function printSpeed(print: Print): Promise<void> {
  print(
    "align: cost on invented texts (goals: 2 × 10,000 in 5 s, growth 1.3, memory 1 GB at 100,000)",
  );
  const seconds: number[] = [];
  for (const size of SIZES) {
    const outcome = await tried(print, `2 × ${size.toLocaleString("en")}`);
    seconds.push(outcome?.seconds ?? Number.NaN);
  }
  print(
    `  seconds against linear growth from 1,000 on: ${growth(SIZES, seconds).map(times).join(", ")}`,
  );
  await tried(print, "4 × 10,000");
  print("align: hostile texts");
  for (const name of HOSTILE) await tried(print, name);
  if (process.env.HEXAPLA_BENCH_MILLION === "1") await tried(print, MILLION);
  else print(`  ${MILLION}: with HEXAPLA_BENCH_MILLION=1`);
}

// Holds gigabytes and takes minutes, which a machine must be asked for.
const MILLION = "1,000,000 identical lines a side";

const HOSTILE = [
  "one side empty",
  "200,000 identical lines a side",
  "one line of 5 MB a side",
  "one line of 5 MB against 2,000",
  "20,000 lines against 20",
  "the same 10,000 lines twice",
  "2,000 lines of unrelated texts",
];

/** Returns by how much each further cost exceeds the first, multiplied as its size is: 1 where the cost is linear. */
export function growth(sizes: readonly number[], costs: readonly number[]): number[] {
  const [size = 1, ...others] = sizes;
  const [cost = 0, ...grown] = costs;
  return others.map((other, at) => ratio(grown[at] ?? 0, (cost * other) / size));
}

function times(factor: number): string {
  return `${factor.toFixed(2)} ×`;
}

async function tried(print: Print, name: string): Promise<Outcome | null> {
  const outcome = await tryApart(name);
  print(`  ${name.padEnd(34)}${typeof outcome === "string" ? outcome : outcomeText(outcome)}`);
  return typeof outcome === "string" ? null : outcome;
}

function outcomeText({ seconds, megabytes, rows, confidence }: Outcome): string {
  const cost = `${seconds.toFixed(2).padStart(7)} s  ${megabytes.toFixed(0).padStart(5)} MB`;
  return `${cost}  ${String(rows).padStart(7)} rows, mean confidence ${confidence.toFixed(2)}`;
}

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const TRIAL_PROCESS = fileURLToPath(new URL("./trial-process.ts", import.meta.url));

// Far longer than anything should take; what is not done by then counts as no answer.
const PATIENCE = 180_000;

// In a process of its own, so that the peaks of memory do not mix and a crash is an outcome like any other.
async function tryApart(name: string): Promise<Outcome | string> {
  const args = ["--import", "tsx", TRIAL_PROCESS, name];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      cwd: ROOT,
      timeout: PATIENCE,
    });
    return JSON.parse(stdout);
  } catch (error) {
    const isLate = error instanceof Error && "killed" in error && error.killed === true;
    return isLate ? `no answer in ${PATIENCE / 1000} s` : `failed: ${firstLine(error)}`;
  }
}

function firstLine(error: unknown): string {
  const said = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
  return said.split("\n").find((line) => /error/iu.test(line)) ?? "without a word";
}
