/**
 * Finds the grams of `size` numbers that occur once on either side. Returns for each place of `a` where its gram stands
 * in `b`, or -1. Grams of equal hashes count as equal, so that a partner may rarely be a false one. Linear.
 */
export function uniquePartners(a: Int32Array, b: Int32Array, size: number): Int32Array {
  const table = tableOf(gramHashes(a, size));
  const partners = new Int32Array(a.length).fill(NONE);
  const isPaired = new Uint8Array(a.length);
  gramHashes(b, size).forEach((hash, at) => {
    const place = table.firsts[slotOf(table, hash)] ?? NONE;
    if (place === NONE || table.nexts[place] !== NONE) return;
    partners[place] = isPaired[place] ? NONE : at;
    isPaired[place] = 1;
  });
  return partners;
}

/** As `uniquePartners`, but of grams that recur the first of `a` is paired with the first of `b`, and so on. Linear. */
export function partnersByTurn(a: Int32Array, b: Int32Array, size: number): Int32Array {
  const table = tableOf(gramHashes(a, size));
  const turns = table.firsts.slice();
  const partners = new Int32Array(a.length).fill(NONE);
  gramHashes(b, size).forEach((hash, at) => {
    const slot = slotOf(table, hash);
    const place = turns[slot] ?? NONE;
    if (place === NONE) return;
    partners[place] = at;
    turns[slot] = table.nexts[place] ?? NONE;
  });
  return partners;
}

const NONE = -1;

// A table at most half full finds most grams in one or two steps. Grams made to collide are passed over instead of
// searched for: they are landmarks less.
const ROOM = 2;
const LONGEST_SEARCH = 16;

interface Grams {
  readonly mask: number;
  readonly hashes: Int32Array;
  /** By slot, the first place of its gram, and by place the next of the same. */
  readonly firsts: Int32Array;
  readonly nexts: Int32Array;
}

function tableOf(grams: Int32Array): Grams {
  const size = 2 ** Math.ceil(Math.log2(grams.length * ROOM + 1));
  const table = {
    mask: size - 1,
    hashes: new Int32Array(size),
    firsts: new Int32Array(size).fill(NONE),
    nexts: new Int32Array(grams.length).fill(NONE),
  };
  for (let place = grams.length - 1; place >= 0; place--) {
    const slot = slotOf(table, grams[place] ?? 0);
    if (slot === NONE) continue;
    table.hashes[slot] = grams[place] ?? 0;
    table.nexts[place] = table.firsts[slot] ?? NONE;
    table.firsts[slot] = place;
  }
  return table;
}

// The slot of a gram or, where it has none, the one it would take.
function slotOf({ mask, hashes, firsts }: Grams, hash: number): number {
  for (let step = 0; step < LONGEST_SEARCH; step++) {
    const slot = (hash + step) & mask;
    if (firsts[slot] === NONE || hashes[slot] === hash) return slot;
  }
  return NONE;
}

const BASE = 0x01000193;
const SPREAD = 0x9e3779b1;

// Rolling polynomial hashes (Karp & Rabin 1987), spread for the table.
function gramHashes(list: Int32Array, size: number): Int32Array {
  const grams = new Int32Array(Math.max(0, list.length - size + 1));
  let leading = 1;
  for (let power = 1; power < size; power++) leading = Math.imul(leading, BASE);
  let hash = 0;
  for (let end = 0; end < list.length; end++) {
    if (end >= size) hash -= Math.imul(list[end - size] ?? 0, leading);
    hash = (Math.imul(hash, BASE) + (list[end] ?? 0)) | 0;
    if (end >= size - 1) grams[end - size + 1] = Math.imul(hash ^ (hash >>> 15), SPREAD);
  }
  return grams;
}
