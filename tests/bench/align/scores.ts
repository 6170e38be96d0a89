import type { Cells } from "#lib/core/align/rows.ts";

/** How many beads are right, both ways, of one text or of several pooled. */
export interface Score {
  /** Beads that were found; of them, those exactly as known, and those that share a link with a known one. */
  readonly found: number;
  readonly foundStrict: number;
  readonly foundLax: number;
  /** Known beads with both sides; of them, those found exactly, and those that share a link with one found. */
  readonly known: number;
  readonly knownStrict: number;
  readonly knownLax: number;
}

/** Counts the right ones among beads, which are rows of two cells; one without units counts for nothing. */
export function scoreOf(known: readonly Cells[], found: readonly Cells[]): Score {
  const [gold, given] = [known.filter(hasUnits), found.filter(hasUnits)];
  const precision = hits(gold, given);
  const recall = hits(given.filter(isTwoSided), gold.filter(isTwoSided));
  return {
    found: precision.all,
    foundStrict: precision.strict,
    foundLax: precision.lax,
    known: recall.all,
    knownStrict: recall.strict,
    knownLax: recall.lax,
  };
}

function hasUnits(bead: Cells): boolean {
  return bead.some((cell) => cell.length > 0);
}

function isTwoSided(bead: Cells): boolean {
  return bead.every((cell) => cell.length > 0);
}

function hits(known: readonly Cells[], tested: readonly Cells[]) {
  const exact = new Set(known.map(keyOf));
  const links = new Set(known.flatMap(linksOf));
  const strict = tested.filter((bead) => exact.has(keyOf(bead)));
  const lax = tested.filter(
    (bead) => exact.has(keyOf(bead)) || linksOf(bead).some((link) => links.has(link)),
  );
  return { strict: strict.length, lax: lax.length, all: tested.length };
}

function linksOf([sources = [], targets = []]: Cells): string[] {
  return sources.flatMap((source) => targets.map((target) => `${source} ${target}`));
}

/** Returns what two rows have in common exactly if they hold the same units. */
export function keyOf(cells: Cells): string {
  return cells.map((cell) => cell.join()).join(" ");
}

/** Adds up the counts of several texts. */
export function pooled(scores: readonly Score[]): Score {
  const sum = (count: (score: Score) => number) =>
    scores.reduce((all, score) => all + count(score), 0);
  return {
    found: sum(({ found }) => found),
    foundStrict: sum(({ foundStrict }) => foundStrict),
    foundLax: sum(({ foundLax }) => foundLax),
    known: sum(({ known }) => known),
    knownStrict: sum(({ knownStrict }) => knownStrict),
    knownLax: sum(({ knownLax }) => knownLax),
  };
}

/** What the literature reports (0–1): precision over all beads found, recall over the known ones with both sides. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly strict: number;
  readonly lax: number;
}

/** Works out precision and recall of exact beads, and strict and lax F1 (Thompson & Koehn 2019). */
export function figuresOf(score: Score): Figures {
  const precision = ratio(score.foundStrict, score.found);
  const recall = ratio(score.knownStrict, score.known);
  return {
    precision,
    recall,
    strict: harmonic(precision, recall),
    lax: harmonic(ratio(score.foundLax, score.found), ratio(score.knownLax, score.known)),
  };
}

/** Returns part / whole, 0 where there is no whole. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Returns the harmonic mean of precision and recall. */
export function harmonic(a: number, b: number): number {
  return ratio(2 * a * b, a + b);
}
