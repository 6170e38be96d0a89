import type { Delta } from "#lib/core/history/change.ts";
import type { Flag, FlagState } from "#lib/core/quality/flags.ts";
import { isMqmCategory, type Severity } from "#lib/core/quality/mqm.ts";
import { isStorable } from "#lib/core/text/storable.ts";
import type { Writing } from "#lib/data/connect.ts";
import { readFlags } from "#lib/data/flags.ts";
import { isAlteredSince } from "./altered-since.ts";
import { changeDocument } from "./change-document.ts";
import type { EditorContext } from "./context.ts";
import { Refusal } from "./refusal.ts";
import { segmentOf } from "./revise-segment.ts";

/** Words to flag, as they stand in the revision the editor saw. */
export interface NewFlag {
  readonly document: string;
  readonly segment: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly category: string;
  readonly severity: Severity;
  readonly note: string;
}

/** What an editor may change about a flag; `withdrawn` takes it away (it stays in the history). */
export interface FlagAlteration {
  readonly category?: string;
  readonly severity?: Severity;
  readonly note?: string;
  readonly state?: FlagState;
  readonly withdrawn?: boolean;
  /** The document's head the editor saw. */
  readonly seenHead: number;
}

/**
 * Flags a span of a segment and returns the number of the change.
 * @throws Refusal `invalid-span` where the words do not stand there (any more).
 */
export function raiseFlag(context: EditorContext, input: NewFlag): Promise<number> {
  return changeDocument(context, input.document, async (tx, { head, nextId }) => {
    const { document, ...marked } = input;
    const { text } = await segmentOf(tx, document, input.segment);
    refuseUnfit(input, text);
    const flag: Flag = { ...marked, id: nextId, state: "open", raised: head + 1 };
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
    await refuseIfAltered(tx, document, id, seenHead);
    refuseUnknownCategory(alteration.category ?? before.category);
    const after = withdrawn ? null : { ...before, ...alteration };
    return { kind: "flag", delta: { flags: [{ before, after, carried: false }] } };
  });
}

async function flagOf(tx: Writing, document: string, id: number): Promise<Flag> {
  const [flag] = await readFlags(tx, document, { ids: [id] });
  if (flag) return flag;
  throw new Refusal("no-such-flag", `Cannot change flag ${id}: document "${document}" has none`);
}

/** An edit that carried the flag along is no alteration. */
async function refuseIfAltered(
  tx: Writing,
  document: string,
  id: number,
  seenHead: number,
): Promise<void> {
  const turnsIn = ({ flags }: Delta) => flags.filter((turn) => !turn.carried);
  if (!(await isAlteredSince(tx, document, { id, seenHead }, turnsIn))) return;
  throw new Refusal("flag-changed", `Cannot change flag ${id}: somebody changed it meanwhile`);
}

function refuseUnfit({ start, end, quote, category }: NewFlag, text: string): void {
  refuseUnknownCategory(category);
  if (start < end && text.slice(start, end) === quote && isStorable(quote)) return;
  throw new Refusal("invalid-span", `Cannot flag ${start}–${end}: "${quote}" does not stand there`);
}

function refuseUnknownCategory(category: string): void {
  if (isMqmCategory(category)) return;
  throw new Refusal("invalid-span", `Cannot flag: "${category}" is not a category of MQM`);
}
