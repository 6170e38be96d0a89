import type { Change } from "#lib/core/diff/change.ts";
import { type Units, unitsOf } from "#lib/core/diff/units.ts";
import { changesOf, notationOf, versionsOf } from "../notation.ts";

type Rule = (before: Units, after: Units, changes: readonly Change[]) => readonly Change[];

/** What a rule makes of the changes in a notation, in the same notation. */
export function arranged(notation: string, rule: Rule): string {
  const { before, after } = versionsOf(notation);
  const [a, b] = unitsOf(before, after, "und");
  const changes = changesOf(notation).map((change) => inUnits(change, a, b));
  return notationOf(
    before,
    after,
    rule(a, b, changes).map((change) => inText(change, a, b)),
  );
}

/** A rule on single changes as one on a list of them. */
export function each(
  rule: (before: Units, after: Units, change: Change) => readonly Change[],
): Rule {
  return (before, after, changes) => changes.flatMap((change) => rule(before, after, change));
}

function inUnits({ fromA, toA, fromB, toB }: Change, a: Units, b: Units): Change {
  return {
    fromA: a.starts.indexOf(fromA),
    toA: a.starts.indexOf(toA),
    fromB: b.starts.indexOf(fromB),
    toB: b.starts.indexOf(toB),
  };
}

/** The change in code units of two texts that is given in their units. */
export function inText({ fromA, toA, fromB, toB }: Change, a: Units, b: Units): Change {
  return {
    fromA: a.starts[fromA] ?? 0,
    toA: a.starts[toA] ?? 0,
    fromB: b.starts[fromB] ?? 0,
    toB: b.starts[toB] ?? 0,
  };
}
