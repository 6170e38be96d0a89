import { densityOf } from "#lib/core/history/density.ts";
import { readEditorNames } from "#lib/data/editors.ts";
import { readSignedNames, type SignedName } from "#lib/data/version-names.ts";
import type { Context } from "./context.ts";
import { atOneMoment, mustFind } from "./open-document.ts";
import { recallPast } from "./recall-past.ts";

/** How many changes were made over a span of time, and which. */
export interface ChangeDensity {
  readonly first: number;
  readonly last: number;
  readonly from: Date;
  readonly to: Date;
  readonly count: number;
}

/** A document's history at a glance. */
export interface HistorySurvey {
  readonly head: number;
  /** Who has changed it, by name, in alphabetical order. */
  readonly authors: readonly string[];
  /** Spans of equal length with the changes made in them, in order of time; those without any are left out. */
  readonly buckets: readonly ChangeDensity[];
  readonly names: readonly SignedName[];
}

/** Surveys a document's history, in at most `buckets` spans of time. @throws Refusal `no-such-document` */
export function surveyHistory(
  context: Context,
  document: string,
  buckets: number,
): Promise<HistorySurvey> {
  return atOneMoment(context, async (db) => {
    const { head } = await mustFind(db, context.workspace, document);
    const changes = (await recallPast(context, db, document)).changes.slice(0, head);
    const moments = changes.map(({ sequence, at }) => ({ sequence, time: at.getTime() }));
    const editors = await readEditorNames(db, new Set(changes.map(({ editor }) => editor)));
    return {
      head,
      authors: [...new Set(editors.values())].sort(),
      buckets: densityOf(moments, buckets).map(({ from, to, ...bucket }) => {
        return { ...bucket, from: new Date(from), to: new Date(to) };
      }),
      names: await readSignedNames(db, document),
    };
  });
}
