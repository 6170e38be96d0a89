import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { diffArrays } from "diff";
import { compareDocuments } from "#lib/core/diff/documents/compare.ts";
import { type ParagraphGroup, placesOf } from "#lib/core/diff/documents/groups.ts";
import { mergeDocuments } from "#lib/core/diff/documents/merge.ts";
import { sharedPath } from "#tests/support/shared.ts";
import { hostileDocuments } from "./hostile-documents.ts";
import { readPairs } from "./pairs.ts";
import { type Deed, type RevisedDocument, revised, type Shares } from "./revised-documents.ts";

type Print = (figure: string) => void;

const SHARES: Shares = {
  edited: 0.1,
  deleted: 0.03,
  inserted: 0.03,
  moved: 0.02,
  split: 0.005,
  merged: 0.005,
};

const SIZE = 20_000;

// Seconds after which the peer has no answer.
const PATIENCE = 20;

/**
 * Prints how well and how fast documents are compared: revisions made by chance, of which the truth is known (lines of
 * a web site, with code among them, by their least length, and paragraphs of other texts put in), the site and the site
 * a year before, and texts that repeat themselves; and the merge of two revisions. The peer, jsdiff's diffArrays,
 * finds equal paragraphs in order.
 */
export function benchDocuments(print: Print): void {
  const [now, before] = ["new", "old1y"].map((name) => segmentsOf(name));
  const corrected = sharedPath("data/diff/ua-gec.dev.jsonl");
  if (!now || !before || corrected === null) {
    print("documents: no data beside the checkout");
    return;
  }
  const foreign = readPairs(corrected).map((pair) => pair.old);
  print(
    "documents: revised by chance (goals: P .999, R .98, edited R .95, moved P .98 R .85, 400 ms)",
  );
  for (const [least, size] of [
    [40, SIZE],
    [60, 12_000],
    [0, SIZE],
  ] as const) {
    const lines = now.filter((line) => line.length >= least);
    const doc = revised(lines.slice(0, size), foreign, SHARES, least + 1);
    print(`  ${size} of ${least} characters at least: ${figuresOf(doc)}`);
  }
  print(`documents: ${before.length} → ${now.length} real paragraphs (goal 1.5 s)`);
  print(`  ${timed(() => countsOf(compareDocuments(before, now)))}`);
  print("documents: the peer");
  print(
    `  ${SIZE} revised: ${peer(now.slice(0, SIZE), revised(now.slice(0, SIZE), foreign, SHARES, 1).after)}`,
  );
  print(`  real: ${peer(before, now)}`);
  print("documents: hostile, 100,000 paragraphs (goal 2 s each)");
  for (const [name, make] of Object.entries(hostileDocuments)) {
    const [one, other] = make();
    print(`  ${name}: ${timed(() => countsOf(compareDocuments(one, other)))}`);
  }
  printMerge(print, now.slice(0, SIZE), foreign);
}

function segmentsOf(name: string): string[] | null {
  const path = sharedPath(`data/diff/doc.uk.${name}.json.gz`);
  if (path === null) return null;
  const site: { segments: string[] } = JSON.parse(gunzipSync(readFileSync(path)).toString());
  return site.segments;
}

function timed(work: () => string): string {
  const start = performance.now();
  const result = work();
  return `${(performance.now() - start).toFixed(0)} ms, ${result}`;
}

function countsOf(groups: readonly ParagraphGroup[]): string {
  const counts = new Map<string, number>();
  for (const { kind, isMoved } of groups) {
    const name = isMoved ? `moved ${kind}` : kind;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Array.from(counts, ([name, count]) => `${name} ${count}`).join(", ");
}

const ROUNDS = 5;

function figuresOf({ before, after, truth }: RevisedDocument): string {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    compareDocuments(before, after);
    return performance.now() - start;
  });
  const found = pairsOf(compareDocuments(before, after));
  const deeds = new Map(truth.map(({ a, b, deed }) => [`${a}:${b}`, deed]));
  const isMove = (deed: Deed | undefined) => deed === "moved" || deed === "moved and edited";
  const moves = [...found].filter(([, isMoved]) => isMoved).map(([pair]) => pair);
  const recall = (
    isAsked: (deed: Deed) => boolean,
    isFound = (pair: string) => found.has(pair),
  ) => {
    const asked = [...deeds].filter(([, deed]) => isAsked(deed)).map(([pair]) => pair);
    return ratio(asked.filter(isFound).length, asked.length);
  };
  return [
    `${Math.min(...times).toFixed(0)} ms`,
    `P ${ratio([...found.keys()].filter((pair) => deeds.has(pair)).length, found.size)}`,
    `R ${recall(() => true)}`,
    `edited R ${recall((deed) => deed === "edited")}`,
    `split R ${recall((deed) => deed === "split")}`,
    `merged R ${recall((deed) => deed === "merged")}`,
    `moved P ${ratio(moves.filter((pair) => isMove(deeds.get(pair))).length, moves.length)}`,
    `R ${recall(isMove, (pair) => found.get(pair) === true)}`,
  ].join(", ");
}

/** Pairs of places that stand for each other, and whether they moved. */
function pairsOf(groups: readonly ParagraphGroup[]): Map<string, boolean> {
  const pairs = new Map<string, boolean>();
  for (const { fromA, toA, fromB, toB, isMoved } of groups)
    for (let a = fromA; a < toA; a++)
      for (let b = fromB; b < toB; b++) pairs.set(`${a}:${b}`, isMoved);
  return pairs;
}

function ratio(part: number, whole: number): string {
  return (whole === 0 ? 1 : part / whole).toFixed(4);
}

function peer(before: readonly string[], after: readonly string[]): string {
  return timed(() => {
    const steps = diffArrays([...before], [...after], { timeout: PATIENCE * 1000 });
    if (!steps) return `no answer in ${PATIENCE} s`;
    const same = steps.filter(({ added, removed }) => !added && !removed);
    return `same ${same.reduce((sum, { count }) => sum + count, 0)}`;
  });
}

function printMerge(print: Print, base: readonly string[], others: readonly string[]): void {
  const shares = { ...SHARES, edited: 0.02, deleted: 0.005, inserted: 0.005, moved: 0.005 };
  const [ours, theirs] = [5, 6].map((seed) => revised(base, others, shares, seed).after);
  if (!ours || !theirs) return;
  print(`documents: two revisions of ${base.length} paragraphs merged`);
  print(`  ${timed(() => mergeFigures(base, ours, theirs))}`);
}

function mergeFigures(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): string {
  const parts = mergeDocuments(base, ours, theirs, "uk");
  const shown = parts.flatMap((part) =>
    part.kind === "merged"
      ? part.paragraphs.map(({ text }) => text)
      : [...part.ours, ...part.theirs],
  );
  const [was, mine, other, result] = [base, ours, theirs, shown].map(
    (texts) => new Set(texts.flatMap((text) => text.split(/\s+/))),
  );
  const owed = [...(mine ?? []), ...(other ?? [])].filter(
    (word) => !was?.has(word) || (mine?.has(word) && other?.has(word)),
  );
  const lost = new Set(owed.filter((word) => !result?.has(word)));
  const conflicts = parts.filter(({ kind }) => kind === "conflict").length;
  const places = placesOf(compareDocuments(base, ours)).length;
  return `${places} places of ours, ${conflicts} conflicts, ${lost.size} words lost`;
}
