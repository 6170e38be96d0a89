import { answerTo, createClient } from "#lib/api/client.ts";

const { states } = createClient().api.documents[":document"];

/** All texts of an edition as they stood after a change. */
export async function fetchEdition(document: string, sequence: number, edition: number) {
  const param = { document, sequence: String(sequence) };
  const query = { edition: String(edition) };
  return (await answerTo(states[":sequence"].$get({ param, query }))).segments;
}
