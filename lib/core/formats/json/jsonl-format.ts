import { decodeText } from "../encoding/decode-text.ts";
import type { Format, ReadingIssue, ReadingOptions } from "../opened-file.ts";
import { placesIn } from "../places.ts";
import { isIdName, type JsonString, languageRecords } from "./json-texts.ts";
import { openStrings } from "./open-strings.ts";
import { readValue } from "./read-value.ts";

/** JSON Lines: each line a value, read as a list of them; see `jsonFormat`. What names a line (`id`, `key`) is no text. */
export const jsonlFormat: Format = {
  name: "jsonl",
  mediaType: "application/jsonl",
  endings: ["jsonl", "ndjson"],
  open: openJsonl,
};

function openJsonl(bytes: Uint8Array, { encoding }: ReadingOptions) {
  const decoded = decodeText(bytes, { format: "jsonl", encoding });
  const placeOf = placesIn(decoded.text);
  const strings: JsonString[] = [];
  const issues: ReadingIssue[] = [];
  let count = 0;
  for (const { index, 0: line } of decoded.text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === "") continue;
    const value = readValue(line, index, placeOf, "jsonl");
    for (const each of value.strings) strings.push({ ...each, path: [count, ...each.path] });
    issues.push(...value.issues);
    count += 1;
  }
  const records = languageRecords(strings, count);
  const texts = strings.filter(({ path }) => path.length !== 2 || !isIdName(String(path[1])));
  const file = {
    bytes,
    decoded,
    format: "jsonl",
    issues,
    language: null,
    notes: new Map(),
  } as const;
  return openStrings({ ...file, strings: records ? strings : texts, records });
}
