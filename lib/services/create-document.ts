import { hashOf } from "#lib/adapters/hash.ts";
import type { TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import type { Alignment } from "#lib/core/align/editions.ts";
import { placeRows } from "#lib/core/document/arrange.ts";
import type { SegmentBead } from "#lib/core/formats/archive/archive.ts";
import {
  IMPORT,
  marksOf,
  type ReceivedPlace,
  type Reception,
} from "#lib/core/formats/archive/reception.ts";
import type { FileParagraph } from "#lib/core/formats/opened-file.ts";
import { type FlagTurn, NO_DELTA } from "#lib/core/history/change.ts";
import { appendChange, type NewRevision } from "#lib/data/changes.ts";
import { insertDocument, type NewDocument } from "#lib/data/import.ts";
import type { Original } from "#lib/data/receptions.ts";
import type { NewSegment } from "#lib/data/segments.ts";
import { alignFiles } from "./align-files.ts";
import type { Context, EditorContext } from "./context.ts";
import { editionsIn, type FoundEdition, keptOf } from "./planned-editions.ts";
import { refuseImpossibleRelay } from "./preview-import.ts";
import { type ReceivedText, readFiles } from "./read-texts.ts";
import { Refusal } from "./refusal.ts";

/**
 * Imports files as one document: opens and aligns them, and stores them in one transaction. Returns the document's id.
 * @throws Refusal `invalid-editions`, `unreadable` (with the place), or the reason of `options.signal` where that ends it;
 * then nothing is stored.
 */
export async function createDocument(
  context: EditorContext,
  { title, texts }: { readonly title: string; readonly texts: readonly ReceivedText[] },
  options: TaskOptions = {},
): Promise<string> {
  const draft = await draftOf(context, texts, options);
  const at = context.now();
  const id = context.newId();
  await context.db.transaction().execute(async (tx) => {
    await insertDocument(tx, { ...draft.document, id, title, at, workspace: context.workspace });
    await appendChange(tx, {
      document: id,
      sequence: IMPORT,
      at,
      editor: context.editor.id,
      kind: "import",
      undoes: null,
      delta: { ...NO_DELTA, flags: draft.flags },
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
  /** Those that the files bring. */
  readonly flags: readonly FlagTurn[];
}

/** An edition of the new document. Segments have the ids of its list, in the order of the paragraphs. */
interface DraftedEdition extends FoundEdition {
  readonly id: number;
  readonly hash: string;
  readonly paragraphs: readonly FileParagraph[];
  readonly segments: readonly number[];
}

/** Everything of the new document. Ids run through editions, segments, rows and flags, from 1. */
async function draftOf(
  context: Context,
  texts: readonly ReceivedText[],
  options: TaskOptions,
): Promise<Draft> {
  const kept = keptOf(editionsIn(await readFiles(context, texts, options)));
  const unread = kept.find(({ problem }) => problem);
  if (unread?.problem) {
    const { name, problem } = unread;
    throw new Refusal("unreadable", `Cannot read "${name}": ${problem.reason}`, {
      name,
      ...problem,
    });
  }
  refuseImpossibleRelay(kept);
  const alignment = await alignFiles(context, kept, options);
  const editions = drafted(kept);
  const segments = editions.map((edition) => edition.segments);
  const firstRow = editions.length + segments.flat().length + 1;
  const names = { editions: editions.map(({ id }) => id), segments };
  const rows = placeRows(alignment.rows, names, firstRow);
  const flags = flagsOf(editions, firstRow + rows.length);
  return {
    document: {
      originals: originalsOf(editions),
      editions: editions.map(({ id, language, basedOn }) => {
        return { id, language, basedOn: basedOn === null ? null : basedOn + 1 };
      }),
      receptions: editions.map(receptionOf),
      rows,
      segments: editions.flatMap(segmentsOf),
      places: editions.flatMap(placesOf),
      beads: beadsOf(alignment, segments),
      nextId: firstRow + rows.length + flags.length,
    },
    revisions: editions.flatMap(revisionsOf),
    flags,
  };
}

function drafted(kept: readonly FoundEdition[]): DraftedEdition[] {
  const paragraphs = kept.map(({ found }) => found?.text.paragraphs ?? []);
  const sizes = paragraphs.map(({ length }) => length);
  const segments = numbered(sizes, kept.length + 1);
  const hashes = new Map<Uint8Array, string>();
  return kept.map((edition, index) => {
    const { bytes } = edition.received;
    const hash = hashes.get(bytes) ?? hashOf(bytes);
    hashes.set(bytes, hash);
    const own = { paragraphs: paragraphs[index] ?? [], segments: segments[index] ?? [] };
    return { ...edition, id: index + 1, hash, ...own };
  });
}

function originalsOf(editions: readonly DraftedEdition[]): Original[] {
  const originals = editions.map(({ hash, received: { bytes } }) => ({ hash, bytes }));
  return [...new Map(originals.map((original) => [original.hash, original])).values()];
}

function receptionOf({ id, found, name, slot, hash }: DraftedEdition): Reception {
  if (!found) throw new Error(`Expected "${name}" to be opened`);
  const { format, reading } = found.file;
  const file = { fileName: name, format, slot, reading, received: hash };
  return { edition: id, sequence: IMPORT, ...file };
}

function segmentsOf({ id: edition, segments }: DraftedEdition): NewSegment[] {
  return segments.map((id) => ({ id, edition, born: IMPORT }));
}

function placesOf({ id: edition, segments, paragraphs }: DraftedEdition): ReceivedPlace[] {
  return paragraphs.map((paragraph, place) => ({
    ...{ edition, reception: IMPORT, segment: segments[place] ?? 0, place, text: null },
    ...marksOf(paragraph),
  }));
}

function revisionsOf({ segments, paragraphs }: DraftedEdition): NewRevision[] {
  return paragraphs.map(({ text }, index) => {
    return { segment: segments[index] ?? 0, text, cause: "import", basedOn: null, seen: 0 };
  });
}

function flagsOf(editions: readonly DraftedEdition[], firstId: number): FlagTurn[] {
  const flags = editions.flatMap(({ found, slot: own, segments }) => {
    const told = found?.file.flags.filter(({ slot }) => slot === own) ?? [];
    return told.map(({ slot: _, paragraph, ...flag }) => {
      return { ...flag, segment: segments[paragraph] ?? 0, raised: IMPORT };
    });
  });
  return flags.map((flag, index) => {
    return { before: null, after: { id: firstId + index, ...flag }, carried: false };
  });
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
