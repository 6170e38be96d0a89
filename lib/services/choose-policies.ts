import { readPolicies, savePolicy } from "#lib/data/desk.ts";
import type { Context, EditorContext } from "./context.ts";
import { changeDesk } from "./desk-choices.ts";

/** What a desk may choose for each policy. */
export const POLICIES = { toponyms: ["official", "traditional"] } as const;

/** A desk's policies; null where it has made no choice. */
export interface Policies {
  readonly toponyms: (typeof POLICIES.toponyms)[number] | null;
}

/** Reads the policies of the desk. */
export async function readDeskPolicies(context: Context): Promise<Policies> {
  const { toponyms } = await readPolicies(context.db, context.workspace);
  return { toponyms: POLICIES.toponyms.find((choice) => choice === toponyms) ?? null };
}

/** Makes the desk's choice for each policy. */
export function choosePolicies(context: EditorContext, { toponyms }: Policies): Promise<void> {
  return changeDesk(context, (tx) => savePolicy(tx, context.workspace, "toponyms", toponyms));
}
