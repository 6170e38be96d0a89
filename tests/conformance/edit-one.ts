import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import type { OpenedFile, ParagraphEdit } from "#lib/core/formats/opened-file.ts";
import { byKind, type Entry, NOT_READ } from "./corpus.ts";
import { openEntry } from "./open-entry.ts";
import { type Print, share } from "./report.ts";
import { runJudge } from "./tool.ts";

// Letters that stand in no file of the corpus.
const MARK = "qzxhexaplaqzx";

interface Edited {
  readonly entry: Entry;
  readonly before: string;
  readonly after: string;
  readonly place: string;
}

/** What a judge read. */
interface Read {
  readonly file: string;
  readonly text?: string;
  readonly error?: string;
  /** Its characters as they are: judged where no reader of the format could read it before the edit either. */
  readonly plain: string;
}

/** Lengthens one word in each file by a mark, writes it, and has other programs read both: but for the mark they must be the same. */
export function printEdits(print: Print, entries: readonly Entry[]): void {
  print("one edit a file, read by other programs: only that text differs (goal: all)");
  const folder = mkdtempSync(join(tmpdir(), "hexapla-conformance-"));
  try {
    for (const [kind, files] of byKind(entries)) {
      if (NOT_READ.includes(kind)) continue;
      printKind(
        print,
        kind,
        files.flatMap((entry, index) => editOf(entry, join(folder, `${kind}-${index}`))),
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function printKind(print: Print, kind: string, edited: readonly Edited[]): void {
  const read = runJudge<Read>(
    "read-texts",
    edited.flatMap(({ before, after }) => [before, after]),
  );
  const texts = new Map(read.map((each) => [each.file, each]));
  const judged = edited.map((each) => ({
    ...each,
    verdict: verdictOn(texts.get(each.before), texts.get(each.after)),
  }));
  const right = judged.filter(({ verdict }) => verdict === "right");
  const plain = edited.filter(({ before }) => texts.get(before)?.text === undefined).length;
  const beside =
    plain > 0 ? `; ${plain} that no other program can read were compared sign by sign` : "";
  print(`  ${kind}: ${share(right.length, judged.length)}${beside}`);
  for (const { entry, verdict, place } of judged) {
    if (verdict !== "right") print(`    WRONG ${entry.file} at ${place}: ${verdict}`);
  }
}

function verdictOn(before: Read | undefined, after: Read | undefined): string {
  if (!before || !after) return "not judged";
  if (before.text === undefined) return compared(before.plain, after.plain);
  if (after.text === undefined) return `unreadable after: ${after.error}`;
  return compared(before.text, after.text);
}

function compared(before: string, after: string): string {
  if (!after.includes(MARK)) return "the edit is not there";
  return after.replaceAll(MARK, "") === before ? "right" : "something else differs";
}

function editOf(entry: Entry, stem: string): Edited[] {
  const opening = openEntry(entry);
  if (opening.kind === "refused") return [];
  const edit = editIn(opening.file);
  if (!edit) return [];
  const ending = entry.format === "csv" ? ".csv" : extname(entry.file);
  const [before, after] = [`${stem}-before${ending}`, `${stem}-after${ending}`];
  writeFileSync(before, opening.bytes);
  writeFileSync(after, opening.file.write([edit]).bytes);
  return [{ entry, before, after, place: `${edit.slot || "text"} ${edit.paragraph}` }];
}

/** The mark behind a word in the middle of a text in the middle of the file, of the last text that has one. */
function editIn({ texts }: OpenedFile): ParagraphEdit | null {
  for (const { slot, paragraphs } of [...texts].reverse()) {
    const usable = paragraphs.flatMap(({ text, isLocked }, paragraph) =>
      !isLocked && /\p{L}{2}/u.test(text) ? [{ slot, paragraph, text }] : [],
    );
    const chosen = usable[usable.length >> 1];
    if (chosen) return { ...chosen, text: marked(chosen.text) };
  }
  return null;
}

function marked(text: string): string {
  const words = [...text.matchAll(/\p{L}{2,}/gu)];
  const word = words[words.length >> 1];
  const at = (word?.index ?? 0) + (word?.[0].length ?? 0);
  return text.slice(0, at) + MARK + text.slice(at);
}
