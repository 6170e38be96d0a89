import type { Cell, WholeRow } from "#lib/core/checks/engine/check.ts";
import type { Fact, FactKind, Fault, Matching, Placed, Sides } from "./fact.ts";
import { withFaultyOriginal } from "./faulty-original.ts";
import { agreementFinder, matchFacts } from "./matching.ts";
import { type ComparedRow, withoutSettled } from "./settled.ts";

/**
 * Compares the facts of a row along the chain: each edition with the one it was translated from. A fault is born once; editions that
 * took it over have it too, with the same root, and one that says again what the original says is right. Where all translations of an
 * original, two at least, say the same other thing, the original has the fault. Near-linear in the facts.
 */
export function compareRow<F extends Fact>(kind: FactKind<F>, row: WholeRow): readonly Fault<F>[] {
  if (!row.cells.some((cell) => cell && hasFacts(kind, cell))) return [];
  const facts = row.cells.map((cell) => (cell ? placedFacts(kind, cell) : []));
  const faults = new Map<number, readonly Fault<F>[]>();
  const comparison: Comparison<F> = { kind, row, facts, faults };
  for (const edition of basesFirst(row)) faults.set(edition, faultsOf(comparison, edition));
  return withFaultyOriginal(row, [...faults.values()].flat());
}

function hasFacts<F extends Fact>(kind: FactKind<F>, { texts }: Cell): boolean {
  return texts.some(({ prepared }) => kind.read(prepared).length > 0);
}

interface Comparison<F extends Fact> extends ComparedRow<F> {
  readonly faults: ReadonlyMap<number, readonly Fault<F>[]>;
}

/** Returns the facts of a cell in reading order. */
export function placedFacts<F extends Fact>(
  kind: Pick<FactKind<F>, "read">,
  cell: Cell,
): Placed<F>[] {
  const placed: Placed<F>[] = [];
  for (const text of cell.texts) {
    for (const fact of kind.read(text.prepared)) placed.push({ fact, text });
  }
  return placed;
}

/** Editions in an order in which each comes after the one it is based on. */
function basesFirst({ editions }: WholeRow): number[] {
  const order: number[] = [];
  const add = (edition: number, hops: number): void => {
    const base = editions[edition]?.basedOn ?? null;
    if (order.includes(edition) || hops > editions.length) return;
    if (base !== null) add(base, hops + 1);
    if (!order.includes(edition)) order.push(edition);
  };
  for (const edition of editions.keys()) add(edition, 0);
  return order;
}

function faultsOf<F extends Fact>(comparison: Comparison<F>, edition: number): readonly Fault<F>[] {
  const { kind, row, facts, faults } = comparison;
  const baseAt = row.editions[edition]?.basedOn ?? null;
  const base = baseAt === null ? null : (row.cells[baseAt] ?? null);
  const target = row.cells[edition] ?? null;
  if (baseAt === null || !base || !target) return [];
  const known = faults.get(baseAt) ?? [];
  const baseFacts = facts[baseAt] ?? [];
  const targetFacts = facts[edition] ?? [];
  if (known.length === 0 && baseFacts.length === 0) return [];
  const matching = matchFacts(kind, baseFacts, targetFacts);
  if (known.length === 0 && isEven(matching)) return [];
  const inherited = inheritedFaults(kind, known, matching, edition, { base, target });
  if (isTooMuch(matching)) return inherited;
  const open = withoutSettled(comparison, matching, known, edition);
  const sides: Sides<F> = { base, target, matching: open };
  return [...inherited, ...newFaults(kind, sides, edition)];
}

// Two texts that differ so much are no translation of each other, and to say so of each fact helps nobody.
const MOST_DIFFERENCES = 120;

function isTooMuch({ lost, strange }: Matching<Fact>): boolean {
  return lost.length + strange.length > MOST_DIFFERENCES;
}

function isEven({ lost, strange }: Matching<Fact>): boolean {
  return lost.length === 0 && strange.length === 0;
}

function newFaults<F extends Fact>(
  kind: FactKind<F>,
  sides: Sides<F>,
  edition: number,
): Fault<F>[] {
  if (isEven(sides.matching)) return [];
  const changes = kind.changes(sides);
  return [
    ...changes.map(([right, wrong]) => ({ edition, right, wrong, root: null, sides })),
    ...kind
      .missing(sides, changes)
      .map((right) => ({ edition, right, wrong: null, root: null, sides })),
  ];
}

/** The faults of the base that its translation repeats: the same wrong fact, or nothing where nothing was. */
function inheritedFaults<F extends Fact>(
  kind: FactKind<F>,
  known: readonly Fault<F>[],
  matching: Matching<F>,
  edition: number,
  cells: { readonly base: Cell; readonly target: Cell },
): Fault<F>[] {
  if (known.length === 0) return [];
  const isFound = agreementFinder(kind, matching.strange, known.length);
  const twins = new Map(matching.pairs);
  const sides: Sides<F> = { ...cells, matching };
  const sidesOf = sidesOnce(kind, cells.target);
  return known.flatMap((fault): Fault<F>[] => {
    const root = fault.root ?? fault;
    if (fault.wrong === null) {
      const isMended = isFound(fault.right);
      return isMended ? [] : [{ ...fault, edition, root, sides: sidesOf(fault.sides.base) }];
    }
    const twin = twins.get(fault.wrong);
    return twin ? [{ edition, right: fault.right, wrong: twin, root, sides }] : [];
  });
}

/** The translation seen from an edition that still has what the ones after it left out; compared once with each. */
function sidesOnce<F extends Fact>(kind: FactKind<F>, target: Cell): (base: Cell) => Sides<F> {
  const known = new Map<Cell, Sides<F>>();
  return (base) => {
    const sides = known.get(base) ?? {
      base,
      target,
      matching: matchFacts(kind, placedFacts(kind, base), placedFacts(kind, target)),
    };
    known.set(base, sides);
    return sides;
  };
}
