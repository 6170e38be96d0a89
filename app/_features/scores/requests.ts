import { answerTo, createClient } from "#lib/api/client.ts";
import type { EditMeasures } from "#lib/api/measures.ts";
import type {
  AlteredScoreProfile,
  DocumentScores,
  NamedScoreProfile,
  ScoreProfileFields,
} from "#lib/api/scores.ts";

export type {
  DocumentScores,
  NamedScoreProfile,
  ScoreProfileFields,
} from "#lib/api/scores.ts";

/** An edition with its scores. */
export type ScoredEdition = DocumentScores["editions"][number];

const { api } = createClient();
const one = api.documents[":document"];
const profiles = api["score-profiles"];
const oneProfile = profiles[":profile"];

export function fetchScores(document: string, profile: string): Promise<DocumentScores> {
  return answerTo(one.scores.$get({ param: { document }, query: { profile } }));
}

export function fetchProfiles(): Promise<readonly NamedScoreProfile[]> {
  return answerTo(profiles.$get());
}

export function addProfile(json: ScoreProfileFields): Promise<NamedScoreProfile> {
  return answerTo(profiles.$post({ json }));
}

export function alterProfile(
  profile: string,
  json: AlteredScoreProfile,
): Promise<NamedScoreProfile> {
  return answerTo(oneProfile.$put({ param: { profile }, json }));
}

export function dropProfile(profile: string, seenVersion: number) {
  return answerTo(
    oneProfile.$delete({ param: { profile }, query: { seenVersion: String(seenVersion) } }),
  );
}

/** How much an edition was edited since it was received. */
export function fetchMeasures(
  document: string,
  edition: number,
  head: number,
): Promise<EditMeasures> {
  const query = { edition: String(edition), from: "1", to: String(head) };
  return answerTo(one.measures.$get({ param: { document }, query }));
}
