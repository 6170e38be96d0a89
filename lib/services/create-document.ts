import { hashOf } from "#lib/adapters/hash.ts";
import { type Alignment, alignEditions } from "#lib/core/align/editions.ts";
import { placeRows } from "#lib/core/document/arrange.ts";
import type { PlannedEdition } from "#lib/core/document/relay.ts";
import type { DocumentText } from "#lib/core/formats/read-document.ts";
import { NO_DELTA } from "#lib/core/history/change.ts";
import { appendChange, type NewRevision } from "#lib/data/changes.ts";
import { insertDocument, type NewDocument, type StoredBead } from "#lib/data/import.ts";
import type { EditorContext } from "./context.ts";
import { refuseImpossibleRelay } from "./preview-import.ts";
import { type ReceivedText, readText } from "./read-texts.ts";
import { Refusal } from "./refusal.ts";

/** A text to be an edition; `basedOn` is the index of the text it was translated from, null for an original. */
export type NewText = ReceivedText & PlannedEdition;

/**
 * Imports texts as one document: reads and aligns them, and stores them in one transaction. Returns the document's id.
 * @throws Refusal `invalid-editions`, `unreadable` (with the place); then nothing is stored.
 */
export async function createDocument(
  context: EditorContext,
  { title, texts }: { readonly title: string; readonly texts: readonly NewText[] },
): Promise<string> {
  refuseImpossibleRelay(texts);
  const draft = draftOf(texts);
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
  });
  return id;
}

interface Draft {
  readonly document: Omit<NewDocument, "id" | "title" | "at" | "workspace">;
  readonly revisions: readonly NewRevision[];
}

/** Everything of the new document. Ids run through editions, segments and rows, from 1. */
function draftOf(texts: readonly NewText[]): Draft {
  const read = texts.map(mustRead);
  const alignment = alignEditions(
    read.map(({ text }, index) => ({
      language: texts[index]?.language ?? "und",
      basedOn: texts[index]?.basedOn ?? null,
      units: text.paragraphs.map((paragraph) => paragraph.text),
    })),
  );
  const editionIds = texts.map((_, index) => index + 1);
  const segmentIds = numbered(
    read.map(({ text }) => text.paragraphs.length),
    texts.length + 1,
  );
  const firstRow = texts.length + segmentIds.flat().length + 1;
  const rows = placeRows(alignment.rows, editionIds, segmentIds, firstRow);
  return {
    document: {
      originals: read.map(({ hash, bytes }) => ({ hash, bytes })),
      editions: read.map(({ hash, name, text }, index) => ({
        id: index + 1,
        language: texts[index]?.language ?? "und",
        basedOn: idOfBase(texts[index]),
        format: text.format,
        fileName: name,
        received: hash,
      })),
      rows,
      segments: read.flatMap(({ text }, edition) =>
        text.paragraphs.map(({ start, end }, index) => {
          return { id: segmentIds[edition]?.[index] ?? 0, edition: edition + 1, start, end };
        }),
      ),
      beads: beadsOf(alignment, segmentIds),
      nextId: firstRow + rows.length,
    },
    revisions: read.flatMap(({ text }, edition) =>
      text.paragraphs.map((paragraph, index): NewRevision => {
        const segment = segmentIds[edition]?.[index] ?? 0;
        return { segment, text: paragraph.text, cause: "import", basedOn: null, seen: 0 };
      }),
    ),
  };
}

function idOfBase(text: NewText | undefined): number | null {
  return text === undefined || text.basedOn === null ? null : text.basedOn + 1;
}

function mustRead(received: NewText): ReceivedText & { text: DocumentText; hash: string } {
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

function beadsOf({ links }: Alignment, segmentIds: readonly (readonly number[])[]): StoredBead[] {
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
