import { readFileSync } from "node:fs";
import type { Change } from "#lib/core/diff/change.ts";

/** Two versions of a real text. */
export interface Pair {
  readonly lang: string;
  readonly old: string;
  readonly new: string;
}

type Mark = readonly [fromA: number, toA: number, fromB: number, toB: number, type: string];

/** Two versions of which people have marked what the later one corrects. */
export interface MarkedPair extends Pair {
  readonly gold: readonly Mark[];
}

/** Reads a file of one JSON value a line. */
export function readPairs<Shape = Pair>(path: string): Shape[] {
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line): Shape => JSON.parse(line));
}

/** The marks of a pair, as changes. */
export function markedChanges({ gold }: MarkedPair): Change[] {
  return gold.map(([fromA, toA, fromB, toB]) => ({ fromA, toA, fromB, toB }));
}
