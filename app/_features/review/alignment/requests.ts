import { answerTo, createClient, followAnswer, WITH_PROGRESS } from "#lib/api/client.ts";
import type { EvidenceWord } from "#lib/api/evidence.ts";
import type { Realignment, Repair, RowsPatch } from "#lib/api/rows.ts";

export type { EvidenceWord, Realignment, Repair };

const one = createClient().api.documents[":document"];

export function repairRows(
  document: string,
  json: { readonly repair: Repair; readonly seenHead: number },
): Promise<RowsPatch> {
  return answerTo(one.repairs.$post({ param: { document }, json }));
}

/** Aligns anew what no editor stands for; closing it through `signal` leaves the rows as they were. */
export function realignRows(
  document: string,
  json: Realignment,
  options: { readonly signal: AbortSignal; onProgress(share: number): void },
): Promise<RowsPatch> {
  const init = { signal: options.signal };
  return followAnswer(
    one.realignments.$post({ param: { document }, json }, { headers: WITH_PROGRESS, init }),
    options.onProgress,
  );
}

/** The words by which a row holds together. */
export function fetchEvidence(
  document: string,
  row: number,
  signal: AbortSignal,
): Promise<readonly EvidenceWord[]> {
  const param = { document, row: String(row) };
  return answerTo(one.rows[":row"].evidence.$get({ param }, { init: { signal } }));
}
