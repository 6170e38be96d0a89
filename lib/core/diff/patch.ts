import { formatPatch, type StructuredPatchHunk } from "diff";
import type { Change } from "./change.ts";
import { numbered } from "./numbered.ts";
import { alignLists } from "./search/align.ts";
import type { Sequence } from "./search/sequence.ts";

/** The two files that a patch names. */
export interface PatchNames {
  readonly before: string;
  readonly after: string;
}

// As `diff -u` and git have it: enough for a patch to find its place in a file that was edited elsewhere.
const CONTEXT = 3;

const NO_LINE_END = "\\ No newline at end of file";

/**
 * The unified patch that makes `before` into `after`, line by line, as `patch` and `git apply` take it; only the names for equal texts.
 * Near-linear.
 */
export function unifiedPatch(names: PatchNames, before: string, after: string): string {
  const [a, b] = [linesOf(before), linesOf(after)];
  const { changes } = alignLists(...sequencesOf(a, b));
  return formatPatch({
    oldFileName: names.before,
    newFileName: names.after,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: hunksOf(changes, a.length).map((hunk) => written(hunk, a, b)),
  });
}

/** Lines with their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function sequencesOf(a: readonly string[], b: readonly string[]): readonly [Sequence, Sequence] {
  const { before, after } = numbered(a, b);
  return [weighedAlike(before), weighedAlike(after)];
}

function weighedAlike(ids: Int32Array): Sequence {
  return { ids, weights: new Uint8Array(ids.length).fill(1) };
}

/** Changes near one another, of which the lines around them would meet. */
type Hunk = readonly Change[];

function hunksOf(changes: readonly Change[], lines: number): Hunk[] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    const reach = (last?.at(-1)?.toA ?? -lines - 2 * CONTEXT) + 2 * CONTEXT;
    if (last && change.fromA <= reach) last.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function written(hunk: Hunk, a: readonly string[], b: readonly string[]): StructuredPatchHunk {
  const [first, last] = [hunk[0], hunk.at(-1)];
  if (!first || !last) throw new Error("Expected a change in each part of a patch: none");
  const start = Math.max(0, first.fromA - CONTEXT);
  const end = Math.min(a.length, last.toA + CONTEXT);
  const parts: string[][] = [];
  let read = start;
  for (const { fromA, toA, fromB, toB } of hunk) {
    parts.push(signed(" ", a.slice(read, fromA)));
    parts.push(signed("-", a.slice(fromA, toA)), signed("+", b.slice(fromB, toB)));
    read = toA;
  }
  parts.push(signed(" ", a.slice(read, end)));
  const startB = first.fromB - (first.fromA - start);
  const [oldLines, newLines] = [end - start, last.toB + (end - last.toA) - startB];
  return { oldStart: start + 1, oldLines, newStart: startB + 1, newLines, lines: parts.flat() };
}

function signed(sign: string, lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    line.endsWith("\n") ? [sign + line.slice(0, -1)] : [sign + line, NO_LINE_END],
  );
}
