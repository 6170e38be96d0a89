import { byOrder, type PlacedRow, segmentTurns } from "#lib/core/document/grid.ts";
import type { Dismissal, Flag } from "#lib/core/quality/flags.ts";
import type { Remark } from "#lib/core/quality/remarks.ts";
import type { SegmentReview } from "#lib/core/quality/reviews.ts";
import type { Delta, ReceptionInEffect, VersionName } from "./change.ts";
import { byId, type Shift, type StateDifference } from "./state-difference.ts";
import { addTurns, rowTurns, shiftOf, valuesOf } from "./track-turns.ts";
import { Tracks } from "./tracks.ts";

/** A whole document after one of its changes; texts by the number of their revision. */
export interface PastState {
  /** Segment → the change that made the text it had, of all that stood in a row. */
  readonly texts: ReadonlyMap<number, number>;
  /** In order. */
  readonly rows: readonly PlacedRow[];
  /** By id, as those below. */
  readonly flags: readonly Flag[];
  readonly dismissals: readonly Dismissal[];
  readonly names: readonly VersionName[];
  /** Verdicts on segments, whether they held or not, by segment. */
  readonly reviews: readonly SegmentReview[];
  readonly remarks: readonly Remark[];
  /** Whether the document was taken out of the list. */
  readonly isWithdrawn: boolean;
  /** Edition → the change that brought the file it is written back into, where that is not the import. */
  readonly receptions: ReadonlyMap<number, number>;
}

/** What makes one past state into another; texts by the number of their revision. */
export interface PastDifference extends Omit<StateDifference<never>, "segments"> {
  /** Segment → the change that made the text it had, where that differs or the segment stood in no row before. */
  readonly texts: ReadonlyMap<number, number>;
  readonly names: Shift<number, VersionName>;
  /** Whether the document was taken out of the list afterwards. */
  readonly isWithdrawn: boolean;
  /** Edition → the change that brought the file it is written back into, where that differs. */
  readonly receptions: ReadonlyMap<number, number>;
}

/** What a document is made of beside its log. */
export interface Grounds {
  readonly segments: Iterable<number>;
  /** The rows as they stood before the log, or after it: a change tells how those it touched stood before. */
  readonly rows: readonly PlacedRow[];
}

// What nothing else is said of came with the import, which is a document's first change.
const IMPORT = 1;

/**
 * The past of a document as an index by time: for each segment, row, flag, dismissal and name all it has been. Built by appending the
 * log's changes in order; a state costs the number of things, each times the logarithm of its own changes, whatever the length of the log.
 */
