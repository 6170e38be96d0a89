import { decodeText } from "../encoding/decode-text.ts";
import type { Format, ReadingOptions } from "../opened-file.ts";
import { placesIn } from "../places.ts";
import { isArbMetadata, type JsonString, languageRecords } from "./json-texts.ts";
import { type JsonFile, openStrings } from "./open-strings.ts";
import { readValue } from "./read-value.ts";

/**
 * JSON, also of i18next and ARB: every string that is a value is a paragraph, named by its path. A list whose values have fields by language holds a
 * text a language. Keys, order, indentation and escapes stay; only edited strings are written. Comments are read and
 * reported.
 */
export const jsonFormat: Format = {
  name: "json",
  mediaType: "application/json",
  endings: ["json", "arb"],
  open: openJson,
};

function openJson(bytes: Uint8Array, { encoding }: ReadingOptions) {
  const decoded = decodeText(bytes, { format: "json", encoding });
  const { strings, issues } = readValue(decoded.text, 0, placesIn(decoded.text), "json");
  const file = { bytes, decoded, format: "json", issues } as const;
  const records = isList(decoded.text) ? languageRecords(strings, itemsIn(strings)) : null;
  if (records) return openStrings({ ...file, ...NO_ARB, strings, records });
  return openStrings({ ...file, ...withoutMetadata(strings), records: null });
}

const NO_ARB = { language: null, notes: new Map<string, string>() } as const;

function isList(source: string): boolean {
  return /^\s*\[/.test(source);
}

function itemsIn(strings: readonly JsonString[]): number {
  return new Set(strings.map(({ path }) => path[0])).size;
}

/** The texts of a file without what ARB says about them (its specification, "Resource attributes"). */
function withoutMetadata(
  strings: readonly JsonString[],
): Pick<JsonFile, "strings" | "language" | "notes"> {
  const topKeys = new Set(
    strings.flatMap(({ path: [top] }) => (typeof top === "string" ? [top] : [])),
  );
  const isMetadata = ({ path }: JsonString) => isArbMetadata(path, topKeys);
  const metadata = strings.filter(isMetadata);
  const language = metadata.find(({ path }) => path[0] === "@@locale")?.value ?? null;
  const described = metadata.filter(({ path }) => path.length === 2 && path[1] === "description");
  const notes = new Map(described.map(({ path, value }) => [String(path[0]).slice(1), value]));
  return { strings: strings.filter((each) => !isMetadata(each)), language, notes };
}
