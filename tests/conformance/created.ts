import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hashOf } from "#lib/adapters/hash.ts";
import { createDocx } from "#lib/adapters/new-docx.ts";
import { exportFile } from "#lib/core/formats/exports/export-file.ts";
import type {
  ExportedDocument,
  ExportedEdition,
} from "#lib/core/formats/exports/exported-document.ts";
import { loadMessages } from "#lib/i18n.ts";
import { byKind, type Entry } from "./corpus.ts";
import { newSchemaErrors, type Seen, seenInOffice } from "./docx-judges.ts";
import { type WorkedDocument, workedDocument } from "./exports/documents.ts";
import { inventedDocument } from "./exports/invented.ts";
import { type Print, share } from "./report.ts";

const KINDS = [
  "md",
  "html",
  "txt-naughty",
  "xliff12",
  "xliff2",
  "sdlxliff",
  "po",
  "odt",
  "csv",
  "vtt",
  "srt",
  "json",
];
const MOST_A_KIND = 10;
const ROWS = 40;

interface Made {
  readonly name: string;
  readonly tracked: string;
  readonly corrected: string;
  readonly received: string;
  readonly flags: number;
}

/**
 * Tracked DOCX of editions that did not come as DOCX: made anew, valid by schema; LibreOffice must see the clean export when it accepts all, and
 * what is made of the received texts when it rejects all.
 */
export async function printCreated(print: Print, entries: readonly Entry[]): Promise<void> {
  print(
    "tracked DOCX that are made anew (goals: no schema errors; accept = clean, reject = received)",
  );
  const folder = mkdtempSync(join(tmpdir(), "hexapla-created-"));
  try {
    const kinds = [...byKind(entries)].filter(([kind]) => KINDS.includes(kind));
    const documents = kinds.flatMap(([, files]) =>
      files.slice(0, MOST_A_KIND).flatMap((entry) => workedDocument(entry) ?? []),
    );
    const made: Made[] = [];
    for (const [index, worked] of [inventedDocument(ROWS), ...documents].entries())
      made.push(await madeOf(worked, join(folder, String(index))));
    printMade(print, made);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function madeOf({ name, document, edition }: WorkedDocument, stem: string): Promise<Made> {
  const { export: known } = await loadMessages("en");
  const tools = { createDocx, hash: hashOf, words: known.words, language: "en" };
  const write = async (path: string, format: "tracked" | "docx", from: ExportedDocument) => {
    const { bytes } = await exportFile(from, { format, edition: edition.id }, tools);
    writeFileSync(path, bytes);
    return path;
  };
  return {
    name,
    tracked: await write(`${stem}-tracked.docx`, "tracked", document),
    corrected: await write(`${stem}-corrected.docx`, "docx", document),
    received: await write(`${stem}-received.docx`, "docx", asReceived(document, edition)),
    flags: edition.segments.reduce((sum, { flags }) => sum + flags.length, 0),
  };
}

function asReceived(document: ExportedDocument, edition: ExportedEdition): ExportedDocument {
  const segments = edition.segments.map((segment) => ({ ...segment, text: segment.received }));
  const received = { ...edition, segments };
  const editions = document.editions.map((each) => (each.id === edition.id ? received : each));
  return { ...document, editions };
}

function printMade(print: Print, made: readonly Made[]): void {
  const errors = newSchemaErrors(made.map(({ tracked }) => ({ base: null, path: tracked })));
  if (errors === null) print("  schema: SKIPPED, no verifier beside the checkout");
  else {
    const bad = made.filter(({ tracked }) => (errors.get(tracked) ?? ["not judged"]).length > 0);
    print(`  no schema errors: ${share(made.length - bad.length, made.length)}`);
    for (const { name, tracked } of bad) print(`    INVALID ${name}: ${errors.get(tracked)?.[0]}`);
  }
  const seen = seenInOffice(
    made.flatMap(({ tracked, corrected, received }) => [tracked, corrected, received]),
  );
  if (seen === null) {
    print("  LibreOffice: SKIPPED, no verifier beside the checkout");
    return;
  }
  const judged = made.map((each) => ({ ...each, faults: faultsOf(each, seen) }));
  const right = judged.filter(({ faults }) => faults.length === 0);
  print(`  LibreOffice accepts and rejects rightly: ${share(right.length, judged.length)} files`);
  for (const { name, faults } of judged)
    for (const fault of faults) print(`    WRONG ${name}: ${fault}`);
}

function faultsOf(
  { tracked, corrected, received, flags }: Made,
  seen: ReadonlyMap<string, Seen>,
): string[] {
  const [ours, clean, was] = [tracked, corrected, received].map((file) => seen.get(file));
  if (!ours?.accept || !clean?.accept || !was?.accept) return [`not opened: ${ours?.error}`];
  const comments = ours.comments?.length ?? 0;
  return [
    ...(worded(ours.accept) === worded(clean.accept)
      ? []
      : ["accepting all is not the clean text"]),
    ...(worded(ours.reject) === worded(was.accept)
      ? []
      : ["rejecting all is not the received text"]),
    ...(comments === flags ? [] : [`${comments} comments in place of ${flags}`]),
  ];
}

// Where all of a paragraph was inserted, an empty one is left when that is rejected.
function worded(paragraphs: readonly string[] = []): string {
  return JSON.stringify(paragraphs.filter((text) => text.trim() !== ""));
}
