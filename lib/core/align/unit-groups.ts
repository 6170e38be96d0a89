import type { Range } from "./bead.ts";

/**
 * A partition of the units of several editions that can be coarsened but not refined, and read out as rows. It keeps
 * the promise that a group, once read out, is an unbroken range in every edition.
 */
export class UnitGroups {
  readonly #sizes: readonly number[];
  /** Number of the first unit of each edition when the units of all are counted through. */
  readonly #offsets: readonly number[];
  readonly #parents: Int32Array;
  /** Units of each edition in a group, by its root. */
  readonly #counts = new Map<number, number[]>();

  constructor(sizes: readonly number[]) {
    this.#sizes = sizes;
    this.#offsets = sizes.map((_, edition) => sum(sizes.slice(0, edition)));
    this.#parents = Int32Array.from({ length: sum(sizes) }, (_, unit) => unit);
    sizes.forEach((size, edition) => {
      for (let unit = 0; unit < size; unit += 1) {
        const counts = sizes.map((_, other) => (other === edition ? 1 : 0));
        this.#counts.set(this.#unit(edition, unit), counts);
      }
    });
  }

  /** Puts all units of the given ranges into one group. */
  join(parts: readonly { readonly edition: number; readonly range: Range }[]): void {
    const units = parts.flatMap(({ edition, range }) =>
      Array.from({ length: range.end - range.start }, (_, at) =>
        this.#unit(edition, range.start + at),
      ),
    );
    this.#merge(units.map((unit) => this.#root(unit)));
  }

  /**
   * Yields the groups as one range per edition, in an order that is the reading order of every edition. Groups that
   * wait for each other in a circle are merged on the way.
   */
  *inReadingOrder(): Generator<Range[]> {
    const next = this.#sizes.map(() => 0);
    for (let unit = this.#nextUnit(next); unit !== null; unit = this.#nextUnit(next)) {
      const counts = this.#countsOf(this.#firstReady(this.#root(unit), next));
      yield counts.map((count, edition) => {
        const start = next[edition] ?? 0;
        next[edition] = start + count;
        return { start, end: start + count };
      });
    }
  }

  #nextUnit(next: readonly number[]): number | null {
    const edition = this.#sizes.findIndex((size, at) => (next[at] ?? 0) < size);
    return edition < 0 ? null : this.#unit(edition, next[edition] ?? 0);
  }

  // Follows the groups that have to come first; a circle among them is closed into one group.
  #firstReady(root: number, next: readonly number[]): number {
    const waiting = [root];
    for (;;) {
      const last = waiting.at(-1) ?? root;
      const blocker = this.#blockerOf(last, next);
      if (blocker === null) return last;
      const circle = waiting.indexOf(blocker);
      waiting.push(circle < 0 ? blocker : this.#merge(waiting.splice(circle)));
    }
  }

  // A group that holds a unit which must be read before this group is complete.
  #blockerOf(root: number, next: readonly number[]): number | null {
    for (const [edition, count] of this.#countsOf(root).entries()) {
      for (let at = 0; at < count; at += 1) {
        const other = this.#root(this.#unit(edition, (next[edition] ?? 0) + at));
        if (other !== root) return other;
      }
    }
    return null;
  }

  #merge(roots: readonly number[]): number {
    return roots.reduce((into, root) => {
      if (into === root) return into;
      const added = this.#countsOf(root);
      this.#counts.set(
        into,
        this.#countsOf(into).map((count, at) => count + (added[at] ?? 0)),
      );
      this.#counts.delete(root);
      this.#parents[root] = into;
      return into;
    });
  }

  #countsOf(root: number): number[] {
    return this.#counts.get(root) ?? [];
  }

  #unit(edition: number, index: number): number {
    return (this.#offsets[edition] ?? 0) + index;
  }

  #root(unit: number): number {
    let at = unit;
    for (let parent = this.#parents[at] ?? at; parent !== at; parent = this.#parents[at] ?? at) {
      this.#parents[at] = this.#parents[parent] ?? parent;
      at = parent;
    }
    return at;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
