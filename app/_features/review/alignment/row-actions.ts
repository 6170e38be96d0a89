import type { Dispatch } from "react";
import type { RowRefusal } from "#app/_features/review/refusals.ts";
import type { DocumentPatch, OpenDocument, Row } from "#app/_features/review/requests.ts";
import type { ReviewEvent } from "#app/_features/review/review-event.ts";
import { type Realignment, type Repair, realignRows, repairRows } from "./requests.ts";

/** What an editor can do to the rows. Each resolves to whether it was carried out; failures are reported. */
export interface RowActions {
  /** Where a segment is given, the row meant is the one it stands in once the repairs before this one are done. */
  repair(repair: Repair, segment?: number): Promise<boolean>;
  /** Aligns anew, in the background: texts can be edited and saved meanwhile. */
  realign(what: Omit<Realignment, "seenHead">): Promise<boolean>;
  /** Gives up a re-alignment that is under way; nothing of it stays. */
  stopRealigning(): void;
  /** Says why nothing was done. */
  refuse(why: RowRefusal): void;
}

/** What became of the rows. */
export type RowNews = Repair["kind"] | "realign";

interface Surroundings {
  readonly document: OpenDocument;
  readonly dispatch: Dispatch<ReviewEvent>;
  take(patch: DocumentPatch): void;
  write(
    request: (seenHead: number, rows: readonly Row[]) => Promise<DocumentPatch>,
  ): Promise<DocumentPatch>;
  report(error: unknown): void;
  announceRefusal(why: RowRefusal): void;
  /** Tells how many rows were laid out, and by which change. */
  announceRows(what: RowNews, rows: number, change: number): void;
}

/** The actions on rows, on what `now` gives at the time. */
export function rowActionsOn(now: () => Surroundings): RowActions {
  let underWay: AbortController | null = null;
  return {
    repair: (repair, segment) => repaired(now(), repair, segment),
    realign: async (what) => {
      underWay?.abort();
      const mine = new AbortController();
      underWay = mine;
      try {
        return await realigned(now(), what, mine.signal);
      } finally {
        if (underWay === mine) now().dispatch({ type: "realigning", share: null });
      }
    },
    stopRealigning: () => underWay?.abort(),
    refuse: (why) => now().announceRefusal(why),
  };
}

async function repaired(
  latest: Surroundings,
  repair: Repair,
  segment: number | undefined,
): Promise<boolean> {
  const { document, write, announceRows, report } = latest;
  try {
    let change = 0;
    const patch = await write(async (seenHead, rows) => {
      const row = rowWith(rows, segment) ?? repair.row;
      const answer = await repairRows(document.id, { repair: { ...repair, row }, seenHead });
      change = answer.change;
      return answer;
    });
    announceRows(repair.kind, patch.rows.placed.length, change);
    return true;
  } catch (error) {
    report(error);
    return false;
  }
}

function rowWith(rows: readonly Row[], segment: number | undefined): number | undefined {
  if (segment === undefined) return undefined;
  return rows.find(({ cells }) => Object.values(cells).flat().includes(segment))?.id;
}

async function realigned(
  { document, dispatch, take, announceRows, report }: Surroundings,
  what: Omit<Realignment, "seenHead">,
  signal: AbortSignal,
): Promise<boolean> {
  const onProgress = (share: number) => dispatch({ type: "realigning", share });
  onProgress(0);
  try {
    const asked = { ...what, seenHead: document.head };
    const patch = await realignRows(document.id, asked, { signal, onProgress });
    take(patch);
    announceRows("realign", patch.rows.placed.length, patch.change);
    return true;
  } catch (error) {
    if (!signal.aborted) report(error);
    return false;
  }
}
