import { FORMATS, openFile } from "../open-file.ts";
import type { OpenedFile, ParagraphEdit } from "../opened-file.ts";
import type {
  ExportedDocument,
  ExportedEdition,
  ExportedSegment,
  ExportFile,
  ExportLoss,
} from "./exported-document.ts";

/**
 * The received file of an edition with the corrections in their places; of editions that came in one file, those of all. Byte for byte
 * the received file where nothing was corrected. A segment that the file does not hold is told as `not-in-file`.
 */
export function writeReceived(document: ExportedDocument, edition: ExportedEdition): ExportFile {
  const { name } = edition.file;
  const opened = openReceived(edition);
  const together = inOneFile(document, edition);
  const written = opened.write(together.flatMap((each) => editsOf(opened, each)));
  const segments = segmentsByPlace(together);
  const losses = written.losses.map(({ code, slot, paragraph, subject }) => {
    const segment = segments.get(slot)?.get(paragraph) ?? 0;
    return { code, segment, ...(subject !== undefined && { subject }) } satisfies ExportLoss;
  });
  return {
    name,
    mediaType: mediaTypeOf(edition),
    bytes: written.bytes,
    losses: [...losses, ...together.flatMap(notInFile)],
  };
}

/** Opens the file that an edition came in as it was read then. */
function openReceived({ file }: ExportedEdition): OpenedFile {
  return openFile(file.bytes, file.name, { ...file.reading, format: file.format });
}

/** The media type of the format that an edition came in. */
function mediaTypeOf({ file }: ExportedEdition): string {
  const format = FORMATS.find(({ name }) => name === file.format);
  return format?.mediaType ?? "application/octet-stream";
}

/** What the segments of an edition ask of the file it came in; paragraphs that stand as the file has them are left alone. */
function editsOf(opened: OpenedFile, edition: ExportedEdition): ParagraphEdit[] {
  const { slot } = edition.file;
  const paragraphs = opened.texts.find((text) => text.slot === slot)?.paragraphs ?? [];
  return edition.segments.flatMap(({ place, text }) => {
    if (place === null || paragraphs[place]?.text === text) return [];
    return [{ slot, paragraph: place, text }];
  });
}

/** The editions that came in the same file as this one, itself first; of several that claim one text of the file, the first. */
function inOneFile({ editions }: ExportedDocument, edition: ExportedEdition): ExportedEdition[] {
  const bySlot = new Map([[edition.file.slot, edition]]);
  for (const other of editions) {
    if (isSameFile(other, edition) && !bySlot.has(other.file.slot))
      bySlot.set(other.file.slot, other);
  }
  return [...bySlot.values()];
}

function isSameFile({ file: one }: ExportedEdition, { file: other }: ExportedEdition): boolean {
  return one.hash === other.hash && one.name === other.name && one.format === other.format;
}

function segmentsByPlace(editions: readonly ExportedEdition[]) {
  return new Map(
    editions.map(({ file, segments }) => {
      return [file.slot, new Map(segments.map(({ place, id }) => [place, id]))];
    }),
  );
}

/** One loss for each segment with words that the received file of its edition does not hold. */
export function notInFile({ segments }: ExportedEdition): ExportLoss[] {
  return segments.filter(isNotInFile).map(({ id }) => ({ code: "not-in-file", segment: id }));
}

function isNotInFile({ place, text }: ExportedSegment): boolean {
  return place === null && text !== "";
}
