import { cellsOf } from "./alternatives.ts";
import type { Bead, Range } from "./bead.ts";
import type { Alignment } from "./jointly.ts";
import type { RelayEdge } from "./relay.ts";
import type { Cells, Link } from "./rows.ts";
import type { RowRanges } from "./spine.ts";

/** Moves an alignment of some units of each edition to where these stand in the whole. */
export function shifted({ rows, links }: Alignment, section: RowRanges): Alignment {
  const moved = (cells: Cells) =>
    cells.map((cell, edition) => cell.map((unit) => unit + (section[edition]?.start ?? 0)));
  return {
    rows: rows.map(({ cells, alternative, ...row }) => ({
      ...row,
      cells: moved(cells),
      alternative: alternative && { ...alternative, rows: alternative.rows.map(moved) },
    })),
    links: links.map((link) => shiftedLink(link, section)),
  };
}

function shiftedLink(link: Link, section: RowRanges): Link {
  const moved = ({ start, end }: Range, edition: number) => {
    const by = section[edition]?.start ?? 0;
    return { start: start + by, end: end + by };
  };
  return {
    ...link,
    beads: link.beads.map((bead) => ({
      ...bead,
      source: moved(bead.source, link.source),
      target: moved(bead.target, link.target),
    })),
  };
}

/** The alignment of units that are known to be one row. */
export function knownRow(ranges: RowRanges, edges: readonly RelayEdge[]): Alignment {
  return {
    rows: [{ cells: cellsOf(ranges), confidence: 1, alternative: null }],
    links: edges.map(({ source, target }) => ({
      source,
      target,
      beads: knownBeads(ranges[source], ranges[target]),
    })),
  };
}

function knownBeads(source?: Range, target?: Range): Bead[] {
  if (!source || !target || source.end + target.end === source.start + target.start) return [];
  return [{ source, target, confidence: 1 }];
}

/** Puts the alignments of sections that follow each other together. */
export function concatenated(
  sections: readonly Alignment[],
  edges: readonly RelayEdge[],
): Alignment {
  return {
    rows: sections.flatMap(({ rows }) => rows),
    links: edges.map(({ source, target }, edge) => ({
      source,
      target,
      beads: sections.flatMap(({ links }) => links[edge]?.beads ?? []),
    })),
  };
}
