import type { Review } from "#app/_features/review/review-context.tsx";
import { isUnreviewed } from "./next-unresolved.ts";
import type { Standings } from "./standings.ts";

type Needed = Pick<Review, "document" | "outline" | "columns" | "standings">;

/** How many segments of the translations on the screen nobody has reviewed as they stand. Costs the columns. */
export function unreviewedCount(review: Needed): number {
  const amounts = translationsShown(review).map((edition) =>
    review.standings.progress.get(edition),
  );
  return amounts.reduce((sum, amount) => {
    return sum + (amount?.untouched.segments ?? 0) + (amount?.edited.segments ?? 0);
  }, 0);
}

/** The rows, by index, that hold one of them. Linear in the rows the first time it is asked for, kept for as long as nothing changes. */
export function unreviewedRows(review: Needed): readonly number[] {
  const { outline, standings } = review;
  const editions = translationsShown(review);
  return kept(UNREVIEWED, standings, [outline.rows, editions.join()], () =>
    outline.rows.flatMap(({ cells }, index) => {
      const isIn = editions.some((edition) =>
        cells[String(edition)]?.some((segment) => isUnreviewed(standings.of(segment).state)),
      );
      return isIn ? [index] : [];
    }),
  );
}

/** How many segments have a verdict that holds no more. */
export function fallenCount({ standings }: Needed): number {
  return standings.fallen.size;
}

/** The rows, by index, that hold one of them. Costs their number. */
export function fallenRows({ outline, standings }: Needed): readonly number[] {
  return kept(FALLEN, standings, [outline.rows], () => {
    const rows = [...standings.fallen].flatMap((segment) => outline.rowOf.get(segment) ?? []);
    return [...new Set(rows)].sort((a, b) => a - b);
  });
}

function translationsShown({ document, columns }: Needed): number[] {
  return document.editions.flatMap(({ id, basedOn }) => {
    return basedOn !== null && columns.shown.includes(id) ? [id] : [];
  });
}

/** A list of rows, and what else it was made from. */
interface KeptRows {
  readonly made: readonly unknown[];
  readonly rows: readonly number[];
}

type KeptLists = WeakMap<Standings, KeptRows>;

const UNREVIEWED: KeptLists = new WeakMap();
const FALLEN: KeptLists = new WeakMap();

function kept(
  lists: KeptLists,
  standings: Standings,
  made: readonly unknown[],
  make: () => number[],
): readonly number[] {
  const known = lists.get(standings);
  if (known?.made.every((part, at) => part === made[at])) return known.rows;
  const rows = make();
  lists.set(standings, { made, rows });
  return rows;
}
