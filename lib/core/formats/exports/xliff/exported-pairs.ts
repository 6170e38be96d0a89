import { baseOf, editionOf, segmentsById } from "../editions.ts";
import type { ExportedDocument, ExportedEdition, ExportedSegment } from "../exported-document.ts";

/** A row of two editions as units of exchange see it: its segments in pairs, in order; where one side has more, the other is null. */
export interface ExportedPairs {
  readonly row: number;
  readonly pairs: readonly ExportedPair[];
}

export interface ExportedPair {
  readonly source: ExportedSegment | null;
  readonly target: ExportedSegment | null;
}

/** An edition beside the one it was translated from. */
export interface EditionBeside {
  readonly base: ExportedEdition;
  readonly edition: ExportedEdition;
  readonly rows: readonly ExportedPairs[];
}

/** An edition beside its base, row by row; rows without either are left out. @throws Error for an edition without a base */
export function besideBase(document: ExportedDocument, id: number): EditionBeside {
  const edition = editionOf(document, id);
  const base = baseOf(document, edition);
  if (!base) throw new Error(`Expected edition ${id} to be based on another: it is an original`);
  const [sources, targets] = [segmentsById(base), segmentsById(edition)];
  const rows = document.rows.map(({ id: row, cells }) => {
    const of = (segments: ReadonlyMap<number, ExportedSegment>, ids: readonly number[] = []) =>
      ids.flatMap((each) => segments.get(each) ?? []);
    return { row, pairs: paired(of(sources, cells[base.id]), of(targets, cells[id])) };
  });
  return { base, edition, rows: rows.filter(({ pairs }) => pairs.length > 0) };
}

function paired(
  sources: readonly ExportedSegment[],
  targets: readonly ExportedSegment[],
): ExportedPair[] {
  const longer = sources.length > targets.length ? sources : targets;
  return longer.map((_, index) => ({
    source: sources[index] ?? null,
    target: targets[index] ?? null,
  }));
}
