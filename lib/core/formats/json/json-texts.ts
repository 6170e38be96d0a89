import type { Span } from "#lib/core/text/tokens.ts";
import { knownTag } from "../tables/language-names.ts";
import type { Step } from "./walk-json.ts";

/** A string of a file with the path that names it. */
export interface JsonString {
  readonly value: string;
  readonly path: readonly Step[];
  /** With its quotes. */
  readonly at: Span;
}

/** A record with the same text in several languages. */
export type LanguageRecord = ReadonlyMap<string, JsonString>;

/**
 * The records of a file that has fields by language (`{"en": …, "fr": …}`) in the values of its list, or one level below; null where not every value has
 * at least two of them. The other fields of such a file are no texts. The first part of a path is the place in the list.
 */
export function languageRecords(
  strings: readonly JsonString[],
  count: number,
): LanguageRecord[] | null {
  const records = new Map<string, Map<string, JsonString>>();
  const items = new Set<Step>();
  for (const string of strings) {
    const key = string.path.at(-1);
    if (
      string.path.length > 3 ||
      typeof key !== "string" ||
      knownTag(key) === null ||
      isIdName(key)
    )
      continue;
    const parent = JSON.stringify(string.path.slice(0, -1));
    const record = records.get(parent) ?? new Map<string, JsonString>();
    record.set(key, string);
    records.set(parent, record);
  }
  const found = [...records.values()].filter(({ size }) => size >= 2);
  for (const record of found) for (const { path } of record.values()) items.add(path[0] ?? 0);
  return count > 0 && items.size === count ? found : null;
}

/** Whether a field names its record rather than tells something: Indonesian has the same tag. */
export function isIdName(key: string): boolean {
  return /^(?:id|key|guid|uuid|sid|_id)$/i.test(key);
}

/** Metadata of an ARB file: `@@locale`, and all within `@name` where `name` is a text. */
export function isArbMetadata(path: readonly Step[], topKeys: ReadonlySet<string>): boolean {
  const [top] = path;
  if (typeof top !== "string" || !top.startsWith("@")) return false;
  return (
    (path.length === 1 && top.startsWith("@@")) || (path.length > 1 && topKeys.has(top.slice(1)))
  );
}
