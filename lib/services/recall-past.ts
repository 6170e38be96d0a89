import { IMPORT } from "#lib/core/formats/archive/reception.ts";
import { Timeline } from "#lib/core/history/timeline.ts";
import { touchedBy } from "#lib/core/history/touched.ts";
import { readChangesSince, type StoredChange } from "#lib/data/changes.ts";
import type { Database } from "#lib/data/connect.ts";
import { readRows } from "#lib/data/documents.ts";
import { type NewSegment, readSegmentHeads } from "#lib/data/segments.ts";
import type { Context } from "./context.ts";
import {
  type Past,
  type PastMemory,
  REMEMBERED_PASTS,
  REMEMBERED_TEXT,
  REMEMBERED_VALUES,
  type RememberedPast,
} from "./past.ts";
import { TextMemory } from "./text-memory.ts";

/**
 * Returns the past of a document, up to the head that `db`, a snapshot, has or a later one. The first time it reads the whole log, later
 * only what is new. The caller has made sure that the document may be read.
 */
export async function recallPast({ pasts }: Context, db: Database, id: string): Promise<Past> {
  const known = pasts.get(id)?.reading;
  const reading = known ?? beginPast(db, id);
  if (!known) remember(pasts, id, { reading, size: 0 });
  try {
    const past = await reading;
    await learnNews(db, id, past);
    remember(pasts, id, { reading, size: past.timeline.size });
    return past;
  } catch (error) {
    if (pasts.get(id)?.reading === reading) pasts.delete(id);
    throw error;
  }
}

async function beginPast(db: Database, id: string): Promise<Past> {
  const segments = await readSegmentHeads(db, id);
  const first = segments.filter(({ born }) => born === IMPORT).map(({ id: segment }) => segment);
  const timeline = new Timeline({ segments: first, rows: await readRows(db, id) });
  const texts = new TextMemory(REMEMBERED_TEXT);
  const past: Past = { timeline, changes: [], editionOf: new Map(), bornAt: new Map(), texts };
  meet(past, segments);
  await learnNews(db, id, past);
  return past;
}

// Changes read at a time: a page is held as objects twice, and a repair of a whole column is half a megabyte.
const PAGE = 2_000;

async function learnNews(db: Database, id: string, past: Past): Promise<void> {
  for (;;) {
    const page = await readChangesSince(db, id, past.timeline.head, PAGE);
    await meetNew(db, id, past, page);
    // Somebody else may have read the same page meanwhile.
    for (const change of page) if (change.sequence > past.timeline.head) learn(past, change);
    if (page.length < PAGE) return;
  }
}

function meet({ editionOf, bornAt }: Past, segments: readonly NewSegment[]): void {
  for (const { id, edition, born } of segments) {
    editionOf.set(id, edition);
    if (born !== IMPORT) bornAt.set(id, born);
  }
}

async function meetNew(
  db: Database,
  id: string,
  past: Past,
  changes: readonly StoredChange[],
): Promise<void> {
  const turns = changes.flatMap(({ delta }) => delta.texts);
  const born = turns.flatMap(({ segment, before }) => (before === 0 ? [segment] : []));
  const unknown = born.filter((segment) => !past.editionOf.has(segment));
  if (unknown.length > 0) meet(past, await readSegmentHeads(db, id, unknown));
}

function learn({ timeline, changes, editionOf }: Past, change: StoredChange): void {
  timeline.append(change);
  const { sequence, kind, undoes, editor, at, delta } = change;
  const touched =
    kind === "import"
      ? { editions: [...new Set(editionOf.values())], categories: [] }
      : touchedBy(delta, (segment) => editionOf.get(segment));
  changes.push({ sequence, kind, undoes, editor, at, ...touched });
}

/** The latest is kept whatever its size, so that who works on one large document does not read its log at every look. */
function remember(pasts: PastMemory, id: string, past: RememberedPast): void {
  pasts.delete(id);
  pasts.set(id, past);
  let values = Array.from(pasts.values(), ({ size }) => size).reduce((sum, size) => sum + size, 0);
  for (const [oldest, { size }] of pasts) {
    if (oldest === id || (pasts.size <= REMEMBERED_PASTS && values <= REMEMBERED_VALUES)) return;
    pasts.delete(oldest);
    values -= size;
  }
}
