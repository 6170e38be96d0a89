import type { OpenDocument } from "./requests.ts";

/** The numbers of the rows that segments stand in, from 1. */
export function rowNumbers({ rows }: Pick<OpenDocument, "rows">): ReadonlyMap<number, number> {
  return new Map(
    rows.flatMap(({ cells }, index) =>
      Object.values(cells).flatMap((ids) => ids.map((id) => [id, index + 1] as const)),
    ),
  );
}
