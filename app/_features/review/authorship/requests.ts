import type { Authorship } from "#lib/api/authorship.ts";
import { answerTo, createClient } from "#lib/api/client.ts";

export type { Authorship };

const one = createClient().api.documents[":document"];

/** Who wrote what in an edition. */
export function fetchAuthorship(document: string, edition: number): Promise<Authorship> {
  return answerTo(
    one.authorship.$get({ param: { document }, query: { edition: String(edition) } }),
  );
}
