import {
  type ExportedFile,
  type ExportFormat,
  exportEdition as write,
} from "#lib/core/formats/export-edition.ts";
import { readReceived, readReceivedSpans } from "#lib/data/archive.ts";
import type { Database } from "#lib/data/connect.ts";
import {
  type DocumentHead,
  readEditions,
  readSegments,
  type StoredSegment,
} from "#lib/data/documents.ts";
import type { Context } from "./context.ts";
import { atOneMoment, mustFind } from "./open-document.ts";
import { pastChange, segmentsThen } from "./read-state.ts";
import { recallPast } from "./recall-past.ts";
import { Refusal } from "./refusal.ts";

/** Which edition, in which format; as it stood after change `sequence`, where one is named, else as it stands. */
export interface WantedFile {
  readonly document: string;
  readonly edition: number;
  readonly format: ExportFormat;
  readonly sequence?: number;
}

/**
 * Writes one edition of a document as a file.
 * @throws Refusal `no-such-document`, `no-such-edition`, `no-such-change`
 */
export function exportEdition(context: Context, wanted: WantedFile): Promise<ExportedFile> {
  const { document: id, edition: editionId, format } = wanted;
  return atOneMoment(context, async (db) => {
    const document = await mustFind(db, context.workspace, id);
    const edition = (await readEditions(db, id)).find((known) => known.id === editionId);
    const received = (await readReceived(db, id)).get(editionId);
    if (!edition || !received) {
      throw new Refusal("no-such-edition", `Cannot export edition ${editionId}: not found`);
    }
    const standing = await segmentsOf(context, db, document, wanted);
    const texts = new Map(standing.map((segment) => [segment.id, segment]));
    const spans = (await readReceivedSpans(db, id)).filter((span) => span.edition === editionId);
    const segments = spans
      .sort((a, b) => a.start - b.start)
      .map(({ id: segment, start, end }) => {
        const { text = "", received: before = null } = texts.get(segment) ?? {};
        return { start, end, before: before ?? text, after: text };
      });
    return write({ ...edition, title: document.title, received, segments }, format);
  });
}

async function segmentsOf(
  context: Context,
  db: Database,
  document: DocumentHead,
  { sequence, edition }: WantedFile,
): Promise<StoredSegment[]> {
  if (sequence === undefined) return readSegments(db, document.id);
  const past = await recallPast(context, db, document.id);
  pastChange(past, document, sequence);
  return segmentsThen(db, past, past.timeline.stateAt(sequence), {
    document: document.id,
    edition,
  });
}
