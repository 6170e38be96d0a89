import type { Context } from "../context.ts";
import { atOneMoment } from "../open-document.ts";
import { followSearchable, readSearchable } from "./searchable.ts";
import type { RememberedTexts, Searchable, SearchMemory } from "./searched-texts.ts";

// In UTF-16 units, of all documents together: a book of 20,000 rows in four editions takes some 25 million.
const REMEMBERED = 80_000_000;

/**
 * The texts of a document as they stand: what was read for an earlier search is brought up to date. Searches that come together share one
 * reading. @throws Refusal `no-such-document`
 */
export async function recallSearchable(context: Context, id: string): Promise<Searchable> {
  const { searches, workspace } = context;
  const known = searches.get(id);
  const reading = read(context, id, known?.workspace === workspace ? known.reading : undefined);
  remember(searches, id, { workspace, reading, size: known?.size ?? 0 });
  try {
    const found = await reading;
    if (searches.get(id)?.reading === reading)
      remember(searches, id, { workspace, reading, size: found.size });
    return found;
  } catch (error) {
    if (searches.get(id)?.reading === reading) searches.delete(id);
    throw error;
  }
}

async function read(
  context: Context,
  id: string,
  earlier: Promise<Searchable> | undefined,
): Promise<Searchable> {
  const known = await earlier?.catch(() => undefined);
  return atOneMoment(context, (db) =>
    known
      ? followSearchable(db, context.workspace, id, known)
      : readSearchable(db, context.workspace, id),
  );
}

function remember(memory: SearchMemory, id: string, texts: RememberedTexts): void {
  memory.delete(id);
  memory.set(id, texts);
  let size = 0;
  for (const one of memory.values()) size += one.size;
  for (const [oldest, one] of memory) {
    if (size <= REMEMBERED || oldest === id) return;
    memory.delete(oldest);
    size -= one.size;
  }
}
