import { hashOf } from "#lib/adapters/hash.ts";
import type { TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import type { Alignment } from "#lib/core/align/editions.ts";
import type { AlignedEdition } from "#lib/core/align/relay.ts";
import { placeRows } from "#lib/core/document/arrange.ts";
import type { PlannedEdition } from "#lib/core/document/relay.ts";
import type { ReceivedSegment, SegmentBead } from "#lib/core/formats/archive/archive.ts";
import type { DocumentText } from "#lib/core/formats/read-document.ts";
import { NO_DELTA } from "#lib/core/history/change.ts";
import { appendChange, type NewRevision } from "#lib/data/changes.ts";
import { insertDocument, type NewDocument, type NewEdition } from "#lib/data/import.ts";
import type { Context, EditorContext } from "./context.ts";
import { refuseImpossibleRelay } from "./preview-import.ts";
import { type ReceivedText, readText } from "./read-texts.ts";
import { Refusal } from "./refusal.ts";

/** A text to be an edition; `basedOn` is the index of the text it was translated from, null for an original. */
export type NewText = ReceivedText & PlannedEdition;

/**
 * Imports texts as one document: reads and aligns them, and stores them in one transaction. Returns the document's id.
 * @throws Refusal `invalid-editions`, `unreadable` (with the place), or the reason of `options.signal` where that ends it;
 * then nothing is stored.
 */
export async function createDocument(
  context: EditorContext,
  { title, texts }: { readonly title: string; readonly texts: readonly NewText[] },
  options: TaskOptions = {},
): Promise<string> {
  refuseImpossibleRelay(texts);
  const draft = await draftOf(context, texts, options);
  const at = context.now();
  const id = context.newId();
  await context.db.transaction().execute(async (tx) => {
    await insertDocument(tx, { ...draft.document, id, title, at, workspace: context.workspace });
    await appendChange(tx, {
      document: id,
      sequence: 1,
      at,
      editor: context.editor.id,
      kind: "import",
      undoes: null,
      delta: NO_DELTA,
      revisions: draft.revisions,
      nextId: draft.document.nextId,
    });
    options.signal?.throwIfAborted();
  });
  return id;
}

interface Draft {
  readonly document: Omit<NewDocument, "id" | "title" | "at" | "workspace">;
  readonly revisions: readonly NewRevision[];
}

interface ReadText extends NewText {
  readonly text: DocumentText;
  readonly hash: string;
}

/** Everything of the new document. Ids run through editions, segments and rows, from 1. */
async function draftOf(
  { heavy }: Context,
  texts: readonly NewText[],
  options: TaskOptions,
): Promise<Draft> {
  const read = texts.map(mustRead);
  const alignment = await heavy.align(read.map(alignedEdition), options);
  const sizes = read.map(({ text }) => text.paragraphs.length);
  const segmentIds = numbered(sizes, read.length + 1);
  const firstRow = read.length + segmentIds.flat().length + 1;
  const names = { editions: read.map((_, index) => index + 1), segments: segmentIds };
  const rows = placeRows(alignment.rows, names, firstRow);
  return {
    document: {
      originals: read.map(({ hash, bytes }) => ({ hash, bytes })),
      editions: read.map(editionOf),
      rows,
      segments: read.flatMap(({ text }, edition) =>
        segmentsOf(text, edition + 1, segmentIds[edition] ?? []),
      ),
      beads: beadsOf(alignment, segmentIds),
      nextId: firstRow + rows.length,
    },
    revisions: read.flatMap(({ text }, edition) => revisionsOf(text, segmentIds[edition] ?? [])),
  };
}

function alignedEdition({ language, basedOn, text }: ReadText): AlignedEdition {
  return { language, basedOn, units: text.paragraphs.map((paragraph) => paragraph.text) };
}

function editionOf({ language, basedOn, text, name, hash }: ReadText, index: number): NewEdition {
  return {
    id: index + 1,
    language,
    basedOn: basedOn === null ? null : basedOn + 1,
    format: text.format,
    fileName: name,
    received: hash,
  };
}

function segmentsOf(
  text: DocumentText,
  edition: number,
  ids: readonly number[],
): ReceivedSegment[] {
  return text.paragraphs.map(({ start, end }, index) => ({
    id: ids[index] ?? 0,
    edition,
    start,
    end,
  }));
}

function revisionsOf(text: DocumentText, ids: readonly number[]): NewRevision[] {
  return text.paragraphs.map((paragraph, index) => {
    return {
      segment: ids[index] ?? 0,
      text: paragraph.text,
      cause: "import",
      basedOn: null,
      seen: 0,
    };
  });
}

function mustRead(received: NewText): ReadText {
  const reading = readText(received);
  if (reading.kind === "read")
    return { ...received, text: reading.text, hash: hashOf(received.bytes) };
  const { name, problem } = reading;
  throw new Refusal("unreadable", `Cannot read "${name}": ${problem.reason}`, { name, ...problem });
}

/** Consecutive ids for groups of the given sizes. */
function numbered(sizes: readonly number[], firstId: number): number[][] {
  let next = firstId;
  return sizes.map((size) => Array.from({ length: size }, () => next++));
}

function beadsOf({ links }: Alignment, segmentIds: readonly (readonly number[])[]): SegmentBead[] {
  return links.flatMap(({ source, target, beads }) =>
    beads.map((bead) => ({
      sourceEdition: source + 1,
      targetEdition: target + 1,
      source: (segmentIds[source] ?? []).slice(bead.source.start, bead.source.end),
      target: (segmentIds[target] ?? []).slice(bead.target.start, bead.target.end),
      confidence: bead.confidence,
    })),
  );
}
