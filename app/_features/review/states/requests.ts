import { answerTo, createClient } from "#lib/api/client.ts";
import type { DocumentPatch } from "#lib/api/documents.ts";
import type { NewVerdict } from "#lib/api/reviews.ts";
import type { DocumentProgress } from "#lib/api/standings.ts";

export type { NewVerdict } from "#lib/api/reviews.ts";
export type { DocumentProgress, StandingsPatch } from "#lib/api/standings.ts";

const one = createClient().api.documents[":document"];

export function fetchProgress(document: string): Promise<DocumentProgress> {
  return answerTo(one.progress.$get({ param: { document } }));
}

export function reviewSegments(document: string, json: NewVerdict): Promise<DocumentPatch> {
  return answerTo(one.reviews.$post({ param: { document }, json }));
}
