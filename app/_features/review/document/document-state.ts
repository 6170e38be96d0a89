import type { DocumentPatch, Row } from "#app/_features/review/requests.ts";
import { byOrder } from "#lib/core/document/grid.ts";
import { copyOf, type SegmentPlaces, settle } from "./segment-places.ts";
import type { ReviewDocument } from "./structure.ts";

/**
 * The document after `patch`; texts at hand are renewed. A patch that starts past the document's head would leave a hole: it is passed
 * over. What did not change stays the same object. Costs what changed, and copies of columns of numbers.
 */
export function applyPatch(document: ReviewDocument, patch: DocumentPatch): ReviewDocument {
  if (patch.since > document.head || patch.head < document.head) return document;
  document.texts.renew(patch.segments);
  return {
    ...document,
    head: patch.head,
    withdrawn: patch.withdrawn,
    places: placesAfter(document, patch),
    rows: rowsAfter(document.rows, patch.rows),
    flags: replaced(document.flags, patch.flags.standing, patch.flags.gone),
    remarks: replaced(document.remarks, patch.remarks.standing, patch.remarks.gone),
  };
}

function placesAfter({ places, rows }: ReviewDocument, patch: DocumentPatch): SegmentPlaces {
  const { placed, gone } = patch.rows;
  if (patch.segments.length + placed.length + gone.length === 0) return places;
  const last = [...patch.segments, ...placed].reduce((most, { id }) => Math.max(most, id), 0);
  const next = copyOf(places, last);
  for (const segment of segmentsOf(rows, [...gone, ...placed.map(({ id }) => id)]))
    next.rows[segment] = 0;
  for (const row of placed) settle(next, row);
  for (const { id, edition, text, revision } of patch.segments) {
    next.editions[id] = edition;
    next.lengths[id] = charactersIn(text);
    next.revisions[id] = revision;
  }
  return next;
}

function segmentsOf(rows: readonly Row[], ids: readonly number[]): number[] {
  if (ids.length === 0) return [];
  const wanted = new Set(ids);
  return rows
    .filter(({ id }) => wanted.has(id))
    .flatMap(({ cells }) => Object.values(cells).flat());
}

/** As the database counts them: by code points. */
function charactersIn(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Rows that stay where they were are replaced there; the others are merged in by their order. */
function rowsAfter(rows: readonly Row[], { placed, gone }: DocumentPatch["rows"]): readonly Row[] {
  if (placed.length + gone.length === 0) return rows;
  const news = new Map(placed.map((row) => [row.id, row]));
  const dropped = new Set(gone);
  const kept = rows.flatMap((row) => {
    const fresh = news.get(row.id);
    if (dropped.has(row.id) || (fresh && fresh.order !== row.order)) return [];
    news.delete(row.id);
    return fresh ?? row;
  });
  return merged(kept, [...news.values()].sort(byOrder));
}

function merged(rows: readonly Row[], more: readonly Row[]): readonly Row[] {
  if (more.length === 0) return rows;
  const all: Row[] = [];
  let next = 0;
  for (const row of rows) {
    for (let one = more[next]; one && byOrder(one, row) < 0; one = more[++next]) all.push(one);
    all.push(row);
  }
  return [...all, ...more.slice(next)];
}

function replaced<T extends { readonly id: number }>(
  standing: readonly T[],
  changed: readonly T[],
  gone: readonly number[],
): readonly T[] {
  if (changed.length === 0 && gone.length === 0) return standing;
  const news = new Map(changed.map((item) => [item.id, item]));
  const dropped = new Set(gone);
  const kept = standing.flatMap((item) => {
    const fresh = news.get(item.id);
    news.delete(item.id);
    return dropped.has(item.id) ? [] : (fresh ?? item);
  });
  return [...kept, ...news.values()];
}
