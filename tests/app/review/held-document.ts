import { noPlaces, settle } from "#app/_features/review/document/segment-places.ts";
import type { ReviewDocument } from "#app/_features/review/document/structure.ts";
import { createTexts } from "#app/_features/review/document/texts.ts";
import type { OpenDocument, Segment } from "#app/_features/review/requests.ts";

/** What a test tells of a document; what it leaves out is not looked at. */
interface Told {
  readonly editions: readonly object[];
  readonly rows: readonly object[];
  readonly segments: readonly object[];
  readonly unmatched?: readonly object[];
}

/** A document as the screen holds it, with all its texts at hand. */
export function heldDocument(told: Told): ReviewDocument {
  const { segments, ...whole } = {
    unmatched: [],
    flags: [],
    ...told,
  } as unknown as OpenDocument & {
    segments: readonly Segment[];
  };
  const held = whole.rows.flatMap(({ cells }) => Object.values(cells).flat());
  const ids = [0, ...held, ...[...segments, ...whole.rows].map(({ id }) => id)];
  const places = noPlaces(Math.max(...ids));
  for (const row of whole.rows) settle(places, row);
  for (const { id, text, edition, revision = 1 } of segments) {
    places.editions[id] = edition;
    places.lengths[id] = [...text].length;
    places.revisions[id] = revision;
  }
  const texts = createTexts();
  texts.take(segments.map((segment) => ({ ...segment, revision: segment.revision ?? 1 })));
  return { ...whole, places, texts };
}
