import type { CountedError } from "./counted-errors.ts";
import { type Tally, tallyOf } from "./tally.ts";

/** A stretch of rows, as indexes from 0, half-open, with what its errors cost. */
export interface Stretch extends Tally {
  readonly from: number;
  readonly to: number;
  /** The first segment in it that has an error; null where none has. */
  readonly first: number | null;
}

/**
 * Divides the rows of a document into at most `most` stretches of equal length, and adds up the errors in each. `placeOf` tells the index of a
 * segment's row; an error whose segment stands in none is left out. Linear in errors and stretches.
 */
export function errorPlaces(
  errors: readonly CountedError[],
  {
    rows,
    most,
    placeOf,
  }: {
    readonly rows: number;
    readonly most: number;
    placeOf(segment: number): number | undefined;
  },
): Stretch[] {
  if (rows === 0) return [];
  const length = Math.ceil(rows / most);
  const found = Array.from({ length: Math.ceil(rows / length) }, (): Placed[] => []);
  for (const error of errors) {
    const place = placeOf(error.segment);
    if (place !== undefined) found[Math.floor(place / length)]?.push({ ...error, place });
  }
  return found.map((own, at) => ({
    ...{ from: at * length, to: Math.min(rows, (at + 1) * length) },
    first: firstOf(own)?.segment ?? null,
    ...tallyOf(own),
  }));
}

interface Placed extends CountedError {
  readonly place: number;
}

function firstOf(errors: readonly Placed[]): Placed | undefined {
  return errors.reduce<Placed | undefined>(
    (known, error) => (known && known.place <= error.place ? known : error),
    undefined,
  );
}
