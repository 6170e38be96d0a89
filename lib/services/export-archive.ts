import { ARCHIVE_VERSION, type Archive } from "#lib/core/formats/archive/archive.ts";
import { readNextId, readWholeLog } from "#lib/data/archive.ts";
import { readBeads } from "#lib/data/beads.ts";
import { readDismissals } from "#lib/data/dismissals.ts";
import { readRows } from "#lib/data/documents.ts";
import { readFlags } from "#lib/data/flags.ts";
import { readRemarks } from "#lib/data/remarks.ts";
import { readReviews } from "#lib/data/reviews.ts";
import { readVersionNames } from "#lib/data/version-names.ts";
import type { Context } from "./context.ts";
import { atOneMoment, mustFind } from "./open-document.ts";
import { readReceived } from "./read-received.ts";

/** Gathers a whole document, its history included, into one value. @throws Refusal `no-such-document` */
export function exportArchive(context: Context, id: string): Promise<Archive> {
  return atOneMoment(context, async (db) => {
    const { title } = await mustFind(db, context.workspace, id);
    return {
      hexapla: ARCHIVE_VERSION,
      title,
      nextId: await readNextId(db, id),
      ...(await readReceived(db, id)),
      rows: await readRows(db, id),
      beads: await readBeads(db, id),
      changes: await readWholeLog(db, id),
      flags: await readFlags(db, id),
      dismissals: await readDismissals(db, id),
      names: await readVersionNames(db, id),
      reviews: await readReviews(db, id),
      remarks: await readRemarks(db, id),
    };
  });
}
