import type { Cells } from "#lib/core/align/rows.ts";

/** The known beads of two editions, given by their indexes in a list. */
export interface KnownPair {
  readonly source: number;
  readonly target: number;
  readonly beads: readonly Cells[];
}

/**
 * Returns the finest rows that no bead crosses: units that are connected by beads, however indirectly, share a row, and
 * a unit that no bead names has one of its own. `sizes` are the units of each edition. In the order of the first unit.
 */
export function joinedRows(sizes: readonly number[], pairs: readonly KnownPair[]): Cells[] {
  const starts = sizes.map((_, edition) => sum(sizes.slice(0, edition)));
  const roots = Array.from({ length: sum(sizes) }, (_, unit) => unit);
  for (const { source, target, beads } of pairs) {
    const [fromSource, fromTarget] = [starts[source] ?? 0, starts[target] ?? 0];
    for (const [sources = [], targets = []] of beads) {
      join(roots, [
        ...sources.map((unit) => fromSource + unit),
        ...targets.map((unit) => fromTarget + unit),
      ]);
    }
  }
  const rows = new Map<number, number[][]>();
  sizes.forEach((size, edition) => {
    for (let unit = 0; unit < size; unit += 1) {
      const root = rootOf(roots, (starts[edition] ?? 0) + unit);
      const row = rows.get(root) ?? sizes.map(() => []);
      row[edition]?.push(unit);
      rows.set(root, row);
    }
  });
  return [...rows.values()];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

function join(roots: number[], [first = 0, ...others]: readonly number[]): void {
  for (const other of others) roots[rootOf(roots, other)] = rootOf(roots, first);
}

function rootOf(roots: number[], unit: number): number {
  let root = unit;
  while (roots[root] !== root) root = roots[root] ?? root;
  // Every unit on the way is led straight to the root, which keeps later ways short.
  for (let at = unit; at !== root; ) {
    const next = roots[at] ?? root;
    roots[at] = root;
    at = next;
  }
  return root;
}
