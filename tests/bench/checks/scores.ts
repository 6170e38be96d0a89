/** A span that a gold standard or a check marks. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Tells whether two spans overlap, touch, or stand at most `gap` characters apart. */
export function touches(a: Range, b: Range, gap = 0): boolean {
  return a.start <= b.end + gap && b.start - gap <= a.end;
}

/** Tells whether the overlap is at least half of what both spans cover together. */
export function isTight(a: Range, b: Range): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const together = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return together > 0 && shared >= together / 2;
}

/** A share of a whole in per cent; a dash where there is no whole. */
export function percent(part: number, whole: number): string {
  return (whole === 0 ? "–" : ((100 * part) / whole).toFixed(1)).padStart(5);
}

/** Counts by name, as `add` was told of them. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string, isSo: boolean | number = true): void {
    this.#counts.set(name, this.of(name) + Number(isSo));
  }

  of(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  names(): string[] {
    return [...this.#counts.keys()].sort();
  }
}

/** A tally for each of some groups, made when first asked for. */
export class Tallies {
  readonly #tallies = new Map<string, Tally>();

  of(group: string): Tally {
    const tally = this.#tallies.get(group) ?? new Tally();
    this.#tallies.set(group, tally);
    return tally;
  }

  groups(): string[] {
    return [...this.#tallies.keys()].sort();
  }

  /** The sum of a count over some groups, or over all. */
  sum(name: string, groups: readonly string[] = this.groups()): number {
    return groups.reduce((sum, group) => sum + this.of(group).of(name), 0);
  }
}
