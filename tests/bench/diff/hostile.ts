import { LONG_PAIRS } from "./long-texts.ts";
import { type Outcome, PATIENCE, tried } from "./trials.ts";

type Print = (figure: string) => void;

const PEERS = ["jsdiff diffWords", "diff-match-patch semantic", "CodeMirror presentableDiff"];
const GOALS: Readonly<Record<string, string>> = {
  "4,000 words, 30 % edited": "< 70 ms",
  "0.85 MB, 5 % edited": "< 1 s",
  "0.85 MB of 5,000 words that recur, 5 % edited": "< 1 s",
  "0.85 MB, .1 % edited": "< 1 s",
};

/** Prints what long and hostile texts cost and whether there is an answer finer than "all changed". */
export async function benchHostile(print: Print, path: string, withPeers: boolean): Promise<void> {
  print(
    "diff: long and hostile texts, each in a process of its own: first call, best when repeated",
  );
  for (const pair of Object.keys(LONG_PAIRS)) {
    print(`  ${pair} (goal ${GOALS[pair] ?? "< 2 s"})`);
    for (const method of ["hexapla", ...(withPeers ? PEERS : [])])
      print(line(method, await tried(method, pair, path)));
  }
}

const SIZES = [500, 2_000, 8_000, 32_000, 128_000];
const STEP = 2;

/** Prints how cost grows with length, one word in twenty edited. */
export async function benchGrowth(print: Print, path: string): Promise<void> {
  print(
    "diff: growth with length, one word in twenty edited (goal: 16 times the length, ≤ 24 times the time)",
  );
  const outcomes: (Outcome | null)[] = [];
  for (const [at, size] of SIZES.entries()) {
    const outcome = await tried("hexapla", String(size), path);
    const shorter = outcomes[at - STEP];
    const factor =
      outcome && shorter ? `  ${times(outcome, shorter)} of ${SIZES[at - STEP]} words` : "";
    print(line(`${size} words`, outcome) + factor);
    outcomes.push(outcome);
  }
}

function times(outcome: Outcome, shorter: Outcome): string {
  const [first, best] = [outcome.first / shorter.first, outcome.best / shorter.best];
  return `${first.toFixed(1)} × (best ${best.toFixed(1)} ×) the time`;
}

function line(name: string, outcome: Outcome | null): string {
  if (!outcome) return `    ${name.padEnd(28)} > ${PATIENCE} s`;
  const { first, best, hunks, kept, megabytes } = outcome;
  const cost = `${first.toFixed(0).padStart(6)} ms, best ${best.toFixed(0).padStart(6)} ms`;
  const answer = `${String(hunks).padStart(6)} hunks, ${(100 * kept).toFixed(1).padStart(5)} % kept`;
  return `    ${name.padEnd(28)}${cost}   ${answer}   ${megabytes.toFixed(0)} MB`;
}
