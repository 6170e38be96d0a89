import { type RawBuilder, sql } from "kysely";

/** Any of some ids, however many: one parameter for all of them. */
export function anyOf(ids: readonly number[]): RawBuilder<number> {
  return sql<number>`any(${[...ids]}::integer[])`;
}
