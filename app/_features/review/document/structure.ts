import type { Flag, OpenDocument, Row, Structure } from "#app/_features/review/requests.ts";
import { noPlaces, type SegmentPlaces } from "./segment-places.ts";
import { createTexts, type Texts } from "./texts.ts";

/** A document as the screen holds it: how it is built as a whole, its texts only where somebody looks. */
export interface ReviewDocument extends Omit<OpenDocument, "rows" | "flags"> {
  readonly rows: readonly Row[];
  readonly flags: readonly Flag[];
  readonly places: SegmentPlaces;
  readonly texts: Texts;
}

/** Puts a document together from its structure. Linear. */
export function readStructure({ rows, segments, ...rest }: Structure): ReviewDocument {
  const places = noPlaces(lastId(rows.ids, segments));
  const cells = cellsIn(segments, places);
  const confirmed = new Set(rows.confirmed);
  const alternatives = new Map(rows.alternatives.map((one) => [one.row, one.alternative]));
  const made = rows.ids.map((id, at): Row => {
    return {
      id,
      order: rows.orders[at] ?? "",
      confidence: rows.confidences[at] ?? null,
      cells: cells.get(id) ?? {},
      confirmed: confirmed.has(id),
      alternative: alternatives.get(id) ?? null,
    };
  });
  return { ...rest, rows: made, places, texts: createTexts() };
}

function lastId(rows: readonly number[], segments: Structure["segments"]): number {
  const columns = [rows, ...segments.map(({ ids }) => ids)];
  return Math.max(0, ...columns.map((ids) => ids.reduce((most, id) => Math.max(most, id), 0)));
}

type WritableCells = Record<string, number[]>;

function cellsIn(
  segments: Structure["segments"],
  places: SegmentPlaces,
): ReadonlyMap<number, Row["cells"]> {
  const cells = new Map<number, WritableCells>();
  for (const { edition, ids, rows, lengths, revisions } of segments) {
    for (const [at, id] of ids.entries()) {
      const row = rows[at] ?? 0;
      places.rows[id] = row;
      places.editions[id] = edition;
      places.lengths[id] = lengths[at] ?? 0;
      places.revisions[id] = revisions[at] ?? 0;
      addTo(cells, row, edition, id);
    }
  }
  return cells;
}

function addTo(cells: Map<number, WritableCells>, row: number, edition: number, id: number): void {
  const own = cells.get(row);
  const cell = own?.[edition];
  if (cell) cell.push(id);
  else if (own) own[edition] = [id];
  else cells.set(row, { [edition]: [id] });
}
