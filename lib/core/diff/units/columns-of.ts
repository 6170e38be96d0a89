import { BLANK, classAt, EXTENDER, LINE_END, ODD } from "./classes.ts";
import { Columns, SPACE } from "./columns.ts";
import { addOdd } from "./odd.ts";
import { scan } from "./scan.ts";

/**
 * Splits `text` into units: words with their hyphens, numbers, single marks and single white-space characters. They
 * cover the text in order, and none begins or ends inside a user-perceived character. Linear in the length of the text.
 */
export function columnsOf(text: string, language: string): Columns {
  const columns = new Columns(text.length);
  let sure = 0;
  while (!scan(text, language, columns)) {
    const end = endOfOdd(text, columns.end + 1);
    columns.cut(lastSpace(columns, sure));
    addOdd(text, end, language, columns);
    sure = columns.count;
  }
  return columns;
}

// What follows white space may join it, so that the white space has to be judged as well.
function lastSpace({ count, kinds }: Columns, least: number): number {
  let unit = count - 1;
  while (unit >= least && kinds[unit] !== SPACE) unit--;
  return Math.max(unit, least);
}

/** The next place from which characters can be judged by their classes again: white space with nothing odd beside it. */
function endOfOdd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const kind = classAt(text, at);
    if (kind === LINE_END) return at;
    if (kind !== BLANK || isOpen(classAt(text, at - 1))) continue;
    const next = classAt(text, at + 1);
    if (next !== ODD && next !== EXTENDER) return at;
  }
  return text.length;
}

function isOpen(kind: number): boolean {
  return kind === ODD || kind === BLANK;
}
