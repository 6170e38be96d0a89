import { agreement } from "./agreement.ts";
import { METHODS, type Method } from "./methods.ts";
import type { MarkedPair, Pair } from "./pairs.ts";
import { randomPairs } from "./random-writing.ts";
import { type Readability, readability } from "./readability.ts";

const RANDOM_PAIRS = 2_000;

/** Prints how readable the comparison of real pairs is, ours and that of the peers. */
export function benchQuality(
  print: (figure: string) => void,
  pairs: readonly Pair[],
  marked: readonly MarkedPair[],
): void {
  print(
    `diff: readability on ${pairs.length} real pairs; F1 with the edits people marked in ${marked.length}`,
  );
  print(`  ${"".padEnd(NAME)}${COLUMNS.map((column) => column.padStart(CELL)).join("")}`);
  print(row("goal", GOALS));
  const strange = randomPairs(RANDOM_PAIRS);
  for (const [name, method] of Object.entries<Method>(METHODS))
    print(row(name, [agreement(marked, method).toFixed(3), ...figures(pairs, strange, method)]));
}

const NAME = 30;
const CELL = 10;
const COLUMNS = [
  "F1",
  "hunks",
  "mid-word",
  "letters",
  "islands",
  "shown",
  "split",
  "random",
  "lossy %",
];
const GOALS = ["≥ .900", "≤ 3.2", "≤ .03", "", "≤ .33", "", "0", "0", "0"];

function row(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(NAME)}${cells.map((cell) => cell.padStart(CELL)).join("")}`;
}

function figures(pairs: readonly Pair[], strange: readonly Pair[], method: Method): string[] {
  const real = pairs.map((pair) => measured(pair, method));
  const random = strange.map((pair) => measured(pair, method));
  const mean = (of: (one: Readability) => number, list = real) => average(list.map(of));
  return [
    mean(({ hunks }) => hunks).toFixed(3),
    mean(({ midWord }) => midWord).toFixed(3),
    mean(({ midLetters }) => midLetters).toFixed(3),
    mean(({ islands }) => islands).toFixed(3),
    mean(({ changed }) => changed).toFixed(1),
    mean(({ splitCharacters }) => splitCharacters).toFixed(3),
    mean(({ splitCharacters }) => splitCharacters, random).toFixed(3),
    mean(({ isLossy }) => (isLossy ? 100 : 0)).toFixed(1),
  ];
}

function measured(pair: Pair, method: Method): Readability {
  return readability(pair, method(pair.old, pair.new, pair.lang));
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
