import type { OpenedFile } from "#lib/core/formats/opened-file.ts";
import { byKind, type Entry, NOT_READ } from "./corpus.ts";
import { openEntry } from "./open-entry.ts";
import type { Print } from "./report.ts";

/** Reads every file and writes it back untouched: with no edit, and with edits that change nothing. */
export function printIdentity(print: Print, entries: readonly Entry[]): void {
  print("identity: files that come back byte for byte, of those that can be read (goal: all)");
  for (const [kind, files] of byKind(entries)) {
    if (NOT_READ.includes(kind)) {
      print(`  ${kind}: not read (${files.length} files)`);
      continue;
    }
    const openings = files.map((entry) => ({ entry, opening: openEntry(entry) }));
    const opened = openings.flatMap(({ entry, opening }) =>
      opening.kind === "opened" ? [{ entry, ...opening }] : [],
    );
    const same = opened.filter(({ bytes, file }) => isSame(bytes, file));
    print(`  ${kind}: ${same.length} of ${opened.length}`);
    for (const { entry, opening } of openings) {
      if (opening.kind === "refused") print(`    refused ${entry.file}: ${opening.error.message}`);
    }
    for (const { entry } of opened.filter((each) => !same.includes(each))) {
      print(`    DIFFERS ${entry.file}`);
    }
  }
}

function isSame(bytes: Uint8Array, file: OpenedFile): boolean {
  const idle = file.texts.flatMap(({ slot, paragraphs }) =>
    paragraphs.map(({ text }, paragraph) => ({ slot, paragraph, text })),
  );
  return [file.write([]), file.write(idle)].every((written) => equal(written.bytes, bytes));
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(b);
}
