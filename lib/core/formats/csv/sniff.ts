import { readCells } from "./read-cells.ts";

/** How a table of separated values begins. */
export interface Dialect {
  readonly separator: string;
  /** Where the first row begins: behind the line `sep=;` that spreadsheets write and read. */
  readonly start: number;
}

const SEPARATORS = ["\t", ";", ",", "|"];
// Enough rows to tell, and little enough to read four times.
const SAMPLED_ROWS = 50;
const SAMPLED_CHARACTERS = 65_536;

/** Finds out what separates the cells: that which most rows have equally often; the comma where nothing does. */
export function sniffDialect(source: string): Dialect {
  const told = /^sep=([\t;,|])(?:\r\n|\n|\r|$)/i.exec(source);
  if (told) return { separator: told[1] ?? ",", start: told[0].length };
  const sample = source.slice(0, SAMPLED_CHARACTERS);
  const [best] = SEPARATORS.map((separator) => ({
    separator,
    ...evenness(sample, separator),
  })).sort((a, b) => b.share - a.share || b.width - a.width);
  return { separator: best && best.share > 0 ? best.separator : ",", start: 0 };
}

/** The share of rows that have the most frequent width, where that is more than one cell. */
function evenness(sample: string, separator: string): { share: number; width: number } {
  const counts = new Map<number, number>();
  let rows = 0;
  for (const { cells } of readCells(sample, separator)) {
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    rows += 1;
    if (rows === SAMPLED_ROWS) break;
  }
  const [width, count] = [...counts]
    .filter(([cells]) => cells > 1)
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return { share: rows === 0 ? 0 : count / rows, width };
}
