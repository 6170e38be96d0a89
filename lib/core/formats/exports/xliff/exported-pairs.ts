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

/** An edition beside the one it was translated from; an original stands alone, as something still to translate. */
export interface EditionBeside {
  readonly base: ExportedEdition;
  readonly edition: ExportedEdition;
  /** Null where there are no targets. */
  readonly targetLanguage: string | null;
  readonly rows: readonly ExportedPairs[];
}

/** An edition beside its base, or an original alone, row by row; rows without either are left out. */
export function besideBase(document: ExportedDocument, id: number): EditionBeside {
  const edition = editionOf(document, id);
  const base = baseOf(document, edition);
  if (!base) return { ...alone(document, edition), base: edition, edition, targetLanguage: null };
  const [sources, targets] = [segmentsById(base), segmentsById(edition)];
  const rows = document.rows.map(({ id: row, cells }) => {
    const of = (segments: ReadonlyMap<number, ExportedSegment>, ids: readonly number[] = []) =>
      ids.flatMap((each) => segments.get(each) ?? []);
    return { row, pairs: paired(of(sources, cells[base.id]), of(targets, cells[id])) };
  });
  const filled = rows.filter(({ pairs }) => pairs.length > 0);
  return { base, edition, targetLanguage: edition.language, rows: filled };
}

function alone({ rows }: ExportedDocument, edition: ExportedEdition): Pick<EditionBeside, "rows"> {
  const sources = segmentsById(edition);
  const units = rows.map(({ id: row, cells }) => {
    const pairs = (cells[edition.id] ?? []).flatMap((id) => {
      const source = sources.get(id);
      return source ? [{ source, target: null }] : [];
    });
    return { row, pairs };
  });
  return { rows: units.filter(({ pairs }) => pairs.length > 0) };
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
