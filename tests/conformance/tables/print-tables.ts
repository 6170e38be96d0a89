import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExportedDocument } from "#lib/core/formats/exports/exported-document.ts";
import { readReviewTable } from "#lib/core/formats/review-table/read-review-table.ts";
import { writeReviewDocx } from "#lib/core/formats/review-table/write-docx.ts";
import { writeReviewXlsx } from "#lib/core/formats/review-table/write-xlsx.ts";
import { withoutIllegal } from "#lib/core/formats/xml/characters.ts";
import { loadMessages } from "#lib/i18n.ts";
import { inventedDocument } from "../exports/invented.ts";
import { type Print, share } from "../report.ts";
import { runProgram } from "../tool.ts";
import { resaved } from "./office.ts";

const ROWS = 300;
// As the judge that edits tables does it.
const STEP = 10;
const WORD = "Neu ";
const EDITOR = "Ірина";

/** A way that a table takes until it comes back. */
interface Way {
  readonly what: string;
  readonly edit: "typed" | "tracked" | null;
  /** What LibreOffice saves it as, one after the other. */
  readonly saved: readonly string[];
}

const WAYS: Readonly<Record<"docx" | "xlsx", readonly Way[]>> = {
  docx: [
    { what: "as sent", edit: null, saved: [] },
    { what: "saved by LibreOffice", edit: null, saved: ["docx"] },
    { what: "saved as ODT, and as DOCX again", edit: null, saved: ["odt", "docx"] },
    { what: "edited in python-docx", edit: "typed", saved: [] },
    { what: "edited, saved by LibreOffice", edit: "typed", saved: ["docx"] },
    { what: "edited with tracking", edit: "tracked", saved: [] },
    { what: "edited with tracking, saved by LibreOffice", edit: "tracked", saved: ["docx"] },
    {
      what: "edited with tracking, saved as ODT, and as DOCX again",
      edit: "tracked",
      saved: ["odt", "docx"],
    },
  ],
  xlsx: [
    { what: "as sent", edit: null, saved: [] },
    { what: "saved by LibreOffice", edit: null, saved: ["xlsx"] },
    {
      what: "saved as ODS (which drops tabs in Calc), and as XLSX again",
      edit: null,
      saved: ["ods", "xlsx"],
    },
    { what: "edited in openpyxl", edit: "typed", saved: [] },
    { what: "edited, saved by LibreOffice", edit: "typed", saved: ["xlsx"] },
  ],
};

/** Review tables that went through other programs: every text of every line must come back as it was sent, or as it was edited. */
export async function printTables(print: Print): Promise<void> {
  print(`review tables of ${ROWS} lines, through other programs and back (goal: every line)`);
  const { document } = inventedDocument(ROWS);
  const { export: known } = await loadMessages("en");
  const folder = mkdtempSync(join(tmpdir(), "hexapla-tables-"));
  try {
    for (const [ending, write] of [
      ["docx", writeReviewDocx],
      ["xlsx", writeReviewXlsx],
    ] as const) {
      const path = join(folder, `sent.${ending}`);
      const wanted = { name: path, editions: document.editions, words: known.words };
      writeFileSync(path, write(document, wanted).bytes);
      for (const way of WAYS[ending]) printWay(print, document, path, way, folder);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function printWay(
  print: Print,
  document: ExportedDocument,
  sent: string,
  way: Way,
  folder: string,
): void {
  const ending = sent.slice(sent.lastIndexOf(".") + 1);
  const edited = join(folder, `edited-${way.edit}.${ending}`);
  if (way.edit !== null) runProgram("edit-table", [way.edit, sent, edited]);
  const back = resaved(way.edit === null ? sent : edited, way.saved, folder);
  const read = readReviewTable(Uint8Array.from(readFileSync(back)), back);
  const texts = new Map(read.rows.map((row) => [row.segment, row]));
  const lines = expectedLines(document, way);
  const wrong = lines.filter((line) =>
    line.some(({ segment, text, isEdited }) => {
      const found = texts.get(segment);
      const isMarked = way.edit !== "tracked" || !isEdited || found?.changes[0]?.author === EDITOR;
      return found?.text !== text || found.isChanged !== isEdited || !isMarked;
    }),
  );
  const named = `${ending.toUpperCase()} ${way.what}`;
  print(
    `  ${named}: ${share(lines.length - wrong.length, lines.length)} lines, ${read.problems.length} problems`,
  );
  for (const { segment, text } of wrong[0] ?? [])
    print(
      `    WRONG segment ${segment}: ${JSON.stringify(texts.get(segment)?.text)} in place of ${JSON.stringify(text)}`,
    );
  for (const { code, line } of read.problems.slice(0, 2)) print(`    ${code} in line ${line}`);
}

interface ExpectedText {
  readonly segment: number;
  readonly text: string;
  readonly isEdited: boolean;
}

function expectedLines({ editions, rows }: ExportedDocument, { edit }: Way): ExpectedText[][] {
  const targets = editions.filter(({ basedOn }) => basedOn !== null);
  const last = targets.at(-1)?.id;
  const texts = new Map(
    targets.flatMap(({ segments }) => segments.map(({ id, text }) => [id, text])),
  );
  return rows.map(({ cells }, at) =>
    targets.flatMap(({ id }) =>
      (cells[id] ?? []).map((segment) => {
        const isEdited = edit !== null && id === last && at % STEP === 0;
        const text = withoutIllegal(texts.get(segment) ?? "");
        return { segment, text: isEdited ? WORD + text : text, isEdited };
      }),
    ),
  );
}
