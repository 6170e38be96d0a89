import type { Range } from "./bead.ts";
import type { Crossing } from "./crossings.ts";
import type { FoundAlternative } from "./rows.ts";
import type { RowRanges, Spine } from "./spine.ts";
import { directProposals, type Proposal } from "./triangle.ts";
import type { Verdict } from "./verdict.ts";
import type { BeadsOf } from "./witnesses.ts";

// Below this a row is likelier wrong than right, and the pair that contradicts it may be in the right.
const CONTRADICTED_BELOW = 0.5;

/** A longer run is more than an editor can compare at a glance. */
export const MOST_ROWS = 12;

/** What the alternatives to rows are found from. */
interface Findings {
  readonly spine: Spine;
  readonly rows: readonly RowRanges[];
  readonly verdicts: readonly Verdict[];
  readonly crossings: readonly Crossing[];
  readonly beadsOf: BeadsOf;
}

/**
 * Gives each row its alternative, null for most: crossings, whose run would become one row, and triangles, where a row
 * is likelier wrong than right and a pair contradicts it. Runs do not overlap; the least sure rows come first.
 */
export function alternativesTo(findings: Findings): (FoundAlternative | null)[] {
  const found = findings.rows.map((): FoundAlternative | null => null);
  for (const { run, editions } of merged(findings.crossings)) {
    if (run.end - run.start > MOST_ROWS) continue;
    const rows = [joinedCells(findings.rows.slice(run.start, run.end))];
    found.fill({ reason: "crossing", editions, rows }, run.start, run.end);
  }
  const { spine, rows, verdicts, beadsOf } = findings;
  const proposalsOf = remembered((pair) => directProposals(spine, rows, pair, beadsOf));
  for (const { doubted, index } of contradicted(verdicts)) {
    const proposal = proposalsOf(doubted).find(({ run }) => run.start <= index && index < run.end);
    if (!proposal || !isFree(found, proposal.run)) continue;
    const { run } = proposal;
    const proposed = proposal.rows.map(cellsOf);
    found.fill({ reason: "triangle", editions: doubted, rows: proposed }, run.start, run.end);
  }
  return found;
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

function joinedCells(rows: readonly RowRanges[]): number[][] {
  const cells = rows.map(cellsOf);
  return (cells[0] ?? []).map((_, edition) => cells.flatMap((row) => row[edition] ?? []));
}

function contradicted(verdicts: readonly Verdict[]) {
  return verdicts
    .map((verdict, index) => ({ ...verdict, index }))
    .filter(
      ({ confidence, contradiction }) =>
        confidence < CONTRADICTED_BELOW && contradiction > CONTRADICTED_BELOW,
    )
    .sort((a, b) => a.confidence - b.confidence);
}

function isFree(found: readonly (FoundAlternative | null)[], { start, end }: Range): boolean {
  return end - start <= MOST_ROWS && found.slice(start, end).every((one) => one === null);
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
  return row.map(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at));
}
