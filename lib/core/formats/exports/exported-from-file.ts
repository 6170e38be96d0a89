import type { FileParagraph, FileRow, OpenedFile } from "../opened-file.ts";
import type { ExportedDocument, ExportedEdition, ExportedSegment } from "./exported-document.ts";

/** A file that was opened, with what only its reader's caller knows of it. */
export interface FileToExport {
  readonly file: OpenedFile;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly hash: string;
  /** What to take for the language of a text where the file does not say. */
  readonly language: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** A file as a document without a history: every text an edition, every segment as received. */
export function exportedFromFile(opened: FileToExport): ExportedDocument {
  const { file, name, hash, at } = opened;
  const ids = new Map(file.texts.map(({ slot }, index) => [slot, index + 1]));
  let nextId = file.texts.length + 1;
  const editions = file.texts.map(({ slot, language, basedOn, paragraphs }): ExportedEdition => {
    return {
      id: ids.get(slot) ?? 0,
      language: language ?? opened.language,
      basedOn: basedOn === null ? null : (ids.get(basedOn) ?? null),
      file: { name, format: file.format, slot, reading: file.reading, bytes: opened.bytes, hash },
      segments: paragraphs.map((paragraph, place) => segmentOf(paragraph, place, nextId++, at)),
    };
  });
  const rows = file.rows ?? Array.from(editions[0]?.segments ?? [], (_, index) => [[index]]);
  const title = name.replace(/^.*[/\\]|\.[^.]+$/g, "");
  return {
    id: hash.slice(0, 32),
    title,
    exportedAt: at,
    head: 1,
    editions,
    rows: rowsOf(rows, editions),
  };
}

function segmentOf(
  { text, codes, state }: FileParagraph,
  place: number,
  id: number,
  at: string,
): ExportedSegment {
  const revision = { sequence: 1, text, author: "", at, cause: "import" } as const;
  return { id, place, received: text, text, codes, state, revisions: [revision], flags: [] };
}

function rowsOf(rows: readonly FileRow[], editions: readonly ExportedEdition[]) {
  return rows.map((row, index) => ({
    id: index + 1,
    cells: Object.fromEntries(
      editions.map(({ id, segments }, text) => [
        id,
        (row[text] ?? []).flatMap((paragraph) => segments[paragraph]?.id ?? []),
      ]),
    ),
  }));
}
