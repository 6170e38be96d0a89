import { dismissedBy } from "#lib/core/checks/engine/dismissal.ts";
import type { Dismissal } from "#lib/core/quality/flags.ts";
import type { Database } from "#lib/data/connect.ts";
import { readSignedDismissals, readStandingDismissals } from "#lib/data/dismissals.ts";
import type { PlannedChange } from "./change-document.ts";
import type { GivenDismissal, JudgedFinding } from "./problems.ts";

/** All dismissals that hold in a document: its own, then those of its workspace. */
export async function readAllDismissals(
  db: Database,
  workspace: string,
  document: string,
): Promise<GivenDismissal[]> {
  const own = await readSignedDismissals(db, document);
  return [...own, ...(await readStandingDismissals(db, workspace))];
}

/** Returns for each finding the dismissal it falls under, the narrowest first; null for an open one. */
export function dismissalsOf<D extends GivenDismissal>(
  findings: readonly Pick<JudgedFinding, "finding" | "identity">[],
  dismissals: readonly D[],
): (D | null)[] {
  if (dismissals.length === 0) return findings.map(() => null);
  return dismissedBy(
    findings.map(({ finding }) => finding),
    findings.map(({ identity }) => identity),
    dismissals,
  );
}

/** Returns all dismissals that hide any of the findings at these indexes: without them those are open. */
export function hidingAny<D extends GivenDismissal>(
  findings: readonly Pick<JudgedFinding, "finding" | "identity">[],
  wanted: readonly number[],
  dismissals: readonly D[],
): D[] {
  const found = dismissalsOf(findings, dismissals);
  const hiding = new Set(wanted.flatMap((at) => found[at] ?? []));
  if (hiding.size === 0) return [];
  const rest = dismissals.filter((dismissal) => !hiding.has(dismissal));
  return [...hiding, ...hidingAny(findings, wanted, rest)];
}

/** The change that takes dismissals of a document back: of `stored`, those named; null where there are none. */
export function withdrawal(
  stored: readonly Dismissal[],
  named: readonly (Pick<Dismissal, "id"> | null)[],
): PlannedChange | null {
  const ids = new Set(named.map((dismissal) => dismissal?.id));
  const gone = stored.filter(({ id }) => ids.has(id));
  if (gone.length === 0) return null;
  const dismissals = gone.map((before) => ({ before, after: null }));
  return { kind: "dismiss", delta: { dismissals } };
}
