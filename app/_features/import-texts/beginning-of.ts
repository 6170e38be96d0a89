// More than fits into a line at any width.
const MOST_UNITS = 160;

/** As much of a text as fits into a line, characters left whole. */
export function beginningOf(text: string): string {
  const isSplit = /[\ud800-\udbff]/.test(text[MOST_UNITS - 1] ?? "");
  return text.slice(0, isSplit ? MOST_UNITS - 1 : MOST_UNITS);
}
