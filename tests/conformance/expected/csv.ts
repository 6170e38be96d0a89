import { decodeText } from "#lib/core/formats/encoding/decode-text.ts";
import type { OpenedFile } from "#lib/core/formats/opened-file.ts";
import { differing, expanded, type Judged, unlikeLists, type Verdict } from "./verdict.ts";

const SEPARATORS = [",", ";", "\t", "|"] as const;

/** CSV: rows and their widths as read with commas; the texts of a column as one of the usual separators gives them. */
export function judgeCsv({ entry, bytes, opening }: Judged): Verdict {
  if (opening.kind === "refused") return { faults: [`refused: ${opening.error.message}`] };
  const { file } = opening;
  const { text } = decodeText(bytes, { format: "csv", encoding: file.reading.encoding });
  const { python_csv_rows: rows, widths } = entry.expected;
  const grid = gridOf(text, ",").filter((row) => row.length > 1 || row[0] !== "");
  const found = [...new Set(grid.map((row) => row.length))].sort((a, b) => a - b);
  const own =
    rows === undefined
      ? []
      : [...differing("rows", grid.length, rows), ...differing("widths", found, widths)];
  if (own.length > 0) return { faults: own };
  const tries = SEPARATORS.map((separator) => columnFaults(file, gridOf(text, separator)));
  const best = tries.sort((a, b) => a.length - b.length)[0] ?? [];
  const texts = file.texts.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  return { texts, faults: best };
}

function columnFaults(
  { texts, reading }: OpenedFile,
  grid: readonly (readonly string[])[],
): string[] {
  const rows = grid.slice(reading.columns?.header ? 1 : 0);
  const columns = texts.map(({ slot }) => Number(slot));
  const kept = rows.filter((row) => columns.some((column) => (row[column] ?? "").trim() !== ""));
  return texts.flatMap(({ slot, paragraphs }, index) => {
    const ours = paragraphs
      .map((each) => expanded(each, (source) => source))
      .filter((cell) => cell.trim() !== "");
    const theirs = kept
      .map((row) => row[columns[index] ?? 0] ?? "")
      .filter((cell) => cell.trim() !== "");
    return unlikeLists(`cells of column ${slot}`, ours, theirs);
  });
}

/** RFC 4180, with quotes inside of unquoted cells as they are. */
function gridOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  const cell = new RegExp(
    `("(?:[^"]|"")*"(?:[^${separator}\\r\\n]*)|[^${separator}\\r\\n]*)(${separator === "|" ? "\\|" : separator}|\\r\\n|[\\r\\n]|$)`,
    "gy",
  );
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const [, written = "", end = ""] = cell.exec(text) ?? [];
    row.push(unquoted(written));
    if (end === separator) {
      if (cell.lastIndex === text.length) row.push("");
      else continue;
    }
    rows.push(row);
    row = [];
  }
  return rows;
}

function unquoted(written: string): string {
  const quoted = /^"((?:[^"]|"")*)"/.exec(written);
  if (!quoted) return written.replace(/\r\n?/g, "\n");
  const inside = (quoted[1] ?? "").replaceAll('""', '"').replace(/\r\n?/g, "\n");
  return inside + written.slice(quoted[0].length);
}
