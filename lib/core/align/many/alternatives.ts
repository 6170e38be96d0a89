import { DOUBTFUL_BELOW, type Range, unitsIn } from "../bead.ts";
import type { Cells, FoundAlternative } from "../rows.ts";
import type { Crossing } from "./crossings.ts";
import type { Exchange } from "./exchanges.ts";
import type { RowRanges, Spine } from "./spine.ts";
import type { Stray } from "./strays.ts";
import { directProposals, type Proposal } from "./triangle.ts";
import type { Verdict } from "./verdict.ts";
import type { BeadsOf } from "./witnesses.ts";

// A pair this sure of its own beads has a layout to propose.
const CONTRADICTED_ABOVE = 0.5;

/** A longer run is more than an editor can compare at a glance. */
export const MOST_ROWS = 12;

/** What the alternatives to rows are found from. */
interface Findings {
  readonly spine: Spine;
  readonly rows: readonly RowRanges[];
  /** For each row whether it was known, so that it must stay. */
  readonly isKnown: readonly boolean[];
  readonly verdicts: readonly Verdict[];
  readonly crossings: readonly Crossing[];
  /** For each row what it joins in exchanged order, null for most. */
  readonly exchanges: readonly (Exchange | null)[];
  /** For each row the unit that nothing in it matches, null for most. */
  readonly strays: readonly (Stray | null)[];
  readonly beadsOf: BeadsOf;
}

/**
 * Gives each row its alternative, null for most: crossings, whose run would become one row or whose row several, and
 * triangles, where a row holds a unit that a pair does not match, or is doubtful and contradicted by a pair. Runs do
 * not overlap; crossings come first, then rows with a stranger, then the least sure.
 */
export function alternativesTo(findings: Findings): (FoundAlternative | null)[] {
  const found = findings.rows.map((): FoundAlternative | null => null);
  const place = ({ run, ...alternative }: Suggestion) => {
    const { start, end } = run;
    const isTaken = (row: number) => found[row] !== null || findings.isKnown[row];
    for (let row = start; row < end; row += 1) if (isTaken(row)) return;
    if (end - start <= MOST_ROWS) found.fill(alternative, start, end);
  };
  for (const suggestion of crossed(findings)) place(suggestion);
  for (const suggestion of parted(findings.exchanges, "crossing")) place(suggestion);
  for (const suggestion of parted(findings.strays, "triangle")) place(suggestion);
  for (const suggestion of contradicted(findings)) place(suggestion);
  return found;
}

interface Suggestion extends FoundAlternative {
  readonly run: Range;
}

function crossed({ crossings, rows }: Findings): Suggestion[] {
  return merged(crossings).map(({ run, editions }) => ({
    reason: "crossing",
    run,
    editions,
    rows: [joinedCells(rows.slice(run.start, run.end))],
  }));
}

// Crossings whose runs overlap are one.
function merged(crossings: readonly Crossing[]): Crossing[] {
  const runs: Crossing[] = [];
  for (const crossing of crossings.toSorted((a, b) => a.run.start - b.run.start)) {
    const last = runs.at(-1);
    if (last && crossing.run.start < last.run.end) {
      const end = Math.max(last.run.end, crossing.run.end);
      runs[runs.length - 1] = { ...last, run: { start: last.run.start, end } };
    } else runs.push(crossing);
  }
  return runs;
}

function joinedCells(rows: readonly RowRanges[]): Cells {
  const cells = rows.map(editionCells);
  return (cells[0] ?? []).map((_, edition) => cells.flatMap((row) => row[edition] ?? []));
}

// The last place of a row tells only whether it was known.
function editionCells(row: RowRanges): Cells {
  return cellsOf(row.slice(0, -1));
}

function parted(
  found: readonly (Exchange | Stray | null)[],
  reason: FoundAlternative["reason"],
): Suggestion[] {
  return found.flatMap((one, row): Suggestion[] => {
    if (!one) return [];
    const run = { start: row, end: row + 1 };
    return [{ reason, run, editions: one.editions, rows: one.rows.map(cellsOf) }];
  });
}

function contradicted({ spine, rows, verdicts, beadsOf }: Findings): Suggestion[] {
  const proposalsOf = remembered((pair) => directProposals(spine, rows, pair, beadsOf));
  const doubts = verdicts
    .map((verdict, index) => ({ ...verdict, index }))
    .filter(
      ({ confidence, contradiction }) =>
        confidence < DOUBTFUL_BELOW && contradiction > CONTRADICTED_ABOVE,
    )
    .sort((a, b) => a.confidence - b.confidence);
  return doubts.flatMap(({ doubted, index }): Suggestion[] => {
    const proposal = proposalsOf(doubted).find(({ run }) => run.start <= index && index < run.end);
    if (!proposal) return [];
    const proposed = proposal.rows.map(editionCells);
    return [{ reason: "triangle", run: proposal.run, editions: doubted, rows: proposed }];
  });
}

type Pair = readonly [number, number];

function remembered(find: (pair: Pair) => Proposal[]): (pair: Pair) => Proposal[] {
  const known = new Map<string, Proposal[]>();
  return (pair) => {
    const proposals = known.get(pair.join(" ")) ?? find(pair);
    known.set(pair.join(" "), proposals);
    return proposals;
  };
}

/** Returns the units of each edition in a row. */
export function cellsOf(row: RowRanges): number[][] {
  return row.map(unitsIn);
}
