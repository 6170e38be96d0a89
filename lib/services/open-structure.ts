import type { PlacedRow } from "#lib/core/document/grid.ts";
import type { OneLink, Unmatched } from "#lib/core/document/missing.ts";
import { unmatchedIn } from "#lib/core/document/missing.ts";
import type { Remark } from "#lib/core/quality/remarks.ts";
import { readGaps } from "#lib/data/beads.ts";
import { type DocumentHead, readEditions, type StoredEdition } from "#lib/data/documents.ts";
import { readSignedFlags, type SignedFlag } from "#lib/data/flags.ts";
import { readRemarks } from "#lib/data/remarks.ts";
import {
  type RowColumns,
  readRowColumns,
  readSegmentColumns,
  type SegmentColumns,
} from "#lib/data/structure.ts";
import type { Context } from "./context.ts";
import { atOneMoment, mustFind } from "./open-document.ts";

/** A document at its head without its texts: which segments stand where, and what is marked on them. */
export interface DocumentStructure extends DocumentHead {
  readonly editions: readonly StoredEdition[];
  readonly rows: RowColumns;
  readonly segments: readonly SegmentColumns[];
  readonly flags: readonly SignedFlag[];
  readonly remarks: readonly Remark[];
  /** Gaps that the rows hide, as the document stood when it was imported. */
  readonly unmatched: readonly Unmatched[];
}

/** Reads the structure of a document as one consistent whole. @throws Refusal `no-such-document` */
export function openStructure(context: Context, id: string): Promise<DocumentStructure> {
  return atOneMoment(context, async (db) => {
    const document = await mustFind(db, context.workspace, id);
    const rows = await readRowColumns(db, id);
    const segments = await readSegmentColumns(db, id);
    return {
      ...document,
      editions: await readEditions(db, id),
      rows,
      segments,
      flags: await readSignedFlags(db, id),
      remarks: await readRemarks(db, id),
      unmatched: hiddenGaps(segments, await readGaps(db, id)),
    };
  });
}

/** What of the aligner's gaps the rows hide. Only the rows of segments that have such a gap are put together. */
function hiddenGaps(segments: readonly SegmentColumns[], gaps: readonly OneLink[]): Unmatched[] {
  const lonely = new Set(gaps.flatMap(({ source, target }) => [...source, ...target]));
  const wanted = new Set(
    segments.flatMap(({ ids, rows }) => rows.filter((_, at) => lonely.has(ids[at] ?? 0))),
  );
  return wanted.size === 0 ? [] : unmatchedIn(rowsOf(segments, wanted), gaps);
}

function rowsOf(segments: readonly SegmentColumns[], wanted: ReadonlySet<number>): PlacedRow[] {
  const cells = new Map<number, Record<number, number[]>>();
  for (const { edition, ids, rows } of segments) {
    for (const [at, row] of rows.entries()) {
      if (!wanted.has(row)) continue;
      const own = cells.get(row) ?? {};
      cells.set(row, own);
      own[edition] ??= [];
      own[edition].push(ids[at] ?? 0);
    }
  }
  return [...cells].map(([id, own]) => {
    return { id, cells: own, order: "", confidence: null, confirmed: false, alternative: null };
  });
}
