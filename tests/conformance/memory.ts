import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeLargeDocx, writeLargeTmx } from "./large-files.ts";
import type { Print } from "./report.ts";
import { word } from "./speed.ts";

const CHILD = fileURLToPath(new URL("memory-child.ts", import.meta.url));
const WALL_MS = 180_000;
const DOCX_MB = 50;
const TMX_MB = 200;
const MB = 1024 * 1024;

/** What opening and writing a large file took. */
export interface Took {
  readonly outcome: string;
  readonly open: number;
  readonly write: number;
  /** Of the whole process at its peak, and before the file was opened; in megabytes. */
  readonly peak: number;
  readonly before: number;
}

/** Opens large files, each in a process of its own, edits them and writes them. */
export function printMemory(print: Print): void {
  print("memory and time of large files (bounded: a few times the size of the file)");
  const folder = mkdtempSync(join(tmpdir(), "hexapla-memory-"));
  try {
    const docx = join(folder, "large.docx");
    writeLargeDocx(docx, word(), DOCX_MB);
    printFile(print, "DOCX, mostly pictures", docx);
    const tmx = join(folder, "large.tmx");
    const units = writeLargeTmx(tmx, TMX_MB);
    printFile(print, `TMX of ${units} units`, tmx);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function printFile(print: Print, what: string, path: string): void {
  const size = (statSync(path).size / MB).toFixed(0);
  const { stdout, stderr, status, signal } = spawnSync(
    process.execPath,
    ["--import", "tsx", CHILD, path],
    { encoding: "utf8", timeout: WALL_MS },
  );
  if (status !== 0) {
    print(
      `  ${what}, ${size} MB: FAILED, ended by ${signal ?? `code ${status}`}: ${stderr.trim().split("\n").at(-1)}`,
    );
    return;
  }
  const { outcome, open, write, peak, before }: Took = JSON.parse(stdout);
  print(
    `  ${what}, ${size} MB: ${outcome}; in ${open.toFixed(1)} s, out ${write.toFixed(1)} s, peak ${peak.toFixed(0)} MB (${before.toFixed(0)} MB before)`,
  );
}
