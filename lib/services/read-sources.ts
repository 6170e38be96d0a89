import { cellOf } from "#lib/core/document/grid.ts";
import type { PastState } from "#lib/core/history/timeline.ts";
import type { Database } from "#lib/data/connect.ts";
import { readEditions, readSegments, type StoredEdition } from "#lib/data/documents.ts";
import { findRevision, readTextsAt } from "#lib/data/revisions.ts";
import type { Context } from "./context.ts";
import { atOneMoment, mustFind } from "./open-document.ts";
import { recallPast } from "./recall-past.ts";
import { Refusal } from "./refusal.ts";

/** What stood in one edition beside a segment when a revision of it was written (`seen`), and what stands there `now`. */
export interface Source {
  readonly edition: number;
  readonly segments: readonly number[];
  /** The texts of the segments, a line break between them; empty where the row had none there. */
  readonly seen: string;
  readonly now: string;
}

// What was received was written before the document existed: its sources are those that came with it.
const IMPORT = 1;

/**
 * Tells what the author of a revision had before them: of each edition that the segment's own is based on, up the relay, the segments that
 * stood in its row at the head the author saw, with their texts then and now. The nearest base first.
 * @throws Refusal `no-such-document`, `no-such-revision`
 */
export function readSources(
  context: Context,
  document: string,
  segment: number,
  revision: number,
): Promise<Source[]> {
  return atOneMoment(context, async (db) => {
    const { head } = await mustFind(db, context.workspace, document);
    const found = await findRevision(db, document, segment, revision);
    if (!found) {
      const why = `segment ${segment} has no revision ${revision}`;
      throw new Refusal("no-such-revision", `Cannot tell sources: ${why}`);
    }
    const past = await recallPast(context, db, document);
    const state = past.timeline.stateAt(Math.min(Math.max(found.seen, IMPORT), head));
    const own = past.editionOf.get(segment) ?? 0;
    const row = state.rows.find((one) => cellOf(one, own).includes(segment));
    const bases = basesOf(await readEditions(db, document), own);
    const cells = bases.map((edition) => ({ edition, segments: cellOf(row, edition) }));
    return sourcesOf(db, document, state, cells);
  });
}

async function sourcesOf(
  db: Database,
  document: string,
  { texts }: PastState,
  cells: readonly Pick<Source, "edition" | "segments">[],
): Promise<Source[]> {
  const ids = cells.flatMap(({ segments }) => segments);
  const wanted = ids.map((id) => ({ segment: id, sequence: texts.get(id) ?? IMPORT }));
  const seen = new Map(
    (await readTextsAt(db, document, wanted)).map(({ segment, text }) => [segment, text]),
  );
  const now = new Map((await readSegments(db, document, ids)).map(({ id, text }) => [id, text]));
  return cells.map(({ edition, segments }) => {
    const joined = (known: ReadonlyMap<number, string>) =>
      segments.map((id) => known.get(id) ?? "").join("\n");
    return { edition, segments, seen: joined(seen), now: joined(now) };
  });
}

/** The editions up the relay, the nearest first; a circle ends where it closes. */
function basesOf(editions: readonly StoredEdition[], own: number): number[] {
  const baseOf = new Map(editions.map(({ id, basedOn }) => [id, basedOn]));
  const bases: number[] = [];
  for (let base = baseOf.get(own); base != null && !bases.includes(base); base = baseOf.get(base))
    bases.push(base);
  return bases;
}
