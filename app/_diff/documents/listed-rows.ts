import type { ComparedRow } from "#app/_workers/comparison.ts";

/** A line of the list: a place of the comparison, or so many unchanged paragraphs that are left out. */
export type ListedRow =
  | { readonly kind: "row"; readonly row: ComparedRow }
  | { readonly kind: "left-out"; readonly first: number; readonly count: number };

/** Tells whether a reader would stop at a row: something came, went, changed or moved. */
export function isDifference({ kind, isMoved }: ComparedRow): boolean {
  return kind !== "same" || isMoved;
}

/** The rows as they are listed: all of them, or the differences with a line for what lies between them. */
export function listedRows(rows: readonly ComparedRow[], onlyChanges: boolean): ListedRow[] {
  if (!onlyChanges) return rows.map((row) => ({ kind: "row", row }));
  const listed: ListedRow[] = [];
  for (const row of rows) {
    const last = listed.at(-1);
    if (isDifference(row)) listed.push({ kind: "row", row });
    else if (last?.kind === "left-out") {
      listed[listed.length - 1] = { ...last, count: last.count + 1 };
    } else listed.push({ kind: "left-out", first: row.index, count: 1 });
  }
  return listed;
}

/** The indexes of the rows a reader stops at, in order. */
export function differencesIn(rows: readonly ComparedRow[]): readonly number[] {
  return rows.filter(isDifference).map(({ index }) => index);
}

/** The difference after the row of index `here`, or before it; round at the ends. Null where there is none. */
export function differenceBeside(
  differences: readonly number[],
  here: number | null,
  by: 1 | -1,
): number | null {
  const from = here ?? (by === 1 ? -1 : Number.POSITIVE_INFINITY);
  const found =
    by === 1
      ? differences.find((index) => index > from)
      : differences.findLast((index) => index < from);
  return found ?? differences.at(by === 1 ? 0 : -1) ?? null;
}

/** The line of the list in which a row stands, or is left out; -1 where it has not come yet. */
export function lineOf(listed: readonly ListedRow[], index: number): number {
  return listed.findIndex((line) =>
    line.kind === "row"
      ? line.row.index === index
      : line.first <= index && index < line.first + line.count,
  );
}
