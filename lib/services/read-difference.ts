import type { ChangeKind } from "#lib/core/history/change.ts";
import type { StateDifference } from "#lib/core/history/state-difference.ts";
import type { PastDifference } from "#lib/core/history/timeline.ts";
import type { Database } from "#lib/data/connect.ts";
import type { StoredSegment } from "#lib/data/documents.ts";
import { readEditorNames } from "#lib/data/editors.ts";
import type { Context } from "./context.ts";
import { atOneMoment, mustFind } from "./open-document.ts";
import type { Past } from "./past.ts";
import { pastChange, segmentsThen } from "./read-state.ts";
import { recallPast } from "./recall-past.ts";

/** What makes a document as it stood after change `from` into that after change `sequence`. */
export interface DocumentDifference extends StateDifference<StoredSegment> {
  readonly from: number;
  readonly sequence: number;
  readonly at: Date;
  readonly author: string;
  readonly kind: ChangeKind;
  readonly withdrawn: boolean;
}

/** Which two states of a document; either may be the later one. */
export interface WantedDifference {
  readonly document: string;
  readonly from: number;
  readonly sequence: number;
}

/**
 * Reads what makes one state of a document into another. Costs what was touched between the two, not the size of the document.
 * @throws Refusal `no-such-document`, `no-such-change`
 */
export function readDifference(
  context: Context,
  { document: id, from, sequence }: WantedDifference,
): Promise<DocumentDifference> {
  return atOneMoment(context, async (db) => {
    const document = await mustFind(db, context.workspace, id);
    const past = await recallPast(context, db, id);
    pastChange(past, document, from);
    const { editor, at, kind } = pastChange(past, document, sequence);
    const difference = past.timeline.between(from, sequence);
    const { rows, left, flags, dismissals, isWithdrawn } = difference;
    const authors = await readEditorNames(db, [editor]);
    return {
      from,
      sequence,
      at,
      author: authors.get(editor) ?? "",
      kind,
      withdrawn: isWithdrawn,
      segments: await differingSegments(db, past, { document: id, sequence }, difference),
      left,
      rows,
      flags,
      dismissals,
    };
  });
}

/** Another file brings other codes and another received text for all that an edition holds. */
async function differingSegments(
  db: Database,
  past: Past,
  { document, sequence }: Pick<WantedDifference, "document" | "sequence">,
  { texts, receptions: others }: PastDifference,
): Promise<StoredSegment[]> {
  const receptions = past.timeline.receptionsAt(sequence);
  const isOther = ([segment]: readonly [number, number]) => {
    return texts.has(segment) || others.has(past.editionOf.get(segment) ?? 0);
  };
  const all = () => [...past.timeline.stateAt(sequence).texts].filter(isOther);
  const wanted = others.size === 0 ? texts : new Map(all());
  return segmentsThen(db, past, { texts: wanted, receptions }, { document });
}
