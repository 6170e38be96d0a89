import type { Writing } from "#lib/data/connect.ts";
import { raiseDeskVersion } from "#lib/data/desk.ts";
import { readDismissals, withdrawStandingDismissals } from "#lib/data/dismissals.ts";
import { changeDocument } from "./change-document.ts";
import type { EditorContext } from "./context.ts";
import { dismissalsOf, hidingAny, readAllDismissals, withdrawal } from "./dismissed.ts";
import { judgeDocument } from "./find-problems.ts";
import { namedFindings, noSuchFinding } from "./named-findings.ts";
import { findingsIn, type GivenDismissal, type Judgement } from "./problems.ts";

/**
 * Brings dismissed findings back, whatever hides them, and returns the number of the change. What hides them in other documents
 * too is taken back for those as well. @throws Refusal `no-such-finding` where one is unknown or not dismissed.
 */
export async function reopenFindings(
  context: EditorContext,
  document: string,
  fingerprints: readonly string[],
): Promise<number> {
  const judgement = await judgeDocument(context, document);
  const wanted = namedFindings(judgement, fingerprints);
  return changeDocument(context, document, async (tx) => {
    const all = await readAllDismissals(tx, context.workspace, document);
    refuseOpen(judgement, wanted, all);
    const hiding = hidingAny(findingsIn(judgement), wanted, all);
    await withdrawStanding(context, tx, hiding);
    return withdrawal(await readDismissals(tx, document), hiding);
  });
}

function refuseOpen(
  judgement: Judgement,
  wanted: readonly number[],
  dismissals: readonly GivenDismissal[],
): void {
  const findings = findingsIn(judgement);
  const found = dismissalsOf(findings, dismissals);
  const open = wanted.find((at) => !found[at]);
  if (open !== undefined) throw noSuchFinding(findings[open]?.finding.fingerprint ?? "");
}

async function withdrawStanding(
  { workspace, ...context }: EditorContext,
  tx: Writing,
  hiding: readonly GivenDismissal[],
): Promise<void> {
  const standing = hiding.filter(({ scope }) => scope === "language" || scope === "everywhere");
  if (standing.length === 0) return;
  await raiseDeskVersion(tx, workspace);
  const ids = standing.map(({ id }) => id);
  await withdrawStandingDismissals(tx, { workspace, ids }, context.now());
}
