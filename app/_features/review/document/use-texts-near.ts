import { useEffect, useRef } from "react";
import { fetchTexts, type Row } from "#app/_features/review/requests.ts";
import type { ReviewDocument } from "./structure.ts";

// A request brings about two screens; what lies ahead is asked for before it is seen.
const ROWS_AT_ONCE = 40;
const ROWS_AHEAD = 60;
const ROWS_BEHIND = 20;
// So many rows in four columns are some megabytes; those far from the screen go when there are a few more.
const KEPT_ROWS = 3_000;
// After a failed request, so as not to ask again and again.
const PAUSE_MS = 2_000;

/** The places of the rows on the screen, among those that are shown. */
export interface Range {
  readonly first: number;
  readonly last: number;
  /** That of the row at the cursor, wherever it is; -1 where it is not shown. */
  readonly active: number;
}

/** Has the texts of the rows on the screen at hand, of those ahead too, and lets go of those far away. `rowAt` gives the row at a place. */
export function useTextsNear(
  document: ReviewDocument,
  range: Range,
  rowAt: (place: number) => Row | undefined,
): void {
  const latest = useRef({ document, range, rowAt, by: 1 });
  const { first, last } = range;
  const isBack = first < latest.current.range.first;
  const by = first === latest.current.range.first ? latest.current.by : isBack ? -1 : 1;
  latest.current = { document, range, rowAt, by };
  const loader = useRef<Loader | null>(null);
  useEffect(() => {
    const own = createLoader(() => latest.current);
    loader.current = own;
    return own.end;
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say when to look again; looking reads the latest of all
  useEffect(() => {
    void loader.current?.look();
  }, [document, first, last, range.active, rowAt]);
}

interface Wanted {
  readonly document: ReviewDocument;
  readonly range: Range;
  readonly rowAt: (place: number) => Row | undefined;
  readonly by: number;
}

interface Loader {
  /** Asks for what is missing near the screen. */
  look(): Promise<void>;
  end(): void;
}

/** One request is under way at a time: what was wanted while it was is forgotten if it is no longer near the screen. */
function createLoader(now: () => Wanted): Loader {
  let isBusy = false;
  let isEnded = false;
  const look = async () => {
    if (isBusy) return;
    isBusy = true;
    let asked = "";
    for (let rows = missing(now()); rows.length > 0 && !isEnded; rows = missing(now())) {
      // What an answer did not bring is gone from the document: the next patch will say so.
      if (rows.join() === asked) break;
      asked = (await load(now(), rows)) ? rows.join() : "";
      letGo(now());
    }
    isBusy = false;
  };
  return {
    look,
    end: () => {
      isEnded = true;
    },
  };
}

/** Brings the texts of rows; false where there was no answer, after a pause. */
async function load({ document }: Wanted, rows: readonly number[]): Promise<boolean> {
  try {
    const { segments } = await fetchTexts(document.id, rows);
    document.texts.take(segments);
    return true;
  } catch {
    // The rows keep their lines; the connection is told of elsewhere.
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    return false;
  }
}

/** Ids of the rows that lack a text: those on the screen first, then those ahead and behind. */
function missing({ document, range, rowAt, by }: Wanted): number[] {
  const { texts, places } = document;
  const isMissing = (row: Row) =>
    Object.values(row.cells).some((cell) =>
      cell.some((id) => (texts.get(id)?.revision ?? -1) < (places.revisions[id] ?? 0)),
    );
  const found: number[] = [];
  for (const place of placesAround(range, by)) {
    const row = rowAt(place);
    if (row && isMissing(row)) found.push(row.id);
    if (found.length === ROWS_AT_ONCE) break;
  }
  return found;
}

function* placesAround({ first, last, active }: Range, by: number): Generator<number> {
  yield active;
  for (let place = first; place <= last; place += 1) yield place;
  const [ahead, behind] = by === 1 ? [last, first] : [first, last];
  for (let step = 1; step <= ROWS_AHEAD; step += 1) yield ahead + by * step;
  for (let step = 1; step <= ROWS_BEHIND; step += 1) yield behind - by * step;
}

function letGo({ document, range, rowAt }: Wanted): void {
  const { texts, editions } = document;
  if (texts.size < 1.2 * KEPT_ROWS * editions.length) return;
  const kept = new Set<number>();
  const keep = (place: number) => {
    for (const id of Object.values(rowAt(place)?.cells ?? {}).flat()) kept.add(id);
  };
  // Its editor may be open, however far one has scrolled from it.
  keep(range.active);
  for (let place = range.first - KEPT_ROWS / 2; place < range.last + KEPT_ROWS / 2; place += 1)
    keep(place);
  texts.keep((segment) => kept.has(segment));
}
