import { groupBy } from "#lib/core/document/grouping.ts";
import { type ChangeKind, type Delta, type Turn, undoneIn } from "#lib/core/history/change.ts";
import { segmentsIn, touchedBy } from "#lib/core/history/touched.ts";
import type { Flag } from "#lib/core/quality/flags.ts";
import type { Remark } from "#lib/core/quality/remarks.ts";
import type { Verdict } from "#lib/core/quality/reviews.ts";
import { readEditionsOf } from "#lib/data/archive.ts";
import type { StoredChange } from "#lib/data/changes.ts";
import type { Database } from "#lib/data/connect.ts";
import { readEditions } from "#lib/data/documents.ts";
import { readTextsAt } from "#lib/data/revisions.ts";
import { readUndoings } from "#lib/data/undo-log.ts";

/** One entry of a document's timeline. */
export interface TimelineEntry {
  readonly sequence: number;
  readonly kind: ChangeKind;
  readonly at: Date;
  readonly author: string;
  /** The change this one takes back; null for an ordinary one. */
  readonly undoes: number | null;
  /** Whether it is out of effect now. */
  readonly undone: boolean;
  readonly texts: readonly {
    readonly segment: number;
    readonly before: string;
    readonly after: string;
  }[];
  readonly rows: number;
  readonly flags: readonly { readonly before: Flag | null; readonly after: Flag | null }[];
  readonly remarks: readonly Turn<Remark>[];
  readonly dismissals: readonly { readonly reason: string; readonly reopened: boolean }[];
  /** Names of versions that were given, changed or taken away. */
  readonly names: Delta["names"];
  /** Verdicts that were given or cleared, by edition. */
  readonly reviews: readonly ReviewCount[];
  /** Ids of the editions whose texts, rows or flags it changed. */
  readonly editions: readonly number[];
}

/** How many segments of an edition were judged alike; null: what was said of them was taken back. */
export interface ReviewCount {
  readonly edition: number;
  readonly verdict: Verdict | null;
  readonly segments: number;
}

/** Tells changes as entries of the timeline, in their order. */
export async function entriesOf(
  db: Database,
  document: string,
  changes: readonly StoredChange[],
): Promise<TimelineEntry[]> {
  const undone = undoneIn(await readUndoings(db, document));
  const textAt = await textsOf(db, document, changes);
  const deltas = changes.map(({ delta }) => delta);
  const editionOf = await readEditionsOf(db, document, new Set(deltas.flatMap(segmentsIn)));
  const all = (await readEditions(db, document)).map(({ id }) => id);
  return changes.map((change) => {
    const { editions } = touchedBy(change.delta, (segment) => editionOf.get(segment));
    const touched = change.kind === "import" ? all : editions;
    const reviews = reviewCounts(change.delta, editionOf);
    return { ...entryOf(change, undone, textAt), editions: touched, reviews };
  });
}

type TextAt = (segment: number, sequence: number) => string;

async function textsOf(
  db: Database,
  document: string,
  changes: readonly StoredChange[],
): Promise<TextAt> {
  const wanted = changes.flatMap(({ delta }) =>
    delta.texts.flatMap(({ segment, before, after }) => [
      ...(before > 0 ? [{ segment, sequence: before }] : []),
      { segment, sequence: after },
    ]),
  );
  const found = await readTextsAt(db, document, wanted);
  const texts = new Map(
    found.map(({ segment, sequence, text }) => [`${segment}@${sequence}`, text]),
  );
  return (segment, sequence) => texts.get(`${segment}@${sequence}`) ?? "";
}

function entryOf(
  { delta, editor: _, ...change }: StoredChange,
  undone: ReadonlySet<number>,
  textAt: TextAt,
): Omit<TimelineEntry, "editions" | "reviews"> {
  return {
    ...change,
    undone: undone.has(change.sequence),
    texts: delta.texts.map(({ segment, before, after }) => {
      return { segment, before: textAt(segment, before), after: textAt(segment, after) };
    }),
    rows: delta.grid ? Math.max(delta.grid.before.length, delta.grid.after.length) : 0,
    flags: delta.flags
      .filter((turn) => !turn.carried)
      .map(({ before, after }) => ({ before, after })),
    dismissals: delta.dismissals.map(({ before, after }) => {
      return { reason: (after ?? before)?.reason ?? "", reopened: after === null };
    }),
    names: delta.names,
    remarks: delta.remarks,
  };
}

/** A verdict that only holds again is not told. */
function reviewCounts({ reviews }: Delta, editionOf: ReadonlyMap<number, number>): ReviewCount[] {
  const told = reviews.flatMap(({ before, after }) => {
    const edition = editionOf.get((after ?? before)?.segment ?? -1);
    const isOther = before?.given !== after?.given;
    return isOther && edition !== undefined ? [{ edition, verdict: after?.verdict ?? null }] : [];
  });
  const alike = groupBy(told, ({ edition, verdict }) => `${edition} ${verdict}`);
  return [...alike.values()].flatMap((group) =>
    group.slice(0, 1).map((count) => ({ ...count, segments: group.length })),
  );
}
