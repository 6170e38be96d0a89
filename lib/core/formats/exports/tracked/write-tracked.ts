import type { FileComment } from "../../docx/file-comment.ts";
import { openDocx } from "../../docx/open-docx.ts";
import type { WritingLoss } from "../../opened-file.ts";
import { illegalCharacters } from "../../xml/characters.ts";
import { changesOf } from "../changes-of.ts";
import { leftOut } from "../editions.ts";
import type { ExportTools } from "../export-tools.ts";
import type {
  ExportedDocument,
  ExportedEdition,
  ExportedSegment,
  ExportFile,
  ExportLoss,
} from "../exported-document.ts";
import { editionFileName } from "../file-name.ts";
import { MEDIA_TYPES } from "../media-types.ts";
import { notInFile, writeReceived } from "../write-received.ts";
import { flagComments } from "./flag-comments.ts";
import { type EditOf, keptApart } from "./kept-apart.ts";
import { currentEdition, hasWords, receivedEdition, segmentsShown } from "./new-edition.ts";
import { shownText } from "./shown-text.ts";

/**
 * An edition as DOCX with every change since it was received tracked, by whom and when, and its flags as comments. To accept all gives the
 * clean text, to reject all the received one. An edition that came as DOCX keeps its layout; others are set anew, with visible tags for
 * codes that are not about how words look.
 */
export async function writeTrackedDocx(
  document: ExportedDocument,
  edition: ExportedEdition,
  tools: ExportTools,
): Promise<ExportFile> {
  const name = editionFileName(edition, "tracked.docx");
  if (edition.file.format === "docx") {
    return { name, mediaType: MEDIA_TYPES.docx, ...trackedInPlace(document, edition, tools) };
  }
  const segments = segmentsShown(edition);
  const made = await tools.createDocx(receivedEdition(document, edition, segments));
  const tracked = segments.map((segment) => trackedAnew(segment, edition.language));
  const { bytes } = openDocx(made, {}).writeTracked(
    keptApart(
      tracked.flatMap(({ edit }, paragraph) => (edit ? [{ ...edit, slot: "", paragraph }] : [])),
    ),
    segments.flatMap((segment, paragraph) => {
      const comments = flagComments(document, segment, tools.words);
      return comments.map((comment) => ({
        ...comment,
        ...tracked[paragraph]?.place(comment),
        paragraph,
      }));
    }),
  );
  const shown = new Set(segments.map(({ id }) => id));
  const losses = [...illegalIn(edition), ...withoutPlace(edition, ({ id }) => shown.has(id))];
  return { name, mediaType: MEDIA_TYPES.docx, bytes, losses };
}

/** An edition as DOCX without any marks: the received file with the corrections, or one that is set anew. */
export async function writeCleanDocx(
  document: ExportedDocument,
  edition: ExportedEdition,
  tools: ExportTools,
): Promise<ExportFile> {
  if (edition.file.format === "docx") return writeReceived(document, edition);
  return {
    name: editionFileName(edition, "docx"),
    mediaType: MEDIA_TYPES.docx,
    bytes: await tools.createDocx(currentEdition(document, edition)),
    losses: illegalIn(edition),
  };
}

function trackedInPlace(document: ExportedDocument, edition: ExportedEdition, tools: ExportTools) {
  const opened = openDocx(edition.file.bytes, edition.file.reading);
  const paragraphs = opened.texts[0]?.paragraphs ?? [];
  const edits: EditOf[] = [];
  const comments: FileComment[] = [];
  const places = new Map<number, number>();
  for (const segment of edition.segments) {
    const { place: paragraph, text, id } = segment;
    const received = paragraphs[paragraph ?? -1]?.text;
    if (paragraph === null || received === undefined) continue;
    places.set(paragraph, id);
    const changes = changesOf({ ...segment, received }, edition.language);
    if (changes.length > 0) edits.push({ slot: "", paragraph, received, text, changes });
    for (const comment of flagComments(document, segment, tools.words)) {
      comments.push({ ...comment, paragraph });
    }
  }
  const { bytes, losses } = opened.writeTracked(keptApart(inOrder(edits)), comments);
  const unplaced = withoutPlace(edition, ({ place }) => place !== null && places.has(place));
  const told = losses.map((loss) => lossOf(loss, places));
  return { bytes, losses: [...told, ...notInFile(edition), ...unplaced] };
}

/** One loss for each flag whose segment has no paragraph to be remarked on. */
function withoutPlace(
  { segments }: ExportedEdition,
  hasPlace: (segment: ExportedSegment) => boolean,
): ExportLoss[] {
  return segments
    .filter((segment) => !hasPlace(segment))
    .flatMap(({ id, flags }) =>
      flags.map(({ quote }) => ({ code: "flag-without-place", segment: id, subject: quote })),
    );
}

function inOrder(edits: readonly EditOf[]): EditOf[] {
  return [...edits].sort((a, b) => a.paragraph - b.paragraph);
}

function lossOf({ code, paragraph, subject }: WritingLoss, places: ReadonlyMap<number, number>) {
  const segment = places.get(paragraph) ?? 0;
  return { code, segment, ...(subject !== undefined && { subject }) } satisfies ExportLoss;
}

function trackedAnew(segment: ExportedSegment, language: string) {
  const { codes } = segment;
  const [before, after] = [shownText(segment.received, codes), shownText(segment.text, codes)];
  const [received, text] = [before.text, after.text];
  const revisions = segment.revisions.map((revision) => {
    return { ...revision, text: shownText(revision.text, codes).text };
  });
  const isEdit = hasWords(received) && received !== text;
  return {
    edit: isEdit
      ? { received, text, changes: changesOf({ received, text, revisions }, language) }
      : null,
    place: ({ start, end }: { readonly start: number; readonly end: number }) => {
      return { start: after.at(start), end: after.at(end) };
    },
  };
}

function illegalIn({ segments }: ExportedEdition): ExportLoss[] {
  return segments.flatMap(({ id, text }) => leftOut(id, illegalCharacters(text)));
}
