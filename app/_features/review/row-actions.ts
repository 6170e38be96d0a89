import type { Dispatch } from "react";
import {
  type DocumentPatch,
  type OpenDocument,
  type Realignment,
  type Repair,
  realignRows,
  repairRows,
} from "./requests.ts";
import type { ReviewEvent } from "./review-state.ts";

/** What an editor can do to the rows. Each resolves to whether it was carried out; failures are reported. */
export interface RowActions {
  repair(repair: Repair): Promise<boolean>;
  /** Aligns anew, in the background: texts can be edited and saved meanwhile. */
  realign(what: Omit<Realignment, "seenHead">): Promise<boolean>;
  /** Gives up a re-alignment that is under way; nothing of it stays. */
  stopRealigning(): void;
}

/** What became of the rows. */
export type RowNews = Repair["kind"] | "realign";

interface Surroundings {
  readonly document: OpenDocument;
  readonly dispatch: Dispatch<ReviewEvent>;
  take(patch: DocumentPatch): void;
  write(request: (seenHead: number) => Promise<DocumentPatch>): Promise<DocumentPatch>;
  report(error: unknown): void;
  /** Tells how many rows were laid out, and by which change. */
  announceRows(what: RowNews, rows: number, change: number): void;
}

/** The actions on rows, on what `now` gives at the time. */
export function rowActionsOn(now: () => Surroundings): RowActions {
  let underWay: AbortController | null = null;
  return {
    repair: (repair) => repaired(now(), repair),
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
  };
}

async function repaired(latest: Surroundings, repair: Repair): Promise<boolean> {
  const { document, write, announceRows, report } = latest;
  try {
    let change = 0;
    const patch = await write(async (seenHead) => {
      const answer = await repairRows(document.id, { repair, seenHead });
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
