import {
  type BaseText,
  type PointWanted,
  readApprovedTexts,
  readBaseTexts,
  readTextsAfter,
} from "#lib/data/baselines.ts";
import type { Context } from "./context.ts";
import { atOneMoment, mustFind } from "./open-document.ts";

/** Which earlier text of a segment: as it was after a change, or as it was last approved. */
export interface WantedBaseline {
  readonly segment: number;
  readonly after: number | "approved";
}

/**
 * Returns earlier texts of segments in the order asked for; null where a segment had none yet, or is not approved. Costs what is asked
 * for, not the size of the document.
 * @throws Refusal `no-such-document`
 */
export function readBaselines(
  context: Context,
  id: string,
  wanted: readonly WantedBaseline[],
): Promise<(string | null)[]> {
  return atOneMoment(context, async (db) => {
    await mustFind(db, context.workspace, id);
    const points = wanted.map(({ segment, after }) => {
      return { segment, after: after === "approved" ? 0 : after } satisfies PointWanted;
    });
    const texts = await readTextsAfter(db, id, points);
    const approvable = wanted.flatMap(({ segment, after }) =>
      after === "approved" ? segment : [],
    );
    if (approvable.length === 0) return texts;
    const approved = await readApprovedTexts(db, id, approvable);
    return wanted.map(({ segment, after }, at) =>
      after === "approved" ? (approved.get(segment) ?? null) : (texts[at] ?? null),
    );
  });
}

/** Returns what segments were translated from, as their authors saw it and as it is. @throws Refusal `no-such-document` */
export function readBases(
  context: Context,
  id: string,
  segments: readonly number[],
): Promise<BaseText[]> {
  return atOneMoment(context, async (db) => {
    await mustFind(db, context.workspace, id);
    return readBaseTexts(db, id, segments);
  });
}
