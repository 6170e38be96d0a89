const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/**
 * A name or a title to be joined with other words into one string: whichever direction it has, the order of those words stays (UAX #9,
 * 2.4). In elements, `<bdi>` does the same.
 */
export function isolated(text: string): string {
  return FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
}
