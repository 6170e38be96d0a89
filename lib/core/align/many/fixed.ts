import { type Range, unitsIn } from "../bead.ts";
import type { RelayEdge } from "../relay.ts";
import type { Alignment, Cells, FoundAlternative, KnownCells, Link } from "../rows.ts";
import type { Known } from "../search/known.ts";

/** A row that is known: for each edition the one unit it has there; null where it has none, undefined where that is open. */
export type KnownRow = readonly (number | null | undefined)[];

/** Editions in which the units of each cell of a known row are taken for one. */
export interface Contraction {
  readonly editions: readonly (readonly string[])[];
  readonly rows: readonly KnownRow[];
  /** For each edition the units that each of its contracted units holds. */
  readonly contents: readonly (readonly Range[])[];
}

/**
 * Takes the units of each cell of the known rows, `fixed`, for one, so that a known row is a unit each of its editions.
 * Linear in the units.
 *
 * @throws when the known rows are not unbroken and in reading order.
 */
export function contract(
  fixed: readonly KnownCells[],
  editions: readonly (readonly string[])[],
): Contraction {
  const columns = editions.map((units, edition) =>
    contractColumn(
      fixed.map((cells) => cells[edition] ?? null),
      units.length,
    ),
  );
  return {
    editions: editions.map((units, edition) => joined(units, columns[edition]?.contents ?? [])),
    rows: fixed.map((_, row) => columns.map(({ places }) => places[row])),
    contents: columns.map(({ contents }) => contents),
  };
}

interface Column {
  /** Index among the contracted units of each cell; null for an empty one, undefined for an open one. */
  readonly places: KnownRow;
  readonly contents: readonly Range[];
}

function contractColumn(cells: KnownCells, size: number): Column {
  const contents: Range[] = [];
  let next = 0;
  const passUntil = (end: number) => {
    for (; next < end; next += 1) contents.push({ start: next, end: next + 1 });
  };
  const places = cells.map((cell) => {
    if (cell === null) return undefined;
    const [start] = cell;
    if (start === undefined) return null;
    const end = start + cell.length;
    if (start < next || end > size || cell.some((unit, nth) => unit !== start + nth))
      throw new Error(`Expected known rows in order: found units ${cell.join(", ")} after ${next}`);
    passUntil(start);
    next = end;
    return contents.push({ start, end }) - 1;
  });
  passUntil(size);
  return { places, contents };
}

function joined(units: readonly string[], contents: readonly Range[]): string[] {
  return contents.map(({ start, end }) => units.slice(start, end).join("\n"));
}

/** What the known rows tell about two editions. */
export function knownBetween(rows: readonly KnownRow[], { source, target }: RelayEdge): Known {
  const pairs = rows.map((row) => ({ from: row[source], to: row[target] }));
  const isUnit = (unit: number | null | undefined) => typeof unit === "number";
  return {
    pins: pairs.flatMap(({ from, to }) => (isUnit(from) && isUnit(to) ? [[from, to]] : [])),
    lone: {
      source: pairs.flatMap(({ from, to }) => (isUnit(from) && to === null ? [from] : [])),
      target: pairs.flatMap(({ from, to }) => (from === null && isUnit(to) ? [to] : [])),
    },
  };
}

/** Turns an alignment of contracted units into one of the units they hold. */
export function expanded({ rows, links }: Alignment, contents: Contraction["contents"]): Alignment {
  const cellsOf = (cells: Cells) =>
    cells.map((cell, edition) =>
      cell.flatMap((unit) => unitsIn(contents[edition]?.[unit] ?? NO_UNITS)),
    );
  // Every row of a run carries the same alternative, and goes on to.
  const seen = new Map<FoundAlternative, FoundAlternative>();
  const same = (alternative: FoundAlternative) => {
    const one = seen.get(alternative) ?? { ...alternative, rows: alternative.rows.map(cellsOf) };
    seen.set(alternative, one);
    return one;
  };
  return {
    rows: rows.map(({ cells, confidence, alternative }) => ({
      cells: cellsOf(cells),
      confidence,
      alternative: alternative && same(alternative),
    })),
    links: links.map((link) => expandedLink(link, contents)),
  };
}

const NO_UNITS: Range = { start: 0, end: 0 };

function expandedLink(link: Link, contents: Contraction["contents"]): Link {
  const within = ({ start, end }: Range, edition: number): Range => {
    const units = contents[edition] ?? [];
    const size = units.at(-1)?.end ?? 0;
    return {
      start: units[start]?.start ?? size,
      end: start < end ? (units[end - 1]?.end ?? size) : (units[start]?.start ?? size),
    };
  };
  const beads = link.beads.map(({ source, target, confidence }) => ({
    source: within(source, link.source),
    target: within(target, link.target),
    confidence,
  }));
  return { ...link, beads };
}
