import { lostWords, randomEdits } from "./concurrent.ts";
import { type Concurrent, clashes, dealt } from "./dealt.ts";
import { MERGERS, type Merger } from "./mergers.ts";
import { METHODS } from "./methods.ts";
import { type MarkedPair, markedChanges, type Pair } from "./pairs.ts";
import { hunksOf } from "./parts.ts";
import { proseWords } from "./prose.ts";

type Print = (figure: string) => void;

const RANDOM_PAIRS = 10_000;

/** Prints how often the edits of people, dealt to two editors, come together again, and what is lost when edits are merged. */
export function benchMerge(
  print: Print,
  marked: readonly MarkedPair[],
  pairs: readonly Pair[],
  prose: string,
): void {
  const ofPeople = marked.map((pair) => dealt(pair, markedChanges(pair)));
  const ofPrograms = pairs.map((pair) => dealt(pair, foundChanges(pair)));
  const clashing = marked.flatMap((pair) => clashes(pair, markedChanges(pair)));
  print(
    "merge: edits dealt to two editors (goal ≥ 88 % clean and right, none wrong), clashes merged silently (goal 0)",
  );
  for (const [name, merger] of Object.entries<Merger>(MERGERS)) {
    print(`  ${name.padEnd(28)} edits that people marked: ${outcome(merger, ofPeople)}`);
    print(`  ${"".padEnd(28)} edits as a program finds them: ${outcome(merger, ofPrograms)}`);
    const silent = clashing.filter((one) => merged(merger, one) !== null);
    print(
      `  ${"".padEnd(28)} clashes: ${share(silent.length, clashing.length)} merged silently of ${clashing.length}`,
    );
  }
  printLost(print, prose);
}

// Edits inside words, which people do not mark: a harder test than theirs.
function foundChanges(pair: Pair) {
  return hunksOf(METHODS["diff-match-patch semantic"](pair.old, pair.new));
}

function outcome(merger: Merger, all: readonly (Concurrent | null)[]): string {
  const given = all.filter((one) => one !== null);
  const texts = given.map((one) => merged(merger, one));
  const right = texts.filter((text, at) => text === given[at]?.all).length;
  const wrong = texts.filter((text, at) => text !== null && text !== given[at]?.all).length;
  return `${share(right, given.length)} clean and right, ${share(wrong, given.length)} wrong, of ${given.length}`;
}

function merged(merger: Merger, { base, ours, theirs, language }: Concurrent): string | null {
  return merger(base, ours, theirs, language);
}

function printLost(print: Print, prose: string): void {
  const edits = randomEdits(proseWords(prose), RANDOM_PAIRS);
  print(`merge: ${RANDOM_PAIRS} random pairs of edits (goal: no word lost)`);
  for (const [name, merger] of Object.entries(MERGERS)) {
    const texts = edits.map(({ base, ours, theirs }) => merger(base, ours, theirs, "uk"));
    const clean = texts.filter((text) => text !== null).length;
    const lost = texts.map((text, at) =>
      text === null ? 0 : lostWords(text, edits[at]?.words ?? []),
    );
    const words = lost.reduce((sum, count) => sum + count, 0);
    print(`  ${name.padEnd(28)} ${share(clean, RANDOM_PAIRS)} merged, ${words} words lost`);
  }
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
