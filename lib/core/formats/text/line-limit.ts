import { type FormatName, placeAt } from "../opened-file.ts";
import { UnreadableDocumentError } from "../unreadable.ts";

// Far beyond any paragraph; a file with such a line is no prose, and every per-line view of it would stall.
const LONGEST_LINE = 1_000_000;

/** Refuses a text with a line of more than a million code units. @throws UnreadableDocumentError `line-too-long` with the place */
export function refuseLongLines(text: string, format: FormatName): void {
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r]|$/g)) {
    if (index - start > LONGEST_LINE) {
      const at = placeAt(text, start + LONGEST_LINE);
      throw new UnreadableDocumentError({ format, reason: "line-too-long", ...at });
    }
    start = index + end.length;
  }
}
