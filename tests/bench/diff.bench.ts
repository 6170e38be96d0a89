import { readFileSync } from "node:fs";
import type { Change } from "#lib/core/diff/change.ts";
import { mergeTexts } from "#lib/core/diff/merge.ts";
import { piecesOf } from "#lib/core/diff/pieces.ts";
import { diffTexts } from "#lib/core/diff/texts.ts";
import { sharedPath } from "#tests/support/shared.ts";

interface Pair {
  readonly lang?: string;
  readonly old: string;
  readonly new: string;
}

type Mark = readonly [fromA: number, toA: number, fromB: number, toB: number, type: string];

interface MarkedPair extends Pair {
  readonly gold: readonly Mark[];
}

const FILES = ["ua-gec", "react-docs", "mlqe-pe"];
const ROUNDS = 3;

/** Prints how readable, lossless and fast the word diff is on real pairs of versions, and how often edits merge. */
export async function bench(print: (figure: string) => void): Promise<void> {
  const texts = FILES.map((file) => sharedPath(`data/diff/${file}.dev.jsonl`));
  const [marked = null] = texts;
  if (marked === null) {
    print("diff: no data beside the checkout");
    return;
  }
  const markedPairs = readPairs<MarkedPair>(marked);
  const pairs = texts.flatMap((path) => (path === null ? [] : readPairs<Pair>(path)));
  const diffs = pairs.map((pair) => diffTexts(pair.old, pair.new, pair.lang));
  const lossless = pairs.filter((pair, at) => isLossless(pair, diffs[at]?.changes ?? []));
  const hunks = diffs.reduce((sum, { changes }) => sum + changes.length, 0);
  print(`diff: F1 with human-marked edits ${agreement(markedPairs).toFixed(4)}`);
  print(`diff: lossless ${percent(lossless.length, pairs.length)} of ${pairs.length} pairs`);
  print(`diff: ${(hunks / pairs.length).toFixed(2)} changes a pair`);
  print(`diff: ${microseconds(pairs).toFixed(0)} µs a pair, best of ${ROUNDS} rounds`);
  print(mergeFigure(markedPairs));
}

function readPairs<Shape>(path: string): Shape[] {
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line): Shape => JSON.parse(line));
}

function isLossless(pair: Pair, changes: readonly Change[]): boolean {
  const pieces = piecesOf(pair.old, pair.new, changes);
  const without = (kind: string) =>
    pieces
      .filter((piece) => piece.kind !== kind)
      .map(({ text }) => text)
      .join("");
  return without("inserted") === pair.old && without("deleted") === pair.new;
}

// White space is not counted: the annotators marked it now with the word before, now with the one behind.
function agreement(pairs: readonly MarkedPair[]): number {
  const counts = { hits: 0, marked: 0 };
  for (const pair of pairs) {
    const { changes } = diffTexts(pair.old, pair.new, pair.lang);
    const ours = places(pair, changes);
    const theirs = places(pair, pair.gold.map(changeOf));
    counts.marked += ours.size + theirs.size;
    for (const place of ours) if (theirs.has(place)) counts.hits += 2;
  }
  return counts.hits / counts.marked;
}

function changeOf([fromA, toA, fromB, toB]: Mark): Change {
  return { fromA, toA, fromB, toB };
}

function places(pair: Pair, changes: readonly Change[]): Set<string> {
  const [a, b] = [signsBefore(pair.old), signsBefore(pair.new)];
  const placed = changes.map(({ fromA, toA, fromB, toB }) => [a[fromA], a[toA], b[fromB], b[toB]]);
  return new Set(
    placed
      .filter(([fromA, toA, fromB, toB]) => fromA !== toA || fromB !== toB)
      .map((place) => place.join()),
  );
}

function signsBefore(text: string): number[] {
  const counts = [0];
  for (let at = 0; at < text.length; at++) {
    counts.push((counts[at] ?? 0) + (/\s/.test(text.charAt(at)) ? 0 : 1));
  }
  return counts;
}

function microseconds(pairs: readonly Pair[]): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    for (const pair of pairs) diffTexts(pair.old, pair.new, pair.lang);
    return performance.now() - start;
  });
  return (Math.min(...rounds) * 1000) / pairs.length;
}

// The human edits of a paragraph are dealt to two editors in turn; merged, they must give all of them.
function mergeFigure(pairs: readonly MarkedPair[]): string {
  const dealt = pairs.filter(
    (pair) => pair.gold.length > 1 && applied(pair, () => true) === pair.new,
  );
  const merges = dealt.map((pair) => {
    const [odd, even] = [1, 0].map((rest) => applied(pair, (at) => at % 2 === rest));
    return mergeTexts(pair.old, odd ?? "", even ?? "", pair.lang);
  });
  const clean = merges.filter(
    (merge, at) => merge.kind === "merged" && merge.text === dealt[at]?.new,
  );
  const conflicts = merges.filter(({ kind }) => kind === "conflict");
  const wrong = merges.length - clean.length - conflicts.length;
  return `merge: ${percent(clean.length, merges.length)} clean, ${wrong} wrong of ${merges.length}`;
}

function applied(pair: MarkedPair, isTaken: (at: number) => boolean): string {
  let [text, read] = ["", 0];
  pair.gold.forEach(([fromA, toA, fromB, toB], at) => {
    if (!isTaken(at)) return;
    text += pair.old.slice(read, fromA) + pair.new.slice(fromB, toB);
    read = toA;
  });
  return text + pair.old.slice(read);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
