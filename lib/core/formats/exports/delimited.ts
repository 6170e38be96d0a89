/** How values stand in a file of separated values. */
export interface Delimited {
  readonly separator: "," | "\t";
  /** Whether a spreadsheet must take no cell for a formula: see `safeCell`. */
  readonly isSafe: boolean;
}

/** What ends the first cell of the header in the safe mode, so that reading knows to take the prefixes off. */
export const SAFE_MARK = " [safe]";

/**
 * Writes rows as separated values (RFC 4180: CRLF, quotes where needed), with a byte order mark, without which spreadsheets do not take
 * them for UTF-8. Lossless: read again, every cell has its characters; in the safe mode after one `'` was taken off each cell that
 * begins with one.
 */
export function toDelimited(rows: readonly (readonly string[])[], options: Delimited): Uint8Array {
  const lines = rows.map((row, at) =>
    row
      .map((cell, column) => written(cell, at === 0 && column === 0, options))
      .join(options.separator),
  );
  return new TextEncoder().encode(`\ufeff${lines.map((line) => `${line}\r\n`).join("")}`);
}

function written(cell: string, isFirst: boolean, { separator, isSafe }: Delimited): string {
  const safe = isSafe ? safeCell(cell) + (isFirst ? SAFE_MARK : "") : cell;
  const needsQuotes = safe.includes(separator) || /["\r\n]|^\s|\s$/.test(safe);
  return needsQuotes ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// OWASP, "CSV Injection"; spreadsheets also take full-width signs, and leave white space before a sign out.
const FORMULA = /^(?:'|[\s\p{Cc}]*[=+\-@＝＋－＠|%]|[\t\r\n])/u;

/** A cell that no spreadsheet evaluates: one that begins like a formula, or with `'`, has one `'` more in front. */
export function safeCell(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
