import { unmatchedIn } from "#lib/core/document/missing.ts";
import { IMPORT } from "#lib/core/formats/archive/reception.ts";
import type { ChangeKind } from "#lib/core/history/change.ts";
import type { PastState } from "#lib/core/history/timeline.ts";
import type { Dismissal, Flag } from "#lib/core/quality/flags.ts";
import { readGaps } from "#lib/data/beads.ts";
import type { Database } from "#lib/data/connect.ts";
import {
  type DocumentHead,
  readEditions,
  type StoredSegment,
  withMarks,
} from "#lib/data/documents.ts";
import { readEditorNames } from "#lib/data/editors.ts";
import { readMarks } from "#lib/data/receptions.ts";
import { findChangeBefore } from "#lib/data/undo-log.ts";
import type { Context } from "./context.ts";
import { atOneMoment, mustFind, type OpenDocument } from "./open-document.ts";
import type { Past, PastChange } from "./past.ts";
import { recallPast } from "./recall-past.ts";
import { recallTexts } from "./recall-texts.ts";
import { Refusal } from "./refusal.ts";

/** A whole document as it stood after one of its changes, which is its head here. */
export interface DocumentState extends Omit<OpenDocument, "flags" | "remarks"> {
  readonly flags: readonly Flag[];
  readonly sequence: number;
  readonly at: Date;
  readonly author: string;
  readonly kind: ChangeKind;
  readonly dismissals: readonly Dismissal[];
}

/** Which state: after change `sequence`; with the texts of one edition only, where it is named. */
export interface WantedState {
  readonly document: string;
  readonly sequence: number;
  readonly edition?: number;
}

/**
 * Reads a document as it stood after one of its changes.
 * @throws Refusal `no-such-document`, `no-such-change`
 */
export function readState(context: Context, wanted: WantedState): Promise<DocumentState> {
  const { document: id, sequence } = wanted;
  return atOneMoment(context, async (db) => {
    const document = await mustFind(db, context.workspace, id);
    const past = await recallPast(context, db, id);
    const { editor, at, kind } = pastChange(past, document, sequence);
    const state = past.timeline.stateAt(sequence);
    const authors = await readEditorNames(db, [editor]);
    return {
      ...document,
      head: sequence,
      withdrawn: state.isWithdrawn,
      editions: await readEditions(db, id, state.receptions),
      rows: state.rows,
      segments: await segmentsThen(db, past, state, wanted),
      flags: state.flags,
      unmatched: unmatchedIn(state.rows, await readGaps(db, id)),
      sequence,
      at,
      author: authors.get(editor) ?? "",
      kind,
      dismissals: state.dismissals,
    };
  });
}

/** One change of a document's past. @throws Refusal `no-such-change` where its head has not come to it. */
export function pastChange(past: Past, { head }: DocumentHead, sequence: number): PastChange {
  const change = sequence <= head ? past.changes[sequence - 1] : undefined;
  if (change) return change;
  throw new Refusal("no-such-change", `Cannot go to change ${sequence}: head is ${head}`);
}

/** What of a state tells how its segments stood. */
type TextsThen = Pick<PastState, "texts"> & Partial<Pick<PastState, "receptions">>;

/** Segments of a document with the texts they had in a state, by id: all that `texts` names, or those of one edition where it is named. */
export async function segmentsThen(
  db: Database,
  past: Past,
  { texts, receptions = new Map() }: TextsThen,
  { document, edition }: Pick<WantedState, "document" | "edition">,
): Promise<StoredSegment[]> {
  const places = placesThen(past, { texts }, edition);
  const current = places.map(({ id, revision }) => ({ segment: id, sequence: revision }));
  const edited = places.filter(({ id, revision }) => revision !== bornAt(past, id));
  const received = edited.map(({ id }) => ({ segment: id, sequence: bornAt(past, id) }));
  const found = await recallTexts(db, document, past, [...current, ...received]);
  const receivedBy = new Map(edited.map(({ id }, at) => [id, found[places.length + at] ?? ""]));
  const isMost = 2 * places.length > past.editionOf.size;
  const only = isMost ? undefined : places.map(({ id }) => id);
  const marks = await readMarks(db, document, { only, receptions });
  // Written out: as a spread, the 80,000 of a book in four editions take 100 ms more.
  return places.map(({ id, edition, revision }, at) => {
    const received = receivedBy.get(id) ?? null;
    const segment = { id, edition, text: found[at] ?? "", revision, received };
    return marks.size === 0 ? segment : withMarks(segment, marks.get(id));
  });
}

function bornAt(past: Past, segment: number): number {
  return past.bornAt.get(segment) ?? IMPORT;
}

/** A segment, and the change that made the text it had. */
interface PlaceThen {
  readonly id: number;
  readonly revision: number;
  readonly edition: number;
}

/** The segments that `texts` names with the revisions they had, by id; those of one edition where it is named. */
export function placesThen(
  past: Past,
  { texts }: Pick<PastState, "texts">,
  only?: number,
): PlaceThen[] {
  return [...texts]
    .map(([id, revision]) => ({ id, revision, edition: past.editionOf.get(id) ?? 0 }))
    .filter(({ edition }) => only === undefined || edition === only)
    .sort((a, b) => a.id - b.id);
}

/**
 * The number of the newest change of a document that is not later than a moment.
 * @throws Refusal `no-such-document`; `no-such-change` where all are later.
 */
export function findMoment(context: Context, document: string, at: Date): Promise<number> {
  return atOneMoment(context, async (db) => {
    await mustFind(db, context.workspace, document);
    const sequence = await findChangeBefore(db, document, at);
    if (sequence !== undefined) return sequence;
    throw new Refusal(
      "no-such-change",
      `Cannot go to ${at.toISOString()}: it is before the import`,
    );
  });
}
