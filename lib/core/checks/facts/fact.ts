import type { Cell, Place, PlacedText } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import type { Span } from "#lib/core/text/tokens.ts";

/** Something that a text says and its translation has to say too. */
export interface Fact extends Span {
  /** Facts that share a key agree. Never empty. */
  readonly keys: readonly (string | number)[];
}

/** A fact with the paragraph it stands in. */
export interface Placed<F extends Fact> {
  readonly fact: F;
  readonly text: PlacedText;
}

/** What two texts have in common, and what each has alone; all in reading order. */
export interface Matching<F extends Fact> {
  readonly pairs: readonly (readonly [base: Placed<F>, target: Placed<F>])[];
  readonly lost: readonly Placed<F>[];
  readonly strange: readonly Placed<F>[];
}

/** Facts of the base and of a translation made from it, each in reading order, with the texts they stand in. */
export interface Sides<F extends Fact> {
  readonly base: Cell;
  readonly target: Cell;
  readonly matching: Matching<F>;
}

/** A fact of the base, and what the translation says instead. */
export type Change<F extends Fact> = readonly [right: Placed<F>, wrong: Placed<F>];

/** One kind of fact: how it is read, and when two of them are the same. */
export interface FactKind<F extends Fact> {
  /** What a text says, in order. Shared between checks and runs, so it should be made with `perText`. */
  read(text: PreparedText): readonly F[];
  /** The keys by which this kind compares, if not those of the fact. */
  keysOf?(fact: F): Fact["keys"];
  /** Further ways to agree, strictest first; each is tried on what the ones before left over. */
  readonly agreements: readonly ((base: Placed<F>, target: Placed<F>) => boolean)[];
  /** Pairs what the translation lost with what it has instead, where one plainly stands for the other. */
  changes(sides: Sides<F>): readonly Change<F>[];
  /** Returns which of the lost facts should be there and are not. `changes` are what has already been explained. */
  missing(sides: Sides<F>, changes: readonly Change<F>[]): readonly Placed<F>[];
}

/** A fact that an edition has wrong or has not, and where that came from. */
export interface Fault<F extends Fact> {
  readonly edition: number;
  /** The fact as an edition before it has it right. */
  readonly right: Placed<F>;
  /** What stands there instead; null where nothing does. */
  readonly wrong: Placed<F> | null;
  /** The same fault in the edition where it was born; null for the one that was born here. */
  readonly root: Fault<F> | null;
  /** Of the edition that holds the right fact and the one that has the fault, with what they have in common. */
  readonly sides: Sides<F>;
}

/** Returns where a fact stands. */
export function placeOf({ fact, text }: Placed<Fact>): Place {
  return { edition: text.edition, paragraph: text.paragraph, start: fact.start, end: fact.end };
}

/** Returns the words of a fact. */
export function wordsOf({ fact, text }: Placed<Fact>): string {
  return text.prepared.text.slice(fact.start, fact.end);
}
