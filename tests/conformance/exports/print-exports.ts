import type {
  ExportedDocument,
  ExportedSegment,
  ExportFile,
} from "#lib/core/formats/exports/exported-document.ts";
import { exportTmx } from "#lib/core/formats/exports/tmx/export-tmx.ts";
import { exportXliff } from "#lib/core/formats/exports/xliff/export-xliff.ts";
import { openFile } from "#lib/core/formats/open-file.ts";
import { readLqi } from "#lib/core/formats/xliff2/lqi/read-lqi.ts";
import { withoutIllegal } from "#lib/core/formats/xml/characters.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";
import { byKind, type Entry, NOT_READ } from "../corpus.ts";
import { expanded, unlikeTexts } from "../expected/verdict.ts";
import { type Print, share } from "../report.ts";
import { type WorkedDocument, workedDocument } from "./documents.ts";
import { inventedDocument } from "./invented.ts";
import { type SchemaName, validatorOf } from "./schemas.ts";

/** What leaves as XML of the trade, by the schema that it must keep. */
export const EXPORTS = {
  "2.1": ({ document, edition }) => exportXliff(document, edition.id, "2.1"),
  "2.2": ({ document, edition }) => exportXliff(document, edition.id, "2.2"),
  "1.2": ({ document, edition }) => exportXliff(document, edition.id, "1.2"),
  tmx: ({ document }) => exportTmx(document),
} as const satisfies Record<SchemaName, (worked: WorkedDocument) => ExportFile>;

const NAMES = ["2.1", "2.2", "1.2", "tmx"] as const satisfies readonly SchemaName[];

/** Documents made of files of every kind, edited and flagged, and an invented one. */
export function workedDocuments(entries: readonly Entry[], most: number): WorkedDocument[] {
  const kinds = [...byKind(entries)].filter(([kind]) => !NOT_READ.includes(kind));
  const made = kinds.flatMap(([, files]) =>
    files.slice(0, most).flatMap((entry) => workedDocument(entry) ?? []),
  );
  return [inventedDocument(INVENTED_ROWS), ...made];
}

const INVENTED_ROWS = 300;

/** Exports as XLIFF and TMX: valid by schema, and read back by us with the same texts and flags. */
export function printExports(print: Print, entries: readonly Entry[]): void {
  print("exports: valid by schema (goal: all), and read back the same");
  const documents = workedDocuments(entries, Number.POSITIVE_INFINITY);
  for (const name of NAMES) printExport(print, name, documents);
}

function printExport(print: Print, name: SchemaName, documents: readonly WorkedDocument[]): void {
  const validate = validatorOf(name);
  if (!validate) {
    print(`  ${name}: SKIPPED, no schemas beside the checkout`);
    return;
  }
  const judged = documents.map((worked) => {
    const file = EXPORTS[name](worked);
    return { worked, invalid: validate(file.bytes), unlike: unlikeAgain(worked, file, name) };
  });
  const valid = judged.filter(({ invalid }) => invalid.length === 0);
  const same = judged.filter(({ unlike }) => unlike.length === 0);
  const flags = documents.reduce((sum, { edition }) => sum + flagsIn(edition).length, 0);
  const whole = judged.length;
  print(
    `  ${label(name)}: valid ${share(valid.length, whole)}, read back the same ${share(same.length, whole)}${name === "tmx" ? "" : `, ${flags} flags`}`,
  );
  for (const { worked, invalid, unlike } of judged)
    for (const fault of [...invalid.slice(0, 1), ...unlike.slice(0, 1)])
      print(`    WRONG ${worked.name}: ${fault}`);
}

/** How an export is called in a figure. */
export function label(name: SchemaName): string {
  return name === "tmx" ? "TMX" : `XLIFF ${name}`;
}

/** What the source of a code says. */
type WordsOf = (source: string) => string;

/** What every reader of an export should see of the segments of an edition, in the order of rows; of a code what `wordsOf` makes of its source. */
export function textsOf(
  { rows, editions }: ExportedDocument,
  id: number,
  wordsOf: WordsOf | null = null,
): string[] {
  const edition = editions.find((each) => each.id === id);
  const segments = new Map(edition?.segments.map((segment) => [segment.id, segment]));
  return rows.flatMap(({ cells }) =>
    (cells[id] ?? []).map((each) => {
      const segment = segments.get(each);
      return segment ? visible(segment, wordsOf) : "";
    }),
  );
}

function visible(
  { text, codes }: Pick<ExportedSegment, "text" | "codes">,
  wordsOf: WordsOf | null,
): string {
  return withoutIllegal(wordsOf ? expanded({ text, codes }, wordsOf) : withoutCodes(text));
}

function flagsIn({ segments }: WorkedDocument["edition"]) {
  return segments.flatMap(({ flags }) => flags);
}

function unlikeAgain(
  { document, edition }: WorkedDocument,
  file: ExportFile,
  name: SchemaName,
): string[] {
  const opened = openFile(file.bytes, file.name);
  const slot = (name === "tmx" ? edition.language : "target").toLowerCase();
  const ours = opened.texts.find((text) => text.slot.toLowerCase() === slot);
  const read = (ours?.paragraphs ?? []).map(({ text }) => withoutIllegal(withoutCodes(text)));
  const texts = unlikeTexts("segment", read, textsOf(document, edition.id));
  if (name === "tmx") return texts;
  const ids = (all: readonly (string | undefined)[]) => [...new Set(all)].sort().join(" ");
  const back = ids(readLqi(opened, file.bytes).map(({ facts }) => facts.get("flag")));
  const sent = ids(flagsIn(edition).map(({ id }) => id));
  return back === sent
    ? texts
    : [...texts, `flags: ${back.slice(0, 80)} in place of ${sent.slice(0, 80)}`];
}
