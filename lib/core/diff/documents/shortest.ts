import type { Pair } from "./pairing.ts";

// Edits after which the way found so far is kept and the search begins anew from its end. The work for n numbers is
// n times this at most; a way through so many edits at once is the shortest.
const EDITS_AT_ONCE = 128;

/**
 * Pairs equal numbers of two lists in order, by few insertions and deletions: the fewest where these are 128 or less
 * (Myers 1986), near it beyond. Numbers that only one list has cost nothing. Linear in length and edits.
 */
export function pairShortest(before: Int32Array, after: Int32Array): Pair[] {
  const a = sharedPlaces(before, after);
  const b = sharedPlaces(after, before);
  const isEqual = (x: number, y: number) => before[a[x] ?? -1] === after[b[y] ?? -1];
  const pairs: Pair[] = [];
  let [x, y] = [0, 0];
  while (x < a.length && y < b.length) {
    const way = search({ x, y, endX: a.length, endY: b.length, isEqual });
    for (const step of way.pairs) pairs.push({ a: a[step.a] ?? 0, b: b[step.b] ?? 0 });
    [x, y] = [way.x, way.y];
  }
  return pairs;
}

function sharedPlaces(list: Int32Array, other: Int32Array): number[] {
  const known = new Set(other);
  const places: number[] = [];
  list.forEach((number, at) => {
    if (known.has(number)) places.push(at);
  });
  return places;
}

interface Task {
  readonly x: number;
  readonly y: number;
  readonly endX: number;
  readonly endY: number;
  isEqual(x: number, y: number): boolean;
}

interface Way {
  readonly pairs: readonly Pair[];
  readonly x: number;
  readonly y: number;
}

// Diagonal k holds places with x - y = k. `reach[d]` keeps how far each diagonal came with d edits, from -d to d.
function search(task: Task): Way {
  const reach: Int32Array[] = [];
  for (let edits = 0; edits <= EDITS_AT_ONCE; edits++) {
    const row = furthest(task, reach.at(-1), edits);
    reach.push(row);
    const end = task.endX - task.x - (task.endY - task.y);
    if (Math.abs(end) <= edits && row[end + edits] === task.endX - task.x) {
      return traced(task, reach, end);
    }
  }
  return traced(task, reach, bestDiagonal(reach.at(-1)));
}

const UNREACHED = -1;

function furthest(task: Task, last: Int32Array | undefined, edits: number): Int32Array {
  const row = new Int32Array(2 * edits + 1).fill(UNREACHED);
  for (let k = -edits; k <= edits; k += 2) {
    const start = startOf(last, edits, k);
    let x = start.x;
    if (x === UNREACHED || task.x + x > task.endX || task.y + x - k > task.endY) continue;
    while (isStep(task, x, x - k)) x++;
    row[k + edits] = x;
  }
  return row;
}

function isStep(task: Task, x: number, y: number): boolean {
  const [toX, toY] = [task.x + x, task.y + y];
  return toX < task.endX && toY < task.endY && task.isEqual(toX, toY);
}

// From the diagonal above by an insertion, or from the one below by a deletion, whichever came further.
function startOf(
  last: Int32Array | undefined,
  edits: number,
  k: number,
): { x: number; from: number } {
  if (!last) return { x: 0, from: 0 };
  const inserted = last[k + 1 + edits - 1] ?? UNREACHED;
  const deleted = last[k - 1 + edits - 1] ?? UNREACHED;
  const afterDeletion = deleted === UNREACHED ? UNREACHED : deleted + 1;
  return inserted > afterDeletion || (inserted === afterDeletion && inserted !== UNREACHED)
    ? { x: inserted, from: k + 1 }
    : { x: afterDeletion, from: k - 1 };
}

function bestDiagonal(row: Int32Array | undefined): number {
  let best = 0;
  let bestSum = UNREACHED;
  row?.forEach((x, at) => {
    const k = at - EDITS_AT_ONCE;
    if (x === UNREACHED || 2 * x - k <= bestSum) return;
    best = k;
    bestSum = 2 * x - k;
  });
  return best;
}

function traced(task: Task, reach: readonly Int32Array[], diagonal: number): Way {
  const pairs: Pair[] = [];
  let k = diagonal;
  const end = reach.at(-1)?.[k + reach.length - 1] ?? 0;
  for (let edits = reach.length - 1; edits >= 0; edits--) {
    const start = startOf(reach[edits - 1], edits, k);
    const x = reach[edits]?.[k + edits] ?? 0;
    for (let at = x - 1; at >= start.x; at--) pairs.push({ a: task.x + at, b: task.y + at - k });
    k = start.from;
  }
  return { pairs: pairs.reverse(), x: task.x + end, y: task.y + end - diagonal };
}
