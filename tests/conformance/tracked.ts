import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDocx } from "#lib/core/formats/docx/open-docx.ts";
import type { OpenedFile, ParagraphEdit } from "#lib/core/formats/opened-file.ts";
import { sharedPath } from "#tests/support/shared.ts";
import type { Entry } from "./corpus.ts";
import { openEntry } from "./open-entry.ts";
import { type Print, share } from "./report.ts";
import { runTool } from "./tool.ts";

const PYTHON = "/usr/bin/python3";
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

/** What LibreOffice sees in a file with all its changes accepted, and with all rejected. */
interface Seen {
  readonly file: string;
  readonly accept?: readonly string[];
  readonly reject?: readonly string[];
  readonly comments?: readonly unknown[];
  readonly error?: string;
}

/**
 * Edits up to three paragraphs of each file, tracked and with a comment. The schema must find nothing new; LibreOffice must see the cleanly
 * corrected text when it accepts all changes, and the received one when it rejects them.
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
  const changes = edits.map((edit) => ({ ...edit, author: AUTHOR, date: DATE }));
  const comments = edits.slice(0, 1).map(({ paragraph }) => {
    return { paragraph, start: 0, end: 1, author: AUTHOR, date: DATE, text: "Wrong word" };
  });
  writeFileSync(received, opening.bytes);
  writeFileSync(clean, file.write(edits).bytes);
  writeFileSync(tracked, file.writeTracked(changes, comments).bytes);
  return [{ entry, edits: edits.length, received, clean, tracked }];
}

const EDITS: readonly ((words: readonly string[]) => string[])[] = [
  (words) => words.map((word, at) => (at === words.length >> 1 ? `${word}qzx` : word)),
  (words) => [...words.slice(0, 1), "newly", "typed", ...words.slice(1)],
  (words) => words.filter((_, at) => at !== words.length >> 1),
];

function editsIn({ texts }: OpenedFile): ParagraphEdit[] {
  const usable = texts.flatMap(({ slot, paragraphs }) =>
    paragraphs.flatMap(({ text }, paragraph) =>
      /\p{L}+ \p{L}+ \p{L}/u.test(text) ? [{ slot, paragraph, text }] : [],
    ),
  );
  const step = Math.max(1, Math.ceil(usable.length / EDITS.length));
  return EDITS.flatMap((edit, index) => {
    const chosen = usable[index * step];
    return chosen ? [{ ...chosen, text: edit(chosen.text.split(" ")).join(" ") }] : [];
  });
}

function printSchema(print: Print, written: readonly Written[]): void {
  const verifier = sharedPath("tools/verify/docx_xsd.py");
  if (verifier === null) {
    print("  schema: SKIPPED, no verifier beside the checkout");
    return;
  }
  const bad = written.flatMap(({ entry, received, tracked }) => {
    const { output, errors, code } = runTool(PYTHON, [verifier, "--base", received, tracked]);
    const news = output.split("\n").filter((line) => / errors [1-9]\d* new/.test(line));
    return code !== 0 || news.length > 0
      ? [`${entry.file}: ${news.join(" ") || errors.trim().split("\n").at(-1)}`]
      : [];
  });
  print(`  no new schema errors: ${share(written.length - bad.length, written.length)}`);
  for (const each of bad) print(`    INVALID ${each}`);
}

function printOffice(print: Print, written: readonly Written[]): void {
  const verifier = sharedPath("tools/verify/lo_tracked.py");
  if (verifier === null) {
    print("  LibreOffice: SKIPPED, no verifier beside the checkout");
    return;
  }
  const files = written.flatMap(({ received, clean, tracked }) => [received, clean, tracked]);
  const { output } = runTool(PYTHON, [verifier, ...files]);
  const seen = new Map(
    output
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map((line): [string, Seen] => {
        const each: Seen = JSON.parse(line);
        return [each.file, each];
      }),
  );
  const judged = written.map((each) => ({ ...each, faults: faultsOf(each, seen) }));
  const right = judged.filter(({ faults }) => faults.length === 0);
  const edits = written.reduce((sum, each) => sum + each.edits, 0);
  print(
    `  LibreOffice accepts and rejects rightly: ${share(right.length, judged.length)} files, ${edits} edits`,
  );
  for (const { entry, faults } of judged)
    for (const fault of faults) print(`    WRONG ${entry.file}: ${fault}`);
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
    ...(same(ours.accept, corrected.accept) ? [] : ["accepting all is not the corrected text"]),
    ...(same(ours.reject, was.reject) ? [] : ["rejecting all is not the received text"]),
    ...(comments === 1 ? [] : [`${comments} new comments in place of one`]),
  ];
}

function same(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
