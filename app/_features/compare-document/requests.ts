import { queryOptions } from "@tanstack/react-query";
import { answerTo, createClient } from "#lib/api/client.ts";
import type { EditMeasures } from "#lib/api/measures.ts";
import type { HistorySurvey } from "#lib/api/states.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";

const one = createClient().api.documents[":document"];

/** Asks for an edition at two points of its history. What stood then does not change. */
export function twoStates(
  document: string,
  edition: number,
  { from, to }: { readonly from: number; readonly to: number },
) {
  return queryOptions({
    queryKey: ["compared", document, edition, from, to],
    queryFn: async () => ({
      before: await fetchParagraphs(document, from, edition),
      after: await fetchParagraphs(document, to, edition),
    }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The paragraphs of an edition in their order, as they stood after a change. */
async function fetchParagraphs(document: string, sequence: number, edition: number) {
  const param = { document, sequence: String(sequence) };
  const query = { edition: String(edition) };
  const { rows, segments } = await answerTo(one.states[":sequence"].$get({ param, query }));
  const texts = new Map(segments.map(({ id, text }) => [id, withoutCodes(text)]));
  return rows.flatMap(({ cells }) => (cells[edition] ?? []).map((id) => texts.get(id) ?? ""));
}

/** How much an edition was edited between two of its states. */
export function fetchMeasures(
  document: string,
  { edition, from, to }: { readonly edition: number; readonly from: number; readonly to: number },
): Promise<EditMeasures> {
  const query = { edition: String(edition), from: String(from), to: String(to) };
  return answerTo(one.measures.$get({ param: { document }, query }));
}

/** The versions that somebody has named. */
export async function fetchNames(document: string): Promise<HistorySurvey["names"]> {
  return (await answerTo(one.timeline.$get({ param: { document }, query: { buckets: "1" } })))
    .names;
}
