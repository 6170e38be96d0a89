import {
  BUILT_IN_PROFILES,
  type BuiltInProfile,
} from "#lib/core/quality/scores/built-in-profiles.ts";
import type { ScoreProfile } from "#lib/core/quality/scores/profile.ts";
import { profileProblem } from "#lib/core/quality/scores/profile-problem.ts";
import type { Writing } from "#lib/data/connect.ts";
import {
  findScoreProfile,
  lockScoreProfile,
  readScoreProfiles,
  removeScoreProfile,
  saveScoreProfile,
} from "#lib/data/score-profiles.ts";
import type { Context, EditorContext } from "./context.ts";
import { Refusal } from "./refusal.ts";

/** A profile to score by: one that every desk has, which has no version and no name but in `locales`, or a desk's own. */
export interface NamedProfile {
  readonly id: string;
  readonly version: number | null;
  readonly name: string | null;
  readonly profile: ScoreProfile;
}

/** What an editor writes of a profile. */
export interface ProfileFields {
  readonly name: string;
  readonly profile: ScoreProfile;
}

/** A profile by its id, as of the version that the editor saw. */
export interface SeenProfile {
  readonly id: string;
  readonly seenVersion: number;
}

const BUILT_IN = Object.entries(BUILT_IN_PROFILES).map(
  ([id, profile]): NamedProfile => ({ id, version: null, name: null, profile }),
);

/** What a desk scores by that has chosen nothing. */
export const FIRST_PROFILE: BuiltInProfile = "mqm-calibrated";

/** Lists what can be scored by: what every desk has, then its own, the oldest first. */
export async function listScoreProfiles(context: Context): Promise<NamedProfile[]> {
  return [...BUILT_IN, ...(await readScoreProfiles(context.db, context.workspace))];
}

/** Finds a profile. @throws Refusal `no-such-profile` */
export async function mustFindProfile(
  { db, workspace }: Context,
  id: string,
): Promise<NamedProfile> {
  const known = BUILT_IN.find((profile) => profile.id === id);
  const found = known ?? (isUuid(id) ? await findScoreProfile(db, workspace, id) : undefined);
  if (found) return found;
  throw unknown(id);
}

// A desk has one for news and one for books; more than a list can show are a mistake.
const MOST_PROFILES = 50;

/** Adds a profile and returns its id. @throws Refusal `invalid-profile` with the fault in its details; `too-many-profiles` */
export async function addScoreProfile(
  context: EditorContext,
  fields: ProfileFields,
): Promise<string> {
  refuseUnfit(fields);
  const id = context.newId();
  await context.db.transaction().execute(async (tx) => {
    const { length } = await readScoreProfiles(tx, context.workspace);
    if (length >= MOST_PROFILES)
      throw new Refusal("too-many-profiles", `Cannot add a profile: there are ${length} already`);
    await saveScoreProfile(tx, context.workspace, { ...fields, id, version: 1 });
  });
  return id;
}

/** Changes a profile. @throws Refusal `invalid-profile`, `no-such-profile`; `profile-changed` where somebody changed it since. */
export async function alterScoreProfile(
  { db, workspace }: EditorContext,
  seen: SeenProfile,
  fields: ProfileFields,
): Promise<void> {
  refuseUnfit(fields);
  await db.transaction().execute(async (tx) => {
    await refuseChanged(tx, workspace, seen);
    const stored = { ...fields, id: seen.id, version: seen.seenVersion + 1 };
    await saveScoreProfile(tx, workspace, stored);
  });
}

/** Removes a profile. @throws Refusal `no-such-profile`; `profile-changed` where somebody changed it since. */
export async function dropScoreProfile(
  { db, workspace }: EditorContext,
  seen: SeenProfile,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await refuseChanged(tx, workspace, seen);
    await removeScoreProfile(tx, workspace, seen.id);
  });
}

function refuseUnfit({ name, profile }: ProfileFields): void {
  const problem = profileProblem(profile);
  if (!problem) return;
  const why = `Cannot keep the profile "${name}": ${problem.field} is ${problem.code}`;
  throw new Refusal("invalid-profile", why, { problem });
}

async function refuseChanged(
  tx: Writing,
  workspace: string,
  { id, seenVersion }: SeenProfile,
): Promise<void> {
  const stored = await lockScoreProfile(tx, workspace, id);
  if (!stored) throw unknown(id);
  if (stored.version === seenVersion) return;
  throw new Refusal(
    "profile-changed",
    `Cannot change profile "${id}": somebody changed it meanwhile`,
  );
}

function unknown(id: string): Refusal {
  return new Refusal("no-such-profile", `Cannot find the profile "${id}"`);
}

// Ids of profiles come in links, and the database takes nothing else for one.
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function isUuid(id: string): boolean {
  return UUID.test(id);
}
