// PostgreSQL admits 65,535 parameters in a statement; the widest row inserted here has eleven.
const BATCH = 5_000;

/** Splits values into statements of a size the database admits. */
export function* batches<T>(values: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < values.length; start += BATCH) {
    yield values.slice(start, start + BATCH);
  }
}
