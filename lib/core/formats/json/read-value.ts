import type { ReadingIssue } from "../opened-file.ts";
import type { Place } from "../places.ts";
import type { JsonString } from "./json-texts.ts";
import { shownPath, walkJson } from "./walk-json.ts";

/** The strings of a JSON value and what is odd about it. */
export interface JsonValue {
  readonly strings: readonly JsonString[];
  readonly issues: readonly ReadingIssue[];
}

// More tell nothing new about a file.
const MOST_ISSUES = 1000;

/**
 * Reads a value that begins at an offset of its file; places are those of the file. White space alone is no value, and has no strings.
 * @throws UnreadableDocumentError as `walkJson`
 */
export function readValue(
  source: string,
  start: number,
  placeOf: (offset: number) => Place,
  format: "json" | "jsonl",
): JsonValue {
  if (source.trim() === "") return { strings: [], issues: [] };
  const strings: JsonString[] = [];
  const issues: ReadingIssue[] = [];
  const place = (offset: number) => placeOf(start + offset);
  const report = (issue: ReadingIssue) => {
    if (issues.length < MOST_ISSUES) issues.push(issue);
  };
  const handlers = {
    string: (value: string, at: JsonString["at"], path: JsonString["path"]) => {
      strings.push({
        value,
        path: [...path],
        at: { start: start + at.start, end: start + at.end },
      });
    },
    duplicate: (path: JsonString["path"], offset: number) =>
      report({ code: "duplicate-key", ...place(offset), subject: shownPath(path).slice(0, 200) }),
    comment: (offset: number) => report({ code: "breaks-standard", ...place(offset) }),
  };
  walkJson(source, handlers, place, format);
  return { strings, issues };
}
