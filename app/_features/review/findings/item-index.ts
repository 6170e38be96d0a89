import type { Flag } from "#app/_features/review/requests.ts";
import { groupBy } from "#lib/core/document/grouping.ts";
import { type Alike, AlikeCounts, isAlike } from "./alike-index.ts";
import type { KnownProblem } from "./known-problem.ts";
import { type Item, type Items, startOf } from "./marks.ts";

/**
 * Findings and flags by segment. It is patched, not rebuilt: what a change costs follows from the segments it touches. Segments are
 * gathered while they are set, and take effect with `refresh()`.
 */
export class ItemIndex {
  readonly alike: Alike = {
    count: (problem) => this.#alike.count(problem),
    all: (problem) =>
      [...this.#problems.values()].flatMap((own) => own.filter((other) => isAlike(problem, other))),
  };
  readonly #alike = new AlikeCounts();
  readonly #problems = new Map<number, readonly KnownProblem[]>();
  readonly #flags = new Map<number, readonly Flag[]>();
  readonly #items = new Map<number, readonly Item[]>();
  /** By the segment in which faults were born, the segments that inherited them. */
  readonly #heirs = new Map<number, Set<number>>();
  readonly #touched = new Set<number>();

  get items(): Items {
    return this.#items;
  }

  problemsOf(segment: number): readonly KnownProblem[] {
    return this.#problems.get(segment) ?? [];
  }

  /** Puts findings in place of those of a segment. */
  setProblems(segment: number, problems: readonly KnownProblem[]): void {
    for (const problem of this.problemsOf(segment)) this.#alike.add(problem, -1);
    for (const problem of problems) {
      this.#alike.add(problem, 1);
      if (problem.root) addTo(this.#heirs, problem.root.segment, segment);
    }
    setOrDelete(this.#problems, segment, problems);
    this.#touch(segment);
  }

  /** Puts flags in place of all there were. Linear in the flags; segments whose flags are the same are not touched. */
  setFlags(flags: readonly Flag[]): void {
    const now = groupBy(flags, ({ segment }) => segment);
    for (const segment of new Set([...now.keys(), ...this.#flags.keys()])) {
      const [before, after] = [this.#flags.get(segment) ?? [], now.get(segment) ?? []];
      if (before.length === after.length && after.every((flag, at) => flag === before[at]))
        continue;
      setOrDelete(this.#flags, segment, after);
      this.#touch(segment);
    }
  }

  /** Brings in what was set. Returns the segments whose items may be others now, those that inherit from what changed among them. */
  refresh(): ReadonlySet<number> {
    const touched = new Set(this.#touched);
    this.#touched.clear();
    for (const segment of touched) setOrDelete(this.#items, segment, this.#itemsOf(segment));
    return touched;
  }

  #touch(segment: number): void {
    this.#touched.add(segment);
    for (const heir of this.#heirs.get(segment) ?? []) this.#touched.add(heir);
  }

  #itemsOf(segment: number): Item[] {
    const problems = this.problemsOf(segment).map((problem): Item => {
      const id = idOf(problem);
      return { kind: "problem", id, segment, problem, root: this.#rootOf(problem) };
    });
    const flags = this.#flags.get(segment) ?? [];
    const flagged = flags.map((flag): Item => {
      return { kind: "flag", id: `flag:${flag.id}`, segment, flag };
    });
    return [...problems, ...flagged].sort((a, b) => startOf(a) - startOf(b));
  }

  /** The open finding of the same check on the words where the fault was born. */
  #rootOf({ check, root }: KnownProblem): string | null {
    if (!root) return null;
    const found = this.problemsOf(root.segment).find((other) => {
      const overlaps = other.start <= root.end && root.start <= other.end;
      return other.check === check && other.dismissed === null && overlaps;
    });
    return found ? idOf(found) : null;
  }
}

function idOf({ fingerprint }: KnownProblem): string {
  return `problem:${fingerprint}`;
}

function addTo(sets: Map<number, Set<number>>, key: number, member: number): void {
  const known = sets.get(key);
  if (known) known.add(member);
  else sets.set(key, new Set([member]));
}

function setOrDelete<T>(lists: Map<number, readonly T[]>, key: number, list: readonly T[]): void {
  if (list.length > 0) lists.set(key, list);
  else lists.delete(key);
}
