import type { Severity } from "#lib/core/quality/mqm.ts";
import { profileProblem } from "#lib/core/quality/scores/profile-problem.ts";
import type { NamedScoreProfile, ScoreProfileFields } from "./requests.ts";

type Profile = ScoreProfileFields["profile"];

/** What there is to say against a profile as it is being written; null where it can be kept. */
export type DraftProblem =
  | "no-name"
  | "out-of-range"
  | "unknown-category"
  | "category-twice"
  | "no-curve";

/** A profile to begin with: the one to change, or a copy under a name of its own. */
export function draftOf({ profile }: NamedScoreProfile, name: string): ScoreProfileFields {
  return { name, profile };
}

/** Tells what keeps a profile from being saved. */
export function draftProblem({ name, profile }: ScoreProfileFields): DraftProblem | null {
  if (name.trim() === "") return "no-name";
  return profileProblem(profile)?.code ?? null;
}

/** A profile with other points for a severity: of one of its categories, or (null) of all that have none of their own. */
export function withPoints(
  profile: Profile,
  category: string | null,
  severity: Severity,
  points: number,
): Profile {
  if (category === null) return { ...profile, points: { ...profile.points, [severity]: points } };
  return {
    ...profile,
    categories: profile.categories.map((row) =>
      row.category === category ? { ...row, points: { ...row.points, [severity]: points } } : row,
    ),
  };
}

/** A profile in which a category has points of its own, to begin with those of all. */
export function withCategory(profile: Profile, category: string): Profile {
  const { points, categories } = profile;
  if (categories.some((row) => row.category === category)) return profile;
  return { ...profile, categories: [...categories, { category, points }] };
}

/** A profile in which a category has no points of its own any more. */
export function withoutCategory(profile: Profile, category: string): Profile {
  const categories = profile.categories.filter((row) => row.category !== category);
  return { ...profile, categories };
}
