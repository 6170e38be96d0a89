import type { Edition } from "#lib/core/document/model.ts";
import type { Progress } from "#lib/core/quality/progress.ts";
import {
  type DocumentScores,
  documentScores,
  type EditionScore,
} from "#lib/core/quality/scores/document-scores.ts";
import { errorPlaces, type Stretch } from "#lib/core/quality/scores/error-places.ts";
import type { FlagDay } from "#lib/core/quality/scores/flag-days.ts";
import type { Context } from "./context.ts";
import { judgeDocument } from "./find-problems.ts";
import { findingsIn } from "./problems.ts";
import type { ScoredMaterial } from "./score-memory.ts";
import { FIRST_PROFILE, mustFindProfile, type NamedProfile } from "./score-profiles.ts";
import { scoredFinding } from "./scored-flag.ts";
import { recallMaterial } from "./scored-material.ts";

/** An edition with its scores and what to draw of it. */
export interface ScoredEdition extends Edition, Omit<EditionScore, "edition" | "errors"> {
  readonly progress: Progress | null;
  /** Where in the document its errors are. */
  readonly places: readonly Stretch[];
}

/** The scores of a document by a profile. */
export interface ScoredDocumentView extends Pick<DocumentScores, "whole"> {
  readonly id: string;
  readonly title: string;
  readonly head: number;
  readonly profile: NamedProfile;
  readonly editions: readonly ScoredEdition[];
  /** How many flags editors have raised, whatever became of them. */
  readonly flags: number;
  readonly days: readonly FlagDay[];
}

// So many bars are told apart on a screen and on paper.
const STRETCHES = 40;

/**
 * Scores a document as it stands, by one of the profiles; by what every desk starts with where none is named. What checks find counts
 * where the profile says so.
 * @throws Refusal `no-such-document`, `no-such-profile`; as `judgeDocument` does
 */
export async function scoreDocument(
  context: Context,
  id: string,
  profileId: string = FIRST_PROFILE,
): Promise<ScoredDocumentView> {
  const profile = await mustFindProfile(context, profileId);
  const material = await recallMaterial(context, id);
  const found = profile.profile.countsFindings
    ? findingsIn(await judgeDocument(context, id)).map((one) =>
        scoredFinding(one, material.editions),
      )
    : [];
  const errors = [...material.flags, ...found];
  const { whole, editions } = documentScores({ ...material, errors }, profile.profile);
  const { title, head, flags, days } = material;
  return {
    ...{ id, title, head, profile, whole, days, flags: flags.length },
    editions: editions.map((score) => editionOf(score, material)),
  };
}

function editionOf(
  { edition: id, errors, ...score }: EditionScore,
  { editions, progress, rows, placeOf }: ScoredMaterial,
): ScoredEdition {
  const edition = editions.find((one) => one.id === id);
  if (!edition) throw new Error(`Expected edition ${id} among those of the document: not found`);
  const places = { rows, most: STRETCHES, placeOf: (segment: number) => placeOf.get(segment) };
  return {
    ...edition,
    ...score,
    progress: progress.get(id) ?? null,
    places: errorPlaces(errors, places),
  };
}
