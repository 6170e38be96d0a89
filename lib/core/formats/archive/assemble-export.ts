import { byOrder, cellOf, type PlacedRow } from "#lib/core/document/grid.ts";
import { groupBy } from "#lib/core/document/grouping.ts";
import type { Edition } from "#lib/core/document/model.ts";
import { heldVerdicts } from "#lib/core/quality/held-verdicts.ts";
import type { SegmentReview } from "#lib/core/quality/reviews.ts";
import type {
  ExportedDocument,
  ExportedEdition,
  ExportedFlag,
  ExportedRevision,
  ExportedSegment,
} from "../exports/exported-document.ts";
import type { ParagraphState } from "../opened-file.ts";
import type { ReceivedPlace, Reception } from "./reception.ts";

/** What a document is exported from, wherever it is kept. */
export interface ExportParts
  extends Pick<ExportedDocument, "id" | "title" | "exportedAt" | "head"> {
  readonly editions: readonly Edition[];
  /** The file in effect of each edition. */
  readonly receptions: readonly Reception[];
  /** Received bytes by their hash. */
  readonly originals: ReadonlyMap<string, Uint8Array>;
  readonly rows: readonly PlacedRow[];
  /** Those in the files in effect; others are passed over. */
  readonly places: readonly ReceivedPlace[];
  /** By segment, oldest first; the last one is its text. */
  readonly revisions: ReadonlyMap<number, readonly ExportedRevision[]>;
  /** By segment. */
  readonly flags: ReadonlyMap<number, readonly ExportedFlag[]>;
  /** What editors have said of segments, whether it still holds or not. */
  readonly reviews: readonly SegmentReview[];
}

/** Puts a document together for its exporters. Segments are those that stand in rows. Linear, plus sorting the rows. */
export function assembleExport(parts: ExportParts): ExportedDocument {
  const { id, title, exportedAt, head, rows, editions } = parts;
  const inOrder = [...rows].sort(byOrder);
  const segmentOf = segmentsFrom(parts);
  return {
    ...{ id, title, exportedAt, head },
    editions: originalsFirst(editions).map((edition) => ({
      ...edition,
      file: fileOf(edition, parts),
      segments: inOrder.flatMap((row) => cellOf(row, edition.id)).map(segmentOf),
    })),
    rows: inOrder.map(({ id: row, cells }) => ({ id: row, cells })),
  };
}

function originalsFirst(editions: readonly Edition[]): Edition[] {
  const baseOf = new Map(editions.map(({ id, basedOn }) => [id, basedOn]));
  const depthOf = ({ id }: Edition): number => {
    let depth = 0;
    for (let base = baseOf.get(id); base != null && depth < editions.length; depth++)
      base = baseOf.get(base);
    return depth;
  };
  return editions
    .map(({ id, language, basedOn }) => ({ id, language, basedOn }))
    .sort((a, b) => depthOf(a) - depthOf(b));
}

function fileOf({ id }: Edition, { receptions, originals }: ExportParts): ExportedEdition["file"] {
  const reception = receptions.find(({ edition }) => edition === id);
  const bytes = reception && originals.get(reception.received);
  if (!bytes) throw new Error(`Expected the received file of edition ${id}: found none`);
  const { fileName: name, format, slot, reading, received: hash } = reception;
  return { name, format, slot, reading, bytes, hash };
}

function verdictsIn({ reviews, editions, rows, revisions }: ExportParts) {
  const revisionOf = (segment: number) => revisions.get(segment)?.at(-1)?.sequence ?? 0;
  return heldVerdicts(reviews, { editions, rows, revisionOf });
}

/** What is left of the state that a text was received with: who judged it has not seen what was written since. */
function stateLeft(received: ParagraphState | null, isChanged: boolean): ParagraphState | null {
  return received && isChanged ? "translated" : received;
}

function segmentsFrom(parts: ExportParts) {
  const { receptions, places, revisions, flags } = parts;
  const verdicts = verdictsIn(parts);
  const inEffect = new Map(receptions.map(({ edition, sequence }) => [edition, sequence]));
  const standing = places.filter(({ edition, reception }) => inEffect.get(edition) === reception);
  const placeOf = groupBy(standing, ({ segment }) => segment);
  return (id: number): ExportedSegment => {
    const [place] = placeOf.get(id) ?? [];
    const own = revisions.get(id) ?? [];
    const received = place?.text ?? own[0]?.text ?? "";
    const text = own.at(-1)?.text ?? "";
    return {
      id,
      place: place?.place ?? null,
      received,
      text,
      codes: place?.codes ?? [],
      state: verdicts.get(id) ?? stateLeft(place?.state ?? null, text !== received),
      revisions: own,
      flags: flags.get(id) ?? [],
    };
  };
}
