import type { Code } from "#lib/core/text/codes.ts";
import { readChangesSince } from "#lib/data/changes.ts";
import type { Database } from "#lib/data/connect.ts";
import { readCurrentTexts } from "#lib/data/current-texts.ts";
import { readEditions, readSegments, type StoredEdition } from "#lib/data/documents.ts";
import { readMarks } from "#lib/data/receptions.ts";
import { readRowColumns, readSegmentColumns } from "#lib/data/structure.ts";
import { mustFind } from "../open-document.ts";
import type { Searchable, SearchedSegment } from "./searched-texts.ts";

/** Reads a document as `db`, a snapshot, has it. @throws Refusal `no-such-document` */
export async function readSearchable(
  db: Database,
  workspace: string,
  id: string,
): Promise<Searchable> {
  const { head } = await mustFind(db, workspace, id);
  const editions = await readEditions(db, id);
  const texts = new Map<number, string>();
  for (const { ids, texts: found } of await readCurrentTexts(db, id))
    for (const [at, segment] of ids.entries()) texts.set(segment, found[at] ?? "");
  const marks = await readMarks(db, id, {});
  const segments = await placesInOrder(db, id, editions);
  return searchable(
    head,
    editions,
    segments.map((place): SearchedSegment => {
      const { codes, isLocked = false } = marks.get(place.id) ?? {};
      return { ...place, text: texts.get(place.id) ?? "", codes: codes ?? NO_CODES, isLocked };
    }),
  );
}

/** Brings a document up to date; the same object where nothing has come. Where only texts were edited, the cost follows their number. */
export async function followSearchable(
  db: Database,
  workspace: string,
  id: string,
  known: Searchable,
): Promise<Searchable> {
  const { head } = await mustFind(db, workspace, id);
  if (head === known.head) return known;
  const changes = await readChangesSince(db, id, known.head);
  const isLaidAnew = changes.some(({ delta }) => delta.grid || delta.receptions.length > 0);
  if (isLaidAnew) return readSearchable(db, workspace, id);
  const touched = new Set(changes.flatMap(({ delta }) => delta.texts.map((turn) => turn.segment)));
  if (touched.size === 0) return { ...known, head };
  const read = await readSegments(db, id, [...touched]);
  const news = new Map(
    read.map(({ id: segment, text, revision }) => [segment, { text, revision }]),
  );
  const segments = known.segments.map((one) => ({ ...one, ...news.get(one.id) }));
  return searchable(head, known.editions, segments);
}

function searchable(
  head: number,
  editions: readonly StoredEdition[],
  segments: readonly SearchedSegment[],
): Searchable {
  const size = segments.reduce((sum, { text }) => sum + text.length + OVERHEAD, 0);
  return { head, editions, segments, size };
}

const NO_CODES: readonly Code[] = [];

// What a segment takes up beside its words, in UTF-16 units.
const OVERHEAD = 100;

type Place = Pick<SearchedSegment, "id" | "edition" | "row" | "revision">;

async function placesInOrder(
  db: Database,
  document: string,
  editions: readonly StoredEdition[],
): Promise<Place[]> {
  const { ids } = await readRowColumns(db, document);
  const rowAt = new Map(ids.map((row, at) => [row, at]));
  const cells = Array.from(ids, (): Place[] => []);
  const columns = await readSegmentColumns(db, document);
  for (const { id: edition } of editions) {
    const column = columns.find((one) => one.edition === edition);
    for (const [at, row] of column?.rows.entries() ?? [])
      cells[rowAt.get(row) ?? -1]?.push({
        ...{ id: column?.ids[at] ?? 0, edition, row },
        revision: column?.revisions[at] ?? 0,
      });
  }
  return cells.flat();
}
