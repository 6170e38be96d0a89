import type { FlagTurn } from "#lib/core/history/change.ts";
import { mapAnchor } from "#lib/core/quality/anchors.ts";
import { type Flag, type FlagState, isPoint } from "#lib/core/quality/flags.ts";
import { isMqmCategory, type Severity } from "#lib/core/quality/mqm.ts";
import { isStorable } from "#lib/core/text/storable.ts";
import type { Writing } from "#lib/data/connect.ts";
import type { StoredSegment } from "#lib/data/documents.ts";
import { readFlags } from "#lib/data/flags.ts";
import { findRevision } from "#lib/data/revisions.ts";
import { changeDocument } from "./change-document.ts";
import type { EditorContext } from "./context.ts";
import { Refusal } from "./refusal.ts";
import { segmentOf } from "./revise-segment.ts";
import { flagOf, refuseIfFlagAltered } from "./standing-flags.ts";

/** Words to flag, or the point at which something is missing (no words), as they stand in the revision the editor saw. */
export interface NewFlag {
  readonly document: string;
  readonly segment: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly category: string;
  readonly severity: Severity;
  readonly note: string;
  readonly suggestion?: string | null;
  /** The flag whose error this is again. */
  readonly repeats?: number | null;
  /** The revision the editor saw: where it is not the one that stands, the words are looked up in that. */
  readonly seenRevision?: number;
}

/** What an editor may change about a flag; `withdrawn` takes it away (it stays in the history). */
export interface FlagAlteration {
  readonly category?: string;
  readonly severity?: Severity;
  readonly note?: string;
  readonly suggestion?: string | null;
  readonly repeats?: number | null;
  readonly state?: FlagState;
  readonly withdrawn?: boolean;
  /** The document's head the editor saw. */
  readonly seenHead: number;
}

/**
 * Flags a span or a point of a segment and returns the number of the change.
 * @throws Refusal `invalid-span` where the words do not stand there (any more); `no-such-flag` where it repeats one that does not stand.
 */
export function raiseFlag(context: EditorContext, input: NewFlag): Promise<number> {
  return changeDocument(context, input.document, async (tx, { head, nextId: id }) => {
    const { document, seenRevision, ...marked } = input;
    const segment = await segmentOf(tx, document, input.segment);
    const place = await placeIn(tx, input, segment);
    refuseUnfit({ ...input, ...place }, segment.text);
    const repeats = await rootOf(tx, document, marked.repeats ?? null, id);
    const own = { suggestion: marked.suggestion ?? null, repeats };
    const flag: Flag = { ...marked, ...place, ...own, id, state: "open", raised: head + 1 };
    const turn = { before: null, after: flag, carried: false };
    return { kind: "flag", delta: { flags: [turn] }, idsUsed: 1 };
  });
}

/**
 * Alters or withdraws a flag and returns the number of the change.
 * @throws Refusal `no-such-flag`; `flag-changed` where somebody altered it after `seenHead`.
 */
export function alterFlag(
  context: EditorContext,
  document: string,
  id: number,
  { withdrawn, seenHead, ...alteration }: FlagAlteration,
): Promise<number> {
  return changeDocument(context, document, async (tx) => {
    const before = await flagOf(tx, document, id);
    await refuseIfFlagAltered(tx, document, id, seenHead);
    refuseUnknownCategory(alteration.category ?? before.category);
    const repeats = await rootOf(tx, document, alteration.repeats ?? null, id);
    const isRepeat = alteration.repeats === undefined ? {} : { repeats };
    const after = withdrawn ? null : { ...before, ...alteration, ...isRepeat };
    const others = repeats === null ? [] : await followers(tx, document, id, repeats);
    return { kind: "flag", delta: { flags: [{ before, after, carried: false }, ...others] } };
  });
}

async function placeIn(
  tx: Writing,
  { document, start, end, quote, seenRevision }: NewFlag,
  { id, text, revision }: StoredSegment,
): Promise<Pick<NewFlag, "start" | "end" | "quote">> {
  const seen = { start, end, quote };
  if (seenRevision === undefined || seenRevision === revision) return seen;
  const then = await findRevision(tx, document, id, seenRevision);
  return (then && mapAnchor(seen, then.text, text)) ?? seen;
}

/** A flag that repeats a repetition repeats what that repeats. */
async function rootOf(
  tx: Writing,
  document: string,
  repeats: number | null,
  own: number,
): Promise<number | null> {
  if (repeats === null) return null;
  const flag = await flagOf(tx, document, repeats);
  const root = flag.repeats ?? flag.id;
  if (root !== own) return root;
  throw new Refusal(
    "cannot-repeat",
    `Cannot make flag ${own} repeat flag ${repeats}: it is its own`,
  );
}

/** What repeated a flag that is a repetition itself now. */
async function followers(
  tx: Writing,
  document: string,
  id: number,
  repeats: number,
): Promise<FlagTurn[]> {
  const flags = await readFlags(tx, document, { repeats: id });
  return flags.map((before) => ({ before, after: { ...before, repeats }, carried: false }));
}

function refuseUnfit({ start, end, quote, category }: NewFlag, text: string): void {
  refuseUnknownCategory(category);
  const isInside = start < end || (isPoint({ start, end }) && end <= text.length);
  if (isInside && text.slice(start, end) === quote && isStorable(quote)) return;
  throw new Refusal("invalid-span", `Cannot flag ${start}–${end}: "${quote}" does not stand there`);
}

function refuseUnknownCategory(category: string): void {
  if (isMqmCategory(category)) return;
  throw new Refusal("invalid-span", `Cannot flag: "${category}" is not a category of MQM`);
}
