import { byOrder, type GridChange, type PlacedRow } from "#lib/core/document/grid.ts";
import type { Dismissal, Flag } from "#lib/core/quality/flags.ts";
import type { Delta, Turn, VersionName } from "./change.ts";
import { keptRow } from "./kept-row.ts";
import { byId, type Shift, type StateDifference } from "./state-difference.ts";
import { Tracks } from "./tracks.ts";

/** A whole document after one of its changes; texts by the number of their revision. */
export interface PastState {
  /** Segment → the change that made the text it had. */
  readonly texts: ReadonlyMap<number, number>;
  /** In order. */
  readonly rows: readonly PlacedRow[];
  /** By id, as those below. */
  readonly flags: readonly Flag[];
  readonly dismissals: readonly Dismissal[];
  readonly names: readonly VersionName[];
  /** Whether the document was taken out of the list. */
  readonly isWithdrawn: boolean;
}

/** What makes one past state into another; texts by the number of their revision. */
export interface PastDifference extends Omit<StateDifference<never>, "segments"> {
  /** Segment → the change that made the text it had, where that differs. */
  readonly texts: ReadonlyMap<number, number>;
  readonly names: Shift<number, VersionName>;
  /** Whether the document was taken out of the list afterwards. */
  readonly isWithdrawn: boolean;
}

/** What a document is made of beside its log. */
export interface Grounds {
  readonly segments: Iterable<number>;
  /** The rows as they stood before the log, or after it: a change tells how those it touched stood before. */
  readonly rows: readonly PlacedRow[];
}

// Every segment gets its first text from the import, which is a document's first change.
const IMPORT = 1;

/**
 * The past of a document as an index by time: for each segment, row, flag, dismissal and name all it has been. Built by appending the
 * log's changes in order; a state costs the number of things, each times the logarithm of its own changes, whatever the length of the log.
 */
export class Timeline {
  readonly #texts = new Tracks<number, number>();
  readonly #rows = new Tracks<number, PlacedRow>();
  readonly #flags = new Tracks<number, Flag>();
  readonly #dismissals = new Tracks<string, Dismissal>();
  readonly #names = new Tracks<number, VersionName>();
  readonly #withdrawn = new Tracks<"document", boolean>();
  #head = 0;

  constructor({ segments, rows }: Grounds) {
    for (const segment of segments) this.#texts.assume(segment, IMPORT);
    for (const row of rows) this.#rows.assume(row.id, row);
  }

  /** The number of the newest change it knows; 0 before the first. */
  get head(): number {
    return this.#head;
  }

  /** How many values it keeps: a measure of its memory. */
  get size(): number {
    const tracks = [this.#texts, this.#rows, this.#flags, this.#dismissals, this.#names];
    return tracks.reduce((sum, { size }) => sum + size, 0);
  }

  /** Adds the next change. @throws where it is not the one after the head. */
  append({ sequence, delta }: { readonly sequence: number; readonly delta: Delta }): void {
    if (sequence !== this.#head + 1)
      throw new Error(`Expected change ${this.#head + 1} of a log: found ${sequence}`);
    this.#head = sequence;
    const { texts, grid, flags, dismissals, names, withdrawn } = delta;
    for (const { segment, before, after } of texts)
      this.#texts.turn(segment, sequence, before, after);
    if (grid) addTurns(this.#rows, sequence, rowTurns(grid));
    addTurns(this.#flags, sequence, flags);
    addTurns(this.#dismissals, sequence, dismissals);
    addTurns(this.#names, sequence, names);
    if (withdrawn) this.#withdrawn.turn("document", sequence, withdrawn.before, withdrawn.after);
  }

  /** The document after change `sequence`, from 1 to the head. Sorts the rows. @throws outside of that. */
  stateAt(sequence: number): PastState {
    this.#demand(sequence);
    return {
      texts: new Map(this.#texts.at(sequence)),
      rows: valuesOf(this.#rows, sequence).sort(byOrder),
      flags: valuesOf(this.#flags, sequence).sort(byId),
      dismissals: valuesOf(this.#dismissals, sequence).sort(byId),
      names: valuesOf(this.#names, sequence).sort(byId),
      isWithdrawn: this.#isWithdrawnAt(sequence),
    };
  }

  /**
   * What makes the document after change `from` into that after `to`, be it later or earlier. Costs the things that were touched between the
   * two, whatever the size of the document. @throws outside of 1 to the head.
   */
  between(from: number, to: number): PastDifference {
    this.#demand(from);
    this.#demand(to);
    const rows = shiftOf(this.#rows, from, to);
    return {
      texts: new Map(revisedIn(this.#texts.between(from, to))),
      rows: { gone: rows.gone, placed: [...rows.standing].sort(byOrder) },
      flags: shiftOf(this.#flags, from, to),
      dismissals: shiftOf(this.#dismissals, from, to),
      names: shiftOf(this.#names, from, to),
      isWithdrawn: this.#isWithdrawnAt(to),
    };
  }

  #demand(sequence: number): void {
    if (sequence >= 1 && sequence <= this.#head) return;
    throw new Error(`Expected a change from 1 to ${this.#head}: asked for ${sequence}`);
  }

  #isWithdrawnAt(sequence: number): boolean {
    return this.#withdrawn.valueAt("document", sequence) ?? false;
  }
}

function addTurns<K, T extends { readonly id: K }>(
  tracks: Tracks<K, T>,
  sequence: number,
  turns: Iterable<Turn<T>>,
): void {
  for (const { before, after } of turns) {
    const subject = after ?? before;
    if (subject) tracks.turn(subject.id, sequence, before, after);
  }
}

function* rowTurns({ before, after }: GridChange): Generator<Turn<PlacedRow>> {
  const standing = new Map(after.map((row) => [row.id, keptRow(row)]));
  const known = new Set(before.map(({ id }) => id));
  for (const row of before) yield { before: keptRow(row), after: standing.get(row.id) ?? null };
  for (const row of standing.values()) if (!known.has(row.id)) yield { before: null, after: row };
}

function valuesOf<K, T>(tracks: Tracks<K, T>, sequence: number): T[] {
  return Array.from(tracks.at(sequence), ([, value]) => value);
}

/** A segment always has a text: it comes with the import and stays. */
function* revisedIn(
  texts: Iterable<readonly [number, number | null]>,
): Generator<readonly [number, number]> {
  for (const [segment, revision] of texts) if (revision !== null) yield [segment, revision];
}

function shiftOf<K, T extends { readonly id: K }>(
  tracks: Tracks<K, T>,
  from: number,
  to: number,
): Shift<K, T> {
  const gone: K[] = [];
  const standing: T[] = [];
  for (const [key, value] of tracks.between(from, to)) {
    if (value === null) gone.push(key);
    else standing.push(value);
  }
  return { gone, standing };
}
