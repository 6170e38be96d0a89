import type {
  ExportedDocument,
  ExportedEdition,
  ExportedSegment,
  ExportLoss,
} from "./exported-document.ts";

/** The edition of that id. @throws Error where the document has none */
export function editionOf(document: ExportedDocument, id: number): ExportedEdition {
  const found = document.editions.find((edition) => edition.id === id);
  if (!found) throw new Error(`Expected edition ${id} in document ${document.id}: found none`);
  return found;
}

/** The edition that this one was translated from, or null. */
export function baseOf(
  document: ExportedDocument,
  { basedOn }: ExportedEdition,
): ExportedEdition | null {
  return document.editions.find(({ id }) => id === basedOn) ?? null;
}

/** The segments of an edition by their ids. */
export function segmentsById(edition: ExportedEdition): ReadonlyMap<number, ExportedSegment> {
  return new Map(edition.segments.map((segment) => [segment.id, segment]));
}

/** The segments of an edition with the rows they stand in, in the order of the rows. */
export function segmentsInRows(
  document: ExportedDocument,
  edition: ExportedEdition,
): readonly { readonly row: number; readonly segment: ExportedSegment }[] {
  const segments = segmentsById(edition);
  return document.rows.flatMap(({ id: row, cells }) =>
    (cells[edition.id] ?? []).flatMap((id) => {
      const segment = segments.get(id);
      return segment ? [{ row, segment }] : [];
    }),
  );
}

/** Names an edition among those of its document: by its language, numbered where several share it. */
export function editionLabels(document: ExportedDocument): ReadonlyMap<number, string> {
  const seen = new Map<string, number>();
  return new Map(
    document.editions.map(({ id, language }) => {
      const count = (seen.get(language) ?? 0) + 1;
      seen.set(language, count);
      return [id, count === 1 ? language : `${language} (${count})`];
    }),
  );
}

/** The number of the newest revision of a segment; 0 where its past is not known. */
export function revisionOf({ revisions }: ExportedSegment): number {
  return revisions.at(-1)?.sequence ?? 0;
}

/** One loss for each character that was left out of a segment. */
export function leftOut(segment: number, characters: readonly string[]): ExportLoss[] {
  return [...new Set(characters)].map((character) => {
    const point = character.codePointAt(0) ?? 0;
    const subject = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
    return { code: "character-left-out", segment, subject };
  });
}
