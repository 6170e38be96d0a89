import {
  type ExportedFile,
  type ExportFormat,
  exportEdition as write,
} from "#lib/core/formats/export-edition.ts";
import { readReceived, readReceivedSpans } from "#lib/data/archive.ts";
import { readEditions, readSegments } from "#lib/data/documents.ts";
import type { Context } from "./context.ts";
import { atOneMoment, mustFind } from "./open-document.ts";
import { Refusal } from "./refusal.ts";

/** Writes one edition of a document as a file. @throws Refusal `no-such-document`, `no-such-edition` */
export function exportEdition(
  context: Context,
  wanted: { readonly document: string; readonly edition: number; readonly format: ExportFormat },
): Promise<ExportedFile> {
  const { document: id, edition: editionId, format } = wanted;
  return atOneMoment(context, async (db) => {
    const { title } = await mustFind(db, context.workspace, id);
    const edition = (await readEditions(db, id)).find((known) => known.id === editionId);
    const received = (await readReceived(db, id)).get(editionId);
    if (!edition || !received) {
      throw new Refusal("no-such-edition", `Cannot export edition ${editionId}: not found`);
    }
    const texts = new Map((await readSegments(db, id)).map((segment) => [segment.id, segment]));
    const spans = (await readReceivedSpans(db, id)).filter((span) => span.edition === editionId);
    const segments = spans
      .sort((a, b) => a.start - b.start)
      .map(({ id: segment, start, end }) => {
        const { text = "", received: before = null } = texts.get(segment) ?? {};
        return { start, end, before: before ?? text, after: text };
      });
    return write({ ...edition, title, received, segments }, format);
  });
}
