import type { Base, LastVisit } from "#lib/api/baselines.ts";
import { answerTo, createClient } from "#lib/api/client.ts";
import type { TextName } from "./baseline.ts";

export type { Base, LastVisit };

const one = createClient().api.documents[":document"];

/** Earlier texts, in the order of their names; null where there is none. */
export function fetchEarlierTexts(
  document: string,
  names: readonly TextName[],
): Promise<readonly (string | null)[]> {
  return answerTo(one.texts.$get({ param: { document }, query: { of: names.join(",") } }));
}

/** What segments were translated from. */
export function fetchBases(
  document: string,
  segments: readonly number[],
): Promise<readonly Base[]> {
  return answerTo(one.bases.$get({ param: { document }, query: { segments: segments.join(",") } }));
}

/** Notes what is on the screen; answers with the visit before this one. */
export function putVisit(document: string, head: number): Promise<LastVisit | null> {
  return answerTo(one.visit.$put({ param: { document }, json: { head } }));
}

/** The versions that somebody has named. */
export async function fetchVersionNames(document: string) {
  return (await answerTo(one.timeline.$get({ param: { document }, query: { buckets: "1" } })))
    .names;
}
