import { readFileSync } from "node:fs";
import { openFile } from "#lib/core/formats/open-file.ts";
import { UnreadableDocumentError } from "#lib/core/formats/unreadable.ts";
import type { Took } from "./memory.ts";

const KB_IN_MB = 1024;
const MS_IN_S = 1000;

/** Opens the file named by the argument, edits a paragraph in a hundred, writes it, and prints what that took. */
function main(path: string): void {
  const before = process.resourceUsage().maxRSS / KB_IN_MB;
  const start = performance.now();
  const bytes = new Uint8Array(readFileSync(path).buffer);
  const told = (outcome: string, opened: number): void => {
    const end = performance.now();
    const took: Took = {
      outcome,
      open: (opened - start) / MS_IN_S,
      write: (end - opened) / MS_IN_S,
      peak: process.resourceUsage().maxRSS / KB_IN_MB,
      before,
    };
    console.log(JSON.stringify(took));
  };
  try {
    const file = openFile(bytes, path);
    const opened = performance.now();
    const { slot = "", paragraphs = [] } = file.texts.at(-1) ?? {};
    const edits = paragraphs.flatMap(({ text }, paragraph) =>
      paragraph % 100 === 0 ? [{ slot, paragraph, text: `${text}!` }] : [],
    );
    const { length } = file.write(edits).bytes;
    told(
      `${paragraphs.length} segments a text, ${edits.length} edits, ${length} bytes out`,
      opened,
    );
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error;
    told(`refused, ${error.message}`, performance.now());
  }
}

main(process.argv[2] ?? "");