export class Timeline {
  readonly #texts = new Tracks<number, number>();
  readonly #rows = new Tracks<number, PlacedRow>();
  /** Which segments stood in a row, as far as they ever left or came. */
  readonly #standing = new Tracks<number, boolean>();
  readonly #flags = new Tracks<number, Flag>();
  readonly #dismissals = new Tracks<string, Dismissal>();
  readonly #names = new Tracks<number, VersionName>();
  readonly #remarks = new Tracks<number, Remark>();
  readonly #withdrawn = new Tracks<"document", boolean>();
  readonly #receptions = new Tracks<number, number>();
  readonly #reviews = new Tracks<number, SegmentReview>();
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
    const said = [this.#flags, this.#dismissals, this.#names, this.#remarks];
    const tracks = [this.#texts, this.#rows, ...said];
    return tracks.reduce((sum, { size }) => sum + size, 0);
  }

  /** Adds the next change. @throws where it is not the one after the head. */
  append({ sequence, delta }: { readonly sequence: number; readonly delta: Delta }): void {
    if (sequence !== this.#head + 1)
      throw new Error(`Expected change ${this.#head + 1} of a log: found ${sequence}`);
    this.#head = sequence;
    const { texts, grid, flags, dismissals, names, remarks, withdrawn, receptions, reviews } =
      delta;
    for (const { segment, before, after } of texts)
      this.#texts.turn(segment, sequence, before || null, after);
    if (grid) {
      addTurns(this.#rows, sequence, rowTurns(grid));
      const { came, left } = segmentTurns(grid);
      for (const segment of came) this.#standing.turn(segment, sequence, false, true);
      for (const segment of left) this.#standing.turn(segment, sequence, true, false);
    }
    addTurns(this.#flags, sequence, flags);
    addTurns(this.#dismissals, sequence, dismissals);
    addTurns(this.#names, sequence, names);
    for (const { before, after } of reviews)
      this.#reviews.turn((after ?? before)?.segment ?? 0, sequence, before, after);
    addTurns(this.#remarks, sequence, remarks);
    if (withdrawn) this.#withdrawn.turn("document", sequence, withdrawn.before, withdrawn.after);
    for (const { before, after } of receptions) {
      const edition = (after ?? before)?.edition ?? 0;
      this.#receptions.turn(edition, sequence, inEffect(before), inEffect(after));
    }
  }

  /** The document after change `sequence`, from 1 to the head. Sorts the rows. @throws outside of that. */
  stateAt(sequence: number): PastState {
    this.#demand(sequence);
    return {
      texts: new Map(this.#textsAt(sequence)),
      rows: valuesOf(this.#rows, sequence).sort(byOrder),
      flags: valuesOf(this.#flags, sequence).sort(byId),
      dismissals: valuesOf(this.#dismissals, sequence).sort(byId),
      names: valuesOf(this.#names, sequence).sort(byId),
      reviews: valuesOf(this.#reviews, sequence).sort((a, b) => a.segment - b.segment),
      remarks: valuesOf(this.#remarks, sequence).sort(byId),
      isWithdrawn: this.#isWithdrawnAt(sequence),
      receptions: this.receptionsAt(sequence),
    };
  }

  /** Edition → the change that brought the file in effect after change `sequence`, where that is not the import. */
  receptionsAt(sequence: number): ReadonlyMap<number, number> {
    return new Map(this.#receptions.at(sequence));
  }

  /**
   * What makes the document after change `from` into that after `to`, be it later or earlier. Costs the things that were touched between the
   * two, whatever the size of the document. @throws outside of 1 to the head.
   */
  between(from: number, to: number): PastDifference {
    this.#demand(from);
    this.#demand(to);
    const rows = shiftOf(this.#rows, from, to);
    const moved = [...this.#standing.between(from, to)];
    const came = moved.flatMap(([id, stands]) => (stands ? [id] : []));
    const left = moved.flatMap(([id, stands]) => (stands ? [] : [id]));
    return {
      texts: new Map(this.#textsBetween(from, to, came)),
      left: left.sort((a, b) => a - b),
      rows: { gone: rows.gone, placed: [...rows.standing].sort(byOrder) },
      flags: shiftOf(this.#flags, from, to),
      dismissals: shiftOf(this.#dismissals, from, to),
      names: shiftOf(this.#names, from, to),
      isWithdrawn: this.#isWithdrawnAt(to),
      receptions: new Map(this.#receptionsBetween(from, to)),
    };
  }

  *#textsAt(sequence: number): Generator<readonly [number, number]> {
    for (const text of this.#texts.at(sequence)) if (this.#stands(text[0], sequence)) yield text;
  }

  *#textsBetween(
    from: number,
    to: number,
    came: readonly number[],
  ): Generator<readonly [number, number]> {
    const revised = Array.from(this.#texts.between(from, to), ([segment]) => segment);
    for (const segment of new Set([...revised, ...came])) {
      const revision = this.#texts.valueAt(segment, to);
      if (revision !== null && this.#stands(segment, to)) yield [segment, revision];
    }
  }

  #stands(segment: number, sequence: number): boolean {
    return this.#standing.valueAt(segment, sequence) ?? true;
  }

  *#receptionsBetween(from: number, to: number): Generator<readonly [number, number]> {
    for (const [edition, reception] of this.#receptions.between(from, to))
      yield [edition, reception ?? IMPORT];
  }

  #demand(sequence: number): void {
    if (sequence >= 1 && sequence <= this.#head) return;
    throw new Error(`Expected a change from 1 to ${this.#head}: asked for ${sequence}`);
  }

  #isWithdrawnAt(sequence: number): boolean {
    return this.#withdrawn.valueAt("document", sequence) ?? false;
  }
}

/** The import is in effect where nothing else is said. */
function inEffect(turned: ReceptionInEffect | null): number | null {
  return turned === null || turned.reception === IMPORT ? null : turned.reception;
}
