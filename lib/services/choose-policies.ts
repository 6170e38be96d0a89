import { readPolicies, savePolicy } from "#lib/data/desk.ts";
import type { Context, EditorContext } from "./context.ts";
import { changeDesk } from "./desk-choices.ts";

/** What a desk may choose for each policy. */
export const POLICIES = {
  toponyms: ["official", "traditional"],
  /** How often an error counts that occurs again and again: for all its flags one time, or for each. */
  repeats: ["once", "each"],
} as const;

/** A desk's policies; null where it has made no choice. */
export interface Policies {
  readonly toponyms: (typeof POLICIES.toponyms)[number] | null;
  readonly repeats: (typeof POLICIES.repeats)[number] | null;
}

/** Reads the policies of the desk. */
export async function readDeskPolicies(context: Context): Promise<Policies> {
  const { toponyms, repeats } = await readPolicies(context.db, context.workspace);
  return {
    toponyms: POLICIES.toponyms.find((choice) => choice === toponyms) ?? null,
    repeats: POLICIES.repeats.find((choice) => choice === repeats) ?? null,
  };
}

/** Makes the desk's choice for each policy that is given; null takes it back. */
export function choosePolicies(context: EditorContext, policies: Partial<Policies>): Promise<void> {
  return changeDesk(context, async (tx) => {
    for (const [name, choice] of Object.entries(policies))
      await savePolicy(tx, context.workspace, name, choice);
  });
}
