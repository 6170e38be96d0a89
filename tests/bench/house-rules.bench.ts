import { readRule } from "#lib/core/checks/house/read-rule.ts";
import { houseRule } from "#tests/core/checks/house/rules.ts";

// Patterns that a backtracking engine does not survive, one that searches the whole anew at each match, and plain ones.
const PATTERNS = [
  "(a+)+$",
  "(a|aa)+b",
  "(a*)*b",
  "a.*z|a",
  "(?<=b)a.*z|a",
  "\\b(?:a.*z|a)",
  "\\bслово\\b",
  "Kiev",
];

const MEGABYTE = 1_000_000;

/** Prints how long rules take on hostile text, and that doubling the text no more than doubles it. */
export async function bench(print: (figure: string) => void): Promise<void> {
  print("house rules on a paragraph of one letter: ms at 0.5 MB and 1 MB, growth (2 is linear)");
  for (const pattern of PATTERNS) {
    const [half = 0, whole = 0] = [MEGABYTE / 2, MEGABYTE].map((size) => timeOf(pattern, size));
    print(`  ${pattern}: ${half.toFixed(0)} ${whole.toFixed(0)} ×${(whole / half).toFixed(1)}`);
  }
}

// The best of three, since the machine has other work.
function timeOf(pattern: string, size: number): number {
  const reading = readRule(houseRule({ kind: "regex", pattern }));
  if ("problem" in reading) throw new Error(`Expected a usable pattern: "${pattern}" is none`);
  const text = `${"a".repeat(size)}!`;
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    reading.value.find(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}
