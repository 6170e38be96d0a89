import { type PlacedRow, segmentTurns, touchedRows } from "#lib/core/document/grid.ts";
import type { Remark } from "#lib/core/quality/remarks.ts";
import { readChangesSince, type StoredChange } from "#lib/data/changes.ts";
import type { Database } from "#lib/data/connect.ts";
import { readDeskVersion } from "#lib/data/desk.ts";
import { readRows, readSegments, type StoredSegment } from "#lib/data/documents.ts";
import { readSignedFlags, type SignedFlag } from "#lib/data/flags.ts";
import { readRemarks } from "#lib/data/remarks.ts";
import { readSegmentHeads } from "#lib/data/segments.ts";
import type { Context } from "./context.ts";
import { atOneMoment, mustFind } from "./open-document.ts";
import { type StandingsPatch, tellStandings } from "./tell-standings.ts";

/** What has come to a document since an earlier head: the touched things as they stand now. */
export interface DocumentPatch {
  readonly since: number;
  readonly head: number;
  /** Version of the desk's choices: findings of an older one are out of date, though the head may be the same. */
  readonly settings: number;
  /** Whether the document is out of the list. */
  readonly withdrawn: boolean;
  readonly segments: readonly StoredSegment[];
  readonly rows: { readonly gone: readonly number[]; readonly placed: readonly PlacedRow[] };
  readonly flags: { readonly gone: readonly number[]; readonly standing: readonly SignedFlag[] };
  readonly remarks: { readonly gone: readonly number[]; readonly standing: readonly Remark[] };
  readonly reviews: StandingsPatch;
}

/**
 * Reads what brings a reader who has the document as of `since` up to date. The cost follows what changed, not the size of the
 * document. @throws Refusal `no-such-document`
 */
export function followDocument(
  context: Context,
  id: string,
  since: number,
): Promise<DocumentPatch> {
  return atOneMoment(context, async (db) => {
    const { head, withdrawn } = await mustFind(db, context.workspace, id);
    const changes = await readChangesSince(db, id, since);
    const touched = touchedBy(changes);
    const placed = await readRows(db, id, touched.rows);
    const standing = await readSignedFlags(db, id, { ids: touched.flags });
    const said = await readRemarks(db, id, { ids: touched.remarks });
    return {
      since,
      head,
      withdrawn,
      settings: await readDeskVersion(db, context.workspace),
      segments: await readSegments(db, id, await segmentsToTell(db, id, touched)),
      rows: { gone: without(touched.rows, placed), placed },
      flags: { gone: without(touched.flags, standing), standing },
      reviews: await tellStandings(
        db,
        id,
        changes.map(({ delta }) => delta),
      ),
      remarks: { gone: without(touched.remarks, said), standing: said },
    };
  });
}

function touchedBy(changes: readonly StoredChange[]) {
  const deltas = changes.map((change) => change.delta);
  const idsOf = (pick: (delta: StoredChange["delta"]) => readonly (number | undefined)[]) => [
    ...new Set(deltas.flatMap(pick).filter((id) => id !== undefined)),
  ];
  return {
    segments: idsOf(({ texts, grid }) => [
      ...texts.map((turn) => turn.segment),
      ...(grid ? segmentTurns(grid).came : []),
    ]),
    editions: idsOf(({ receptions }) => receptions.map(({ after }) => after?.edition)),
    rows: idsOf(({ grid }) => touchedRows(grid).map((row) => row.id)),
    flags: idsOf(({ flags }) => flags.map(({ before, after }) => (after ?? before)?.id)),
    remarks: idsOf(({ remarks }) => remarks.map(({ before, after }) => (after ?? before)?.id)),
  };
}

/** Another file brings other codes and another received text for all that an edition holds. */
async function segmentsToTell(
  db: Database,
  document: string,
  { segments, editions }: ReturnType<typeof touchedBy>,
): Promise<number[]> {
  if (editions.length === 0) return segments;
  const all = await readSegmentHeads(db, document);
  const told = new Set(segments);
  return all.flatMap(({ id, edition }) => (told.has(id) || editions.includes(edition) ? [id] : []));
}

function without(ids: readonly number[], standing: readonly { readonly id: number }[]): number[] {
  const known = new Set(standing.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}
