import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { changesBetween } from "#lib/core/formats/docx/changes.ts";
import { openDocx } from "#lib/core/formats/docx/open-docx.ts";
import { type EditOf, keptApart } from "#lib/core/formats/exports/tracked/kept-apart.ts";
import { byKind, type Entry } from "./corpus.ts";
import { newSchemaErrors, type Seen, seenInOffice } from "./docx-judges.ts";
import { openEntry } from "./open-entry.ts";
import { type Print, share } from "./report.ts";
import { runTool } from "./tool.ts";
import { editsIn } from "./tracked-edits.ts";

const KINDS = ["docx", "docx-trackchanges", "docx-diffpairs"];
const AUTHOR = "Conformance";
const DATE = "2026-01-02T03:04:05Z";

interface Written {
  readonly entry: Entry;
  readonly edits: number;
  readonly received: string;
  readonly clean: string;
  readonly tracked: string;
}

/**
 * Edits paragraphs of each file, tracked and with a comment. The schema must find nothing new; LibreOffice must see the cleanly corrected
 * text when it accepts all changes, and the received one when it rejects them.
 */
export function printTracked(print: Print, entries: readonly Entry[]): void {
  print(
    "DOCX with our tracked changes (goals: no new schema errors; accept = corrected and reject = received in 98 %)",
  );
  const folder = mkdtempSync(join(tmpdir(), "hexapla-tracked-"));
  try {
    const written = entries
      .filter(({ format }) => KINDS.includes(format))
      .flatMap((entry, index) => writtenOf(entry, join(folder, String(index))));
    printSchema(print, written);
    printOffice(print, written);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writtenOf(entry: Entry, stem: string): Written[] {
  const opening = openEntry(entry);
  if (opening.kind === "refused") return [];
  const edits = editsIn(opening.file);
  if (edits.length === 0) return [];
  const [received, clean, tracked] = [`${stem}-a.docx`, `${stem}-b.docx`, `${stem}-c.docx`];
  const file = openDocx(opening.bytes, opening.file.reading);
  const texts = file.texts[0]?.paragraphs ?? [];
  const attributed = edits.map(({ slot, paragraph, text }): EditOf => {
    const before = texts[paragraph]?.text ?? "";
    const changes = changesBetween(before, text);
    const hand = { author: AUTHOR, date: DATE };
    return {
      slot,
      paragraph,
      received: before,
      text,
      changes: changes.map((each) => ({ ...each, ...hand })),
    };
  });
  const comments = edits.slice(0, 1).map(({ paragraph }) => {
    return { paragraph, start: 0, end: 1, author: AUTHOR, date: DATE, text: "Wrong word" };
  });
  writeFileSync(received, opening.bytes);
  writeFileSync(clean, file.write(edits).bytes);
  writeFileSync(tracked, file.writeTracked(keptApart(attributed), comments).bytes);
  return [{ entry, edits: edits.length, received, clean, tracked }];
}

function printSchema(print: Print, written: readonly Written[]): void {
  const errors = newSchemaErrors(
    written.map(({ received, tracked }) => ({ base: received, path: tracked })),
  );
  if (errors === null) {
    print("  schema: SKIPPED, no verifier beside the checkout");
    return;
  }
  const bad = written.filter(({ tracked }) => (errors.get(tracked) ?? ["not judged"]).length > 0);
  print(`  no new schema errors: ${share(written.length - bad.length, written.length)}`);
  for (const { entry, tracked } of bad)
    print(`    INVALID ${entry.file}: ${errors.get(tracked)?.slice(0, 2).join("; ")}`);
}

function printOffice(print: Print, written: readonly Written[]): void {
  const seen = seenInOffice(
    written.flatMap(({ received, clean, tracked }) => [received, clean, tracked]),
  );
  if (seen === null) {
    print("  LibreOffice: SKIPPED, no verifier beside the checkout");
    return;
  }
  const kinds = byKind(written.map(({ entry }) => entry));
  for (const [kind, entries] of kinds) {
    const own = written.filter(({ entry }) => entries.includes(entry));
    printKind(print, kind, own, seen);
  }
}

function printKind(
  print: Print,
  kind: string,
  written: readonly Written[],
  seen: ReadonlyMap<string, Seen>,
): void {
  const judged = written.map((each) => ({ ...each, faults: faultsOf(each, seen) }));
  const right = judged.filter(({ faults }) => faults.length === 0);
  const edits = written.reduce((sum, each) => sum + each.edits, 0);
  print(
    `  ${kind}: LibreOffice accepts and rejects rightly ${share(right.length, judged.length)} files, ${edits} edits`,
  );
  for (const each of judged)
    for (const fault of each.faults)
      print(`    WRONG ${each.entry.file} (${secondOpinion(each)}): ${fault}`);
}

// LibreOffice (7.4) reads no changes within content controls: what is deleted there is text to it.
function secondOpinion({ received, clean, tracked }: Written): string {
  const plain = (path: string, view: "accept" | "reject") =>
    runTool("pandoc", ["-f", "docx", "-t", "plain", "--wrap=none", `--track-changes=${view}`, path])
      .output;
  const isRight =
    plain(tracked, "accept") === plain(clean, "accept") &&
    plain(tracked, "reject") === plain(received, "reject");
  return isRight ? "pandoc sees it right" : "wrong in pandoc too";
}

function faultsOf(
  { received, clean, tracked }: Written,
  seen: ReadonlyMap<string, Seen>,
): string[] {
  const [was, corrected, ours] = [received, clean, tracked].map((file) => seen.get(file));
  if (!was?.accept || !corrected?.accept || !ours?.accept)
    return [`not opened: ${ours?.error ?? was?.error}`];
  const comments = (ours.comments?.length ?? 0) - (was.comments?.length ?? 0);
  return [
    ...unlike("accepting all", ours.accept, corrected.accept),
    ...unlike("rejecting all", ours.reject, was.reject),
    ...(comments === 1 ? [] : [`${comments} new comments in place of one`]),
  ];
}

const SHOWN = 60;

function unlike(
  what: string,
  all: readonly string[] = [],
  allExpected: readonly string[] = [],
): string[] {
  // Where a document begins with a table and a comment on it, LibreOffice sets an empty paragraph before it.
  const [found, expected] = [all, allExpected].map((texts) => texts.filter((text) => text !== ""));
  if (!found || !expected) return [];
  if (JSON.stringify(found) === JSON.stringify(expected)) return [];
  const at = expected.findIndex((text, index) => found[index] !== text);
  const [ours, theirs] = [found[at], expected[at]].map((text) =>
    JSON.stringify(text)?.slice(0, SHOWN),
  );
  return [`${what}, paragraph ${at + 1} of ${expected.length}: ${ours} in place of ${theirs}`];
}
