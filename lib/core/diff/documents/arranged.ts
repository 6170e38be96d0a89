import { heaviestRising } from "../rising.ts";
import type { GroupKind, ParagraphGroup } from "./groups.ts";
import type { Range } from "./range.ts";
import type { Version, Versions } from "./versions.ts";

/**
 * Puts ranges that stand for each other into the order of the version after, with what has no counterpart: deleted
 * paragraphs where they stood, before what is new there. Ranges that cross, and hold less text than those they cross,
 * are moved; the slightest of them are no moves but deleted and inserted. Every paragraph is in one group.
 */
export function arranged(
  ranges: readonly Range[],
  versions: Versions,
  weightOf: (a: number) => number,
): readonly ParagraphGroup[] {
  const kept = new Set(
    heaviestRising(ranges.map((range) => weighted(range, weightOf))).map(({ range }) => range),
  );
  const moved = ranges.filter((range) => !kept.has(range));
  const moves = substantial(moved, versions);
  const inOrder = ranges.filter((range) => kept.has(range));
  const groups = inOrder.map((range) => groupOf(range, versions, false));
  const movedGroups = moves.map((range) => groupOf(range, versions, true));
  return woven(groups, movedGroups, versions);
}

function weighted(range: Range, weightOf: (a: number) => number) {
  let weight = 0;
  for (let a = range.fromA; a < range.toA; a++) weight += weightOf(a);
  return { a: range.fromA, b: range.fromB, weight, range };
}

function groupOf(range: Range, { before, after }: Versions, isMoved: boolean): ParagraphGroup {
  return { kind: kindOf(range, before.numbers, after.numbers), isMoved, ...range };
}

function kindOf({ fromA, toA, fromB, toB }: Range, a: Int32Array, b: Int32Array): GroupKind {
  if (toA - fromA > 1) return "merged";
  if (toB - fromB > 1) return "split";
  return a[fromA] === b[fromB] ? "same" : "edited";
}

// Letters by which a reader knows a passage again; a bracket is just written anew.
const FEWEST_LETTERS = 8;

// What stands in more places than these is known by none of them; it moves with others only.
const MOST_COPIES = 12;

// Unless that many moved in a row: as a passage they are known.
const PASSAGE = 4;

function substantial(moved: readonly Range[], versions: Versions): Range[] {
  const runs: Range[][] = [];
  for (const range of moved) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.toA === range.fromA && last.toB === range.fromB) run.push(range);
    else runs.push([range]);
  }
  const copies = copiesIn(versions);
  const isKnown = (number: number) => (copies[number] ?? 0) <= MOST_COPIES;
  return runs
    .filter((run) => {
      const isTelling = run.length >= PASSAGE ? () => true : isKnown;
      return lettersIn(run, versions.before, isTelling) >= FEWEST_LETTERS;
    })
    .flat();
}

function lettersIn(
  run: readonly Range[],
  { texts, numbers }: Version,
  isTelling: (number: number) => boolean,
): number {
  const [from = 0, to = 0] = [run[0]?.fromA, run.at(-1)?.toA];
  let sum = 0;
  for (let at = from; at < to; at++)
    if (isTelling(numbers[at] ?? 0)) sum += texts[at]?.match(LETTER)?.length ?? 0;
  return sum;
}

const LETTER = /[\p{L}\p{N}]/gu;

function copiesIn({ before, after }: Versions): Int32Array {
  const [inBefore, inAfter] = [before, after].map(({ numbers }) => {
    const counts = new Int32Array(before.texts.length + after.texts.length);
    for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
    return counts;
  });
  return (inBefore ?? new Int32Array()).map((count, at) => Math.max(count, inAfter?.[at] ?? 0));
}

function woven(
  inOrder: readonly ParagraphGroup[],
  moved: readonly ParagraphGroup[],
  versions: Versions,
): ParagraphGroup[] {
  const known = [...inOrder, ...moved];
  const { deleted, inserted } = unpaired(known, versions);
  const arrived = [...inserted, ...moved].sort((one, other) => one.fromB - other.fromB);
  const groups: ParagraphGroup[] = [];
  let [left, here] = [0, 0];
  const addUpTo = (toA: number, toB: number) => {
    for (let group = deleted[left]; group && group.fromA < toA; group = deleted[++left])
      groups.push(group);
    for (let group = arrived[here]; group && group.fromB < toB; group = arrived[++here])
      groups.push(group);
  };
  for (const group of inOrder) {
    addUpTo(group.fromA, group.fromB);
    groups.push(group);
  }
  addUpTo(versions.before.texts.length, versions.after.texts.length);
  return placed(groups);
}

// The empty side of what was deleted or inserted stands where the other side was at that point.
function placed(groups: readonly ParagraphGroup[]): ParagraphGroup[] {
  let [a, b] = [0, 0];
  return groups.map((group) => {
    const own = { ...group };
    if (group.kind === "deleted") Object.assign(own, { fromB: b, toB: b });
    if (group.kind === "inserted") Object.assign(own, { fromA: a, toA: a });
    if (!group.isMoved) a = own.toA;
    b = own.toB;
    return own;
  });
}

function unpaired(known: readonly ParagraphGroup[], { before, after }: Versions) {
  const inA = new Uint8Array(before.texts.length);
  const inB = new Uint8Array(after.texts.length);
  for (const { fromA, toA, fromB, toB } of known) {
    inA.fill(1, fromA, toA);
    inB.fill(1, fromB, toB);
  }
  const deleted: ParagraphGroup[] = [];
  inA.forEach((isKnown, a) => {
    if (isKnown) return;
    deleted.push({ kind: "deleted", isMoved: false, fromA: a, toA: a + 1, fromB: 0, toB: 0 });
  });
  const inserted: ParagraphGroup[] = [];
  inB.forEach((isKnown, b) => {
    if (isKnown) return;
    inserted.push({ kind: "inserted", isMoved: false, fromA: 0, toA: 0, fromB: b, toB: b + 1 });
  });
  return { deleted, inserted };
}
