import type { Run } from "./sequence.ts";

// Insertions and deletions that are looked for at once, more in short lists. The search is quadratic in them, so that this bounds the
// time a unit; two lists of a million take a second.
const MOST_EDITS = { least: 64, most: 256, inAll: 2 ** 27 };

/**
 * Finds equal runs of two lists with few insertions and deletions between them, in order (Myers 1986, the greedy way).
 * Where more edits than a bound would be needed, the way that came furthest is kept, and the search begins anew at its
 * end. Linear in the length of the lists, with a large factor.
 */
export function runsAlong(a: Int32Array, b: Int32Array): Run[] {
  const runs: Run[] = [];
  const mostEdits = mostEditsOf(a.length + b.length);
  const ends = new Int32Array((mostEdits + 1) ** 2);
  let [fromA, fromB] = [0, 0];
  while (fromA < a.length && fromB < b.length) {
    const search = { a, b, fromA, fromB, mostEdits, ends };
    const way = furthestWay(search);
    for (const run of runsOf(search, way)) runs.push(run);
    const end = endOf(search, way.edits, way.diagonal);
    [fromA, fromB] = [fromA + end, fromB + end - way.diagonal];
  }
  return runs;
}

function mostEditsOf(length: number): number {
  const { least, most, inAll } = MOST_EDITS;
  return Math.min(most, Math.max(least, Math.floor(inAll / (length + 1))));
}

/** Lists from a place in each; ends of ways are counted from there, in units of the first list. */
interface Search {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly fromA: number;
  readonly fromB: number;
  readonly mostEdits: number;
  /** How far the ways with `d` edits come on diagonal `k` (units read of `a` less those of `b`), at d² + d + k. */
  readonly ends: Int32Array;
}

interface Way {
  readonly edits: number;
  readonly diagonal: number;
}

// No way of so many edits ends on the diagonal.
const NOWHERE = -1;

function furthestWay(search: Search): Way {
  const all = search.a.length - search.fromA + search.b.length - search.fromB;
  let [furthest, onDiagonal, withEdits] = [NOWHERE, 0, 0];
  for (let edits = 0; edits <= search.mostEdits && furthest < all; edits++) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const end = extendedEnd(search, startOf(search, edits, diagonal), diagonal);
      search.ends[edits * edits + edits + diagonal] = end;
      if (end === NOWHERE || 2 * end - diagonal <= furthest) continue;
      furthest = 2 * end - diagonal;
      onDiagonal = diagonal;
      withEdits = edits;
    }
  }
  return { edits: withEdits, diagonal: onDiagonal };
}

function extendedEnd({ a, b, fromA, fromB }: Search, start: number, diagonal: number): number {
  if (start === NOWHERE) return NOWHERE;
  let [atA, atB] = [fromA + start, fromB + start - diagonal];
  while (atA < a.length && atB < b.length && a[atA] === b[atB]) {
    atA++;
    atB++;
  }
  return atA - fromA;
}

function startOf(search: Search, edits: number, diagonal: number): number {
  if (edits === 0) return 0;
  return Math.max(afterDeletion(search, edits, diagonal), afterInsertion(search, edits, diagonal));
}

function afterDeletion(search: Search, edits: number, diagonal: number): number {
  const end = endOf(search, edits - 1, diagonal - 1);
  return end === NOWHERE || search.fromA + end >= search.a.length ? NOWHERE : end + 1;
}

function afterInsertion(search: Search, edits: number, diagonal: number): number {
  const end = endOf(search, edits - 1, diagonal + 1);
  return end === NOWHERE || search.fromB + end - diagonal - 1 >= search.b.length ? NOWHERE : end;
}

function endOf({ ends }: Search, edits: number, diagonal: number): number {
  return Math.abs(diagonal) > edits ? NOWHERE : (ends[edits * edits + edits + diagonal] ?? NOWHERE);
}

function runsOf(search: Search, { edits: total, diagonal: last }: Way): Run[] {
  const runs: Run[] = [];
  let diagonal = last;
  for (let edits = total; edits >= 0; edits--) {
    const start = startOf(search, edits, diagonal);
    const length = endOf(search, edits, diagonal) - start;
    const [a, b] = [search.fromA + start, search.fromB + start - diagonal];
    if (length > 0) runs.push({ a, b, length });
    const isDeletion = start === afterDeletion(search, edits, diagonal);
    diagonal += isDeletion ? -1 : 1;
  }
  return runs.reverse();
}
