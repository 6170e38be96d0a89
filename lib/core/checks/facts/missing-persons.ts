import type { Cell, PlacedHit, WholeRow } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import type { Fact, FactKind, Fault, Placed, Sides } from "./fact.ts";
import { faultHits, type Saying, wordsIn } from "./fault-hits.ts";
import { phraseAt } from "./gap.ts";
import { likenessOf } from "./likeness.ts";
import { type NameFact, namesIn } from "./name-facts.ts";

/** A name of two words or more, as persons have. */
interface PersonFact extends Fact {
  readonly parts: readonly NameFact[];
}

const personsIn = perText((prepared: PreparedText): readonly PersonFact[] => {
  const persons: NameFact[][] = [];
  for (const name of namesIn(prepared)) {
    if (name.use.shape !== "capital") continue;
    const open = persons.at(-1);
    if (open?.at(-1)?.next === name.use) open.push(name);
    else persons.push([name]);
  }
  return persons
    .map((parts) => (isOpening(parts) ? parts.slice(1) : parts))
    .filter(({ length }) => length === 2)
    .map(personOf);
});

// "Yesterday Sylvie Bermann said": the first word has its capital from the sentence.
function isOpening(parts: readonly NameFact[]): boolean {
  return parts.length > 2 && parts[0]?.use.inside === false;
}

function personOf(parts: readonly NameFact[]): PersonFact {
  return {
    start: parts[0]?.start ?? 0,
    end: parts.at(-1)?.end ?? 0,
    keys: [parts.map(({ folded }) => folded).join(" ")],
    parts,
  };
}

/**
 * Returns the persons whom all other editions of a row name by first and last name, and one in no way. Needs three editions at least, since
 * one translator may well write "he".
 */
export function missingPersons(row: WholeRow): readonly PlacedHit[] {
  return hasWitnesses(row) ? faultHits(kindFor(row), row, say) : [];
}

function hasWitnesses({ cells }: WholeRow): boolean {
  return cells.filter((cell) => cell !== null).length > 2;
}

function kindFor(row: WholeRow): FactKind<PersonFact> {
  return {
    read: personsIn,
    agreements: [(base, target) => isLikeName(base.fact, target.fact)],
    changes: () => [],
    missing: (sides) => missingIn(sides, row),
  };
}

function isLikeName({ parts: a }: PersonFact, { parts: b }: PersonFact): boolean {
  const [left, right] = [a.at(-1), b.at(-1)];
  return left !== undefined && right !== undefined && likeness(left, right) >= SAME;
}

// A surname in another script or case keeps most of its sounds; of two unlike names hardly half agree.
const SAME = 0.65;
const PERHAPS = 0.5;

function likeness(a: NameFact, b: NameFact): number {
  return a.folded === b.folded ? 1 : likenessOf(a.sound(), b.sound());
}

function missingIn({ matching: { lost }, target }: Sides<PersonFact>, { cells }: WholeRow) {
  const others = cells.filter((cell) => cell !== null && cell.texts !== target.texts);
  return lost.filter(
    (person) =>
      !isNamedIn(target, person, PERHAPS) &&
      others.every((cell) => cell !== null && areAllIn(cell, person)),
  );
}

/** Tells whether any part of the name may stand in a cell. */
function isNamedIn({ texts }: Cell, { fact }: Placed<PersonFact>, least: number): boolean {
  return texts.some(({ prepared }) =>
    namesIn(prepared).some((name) => fact.parts.some((part) => likeness(part, name) >= least)),
  );
}

function areAllIn({ texts }: Cell, { fact }: Placed<PersonFact>): boolean {
  return fact.parts.every((part) =>
    texts.some(({ prepared }) => namesIn(prepared).some((name) => likeness(part, name) >= SAME)),
  );
}

function say(fault: Fault<PersonFact>): Saying | null {
  const phrase = phraseAt(fault.right, fault.sides);
  return (
    phrase && {
      ...phrase,
      variant: "missing",
      values: wordsIn(fault),
      mqm: "Accuracy/Omission",
      severity: "major",
      confidence: 0.65,
    }
  );
}
