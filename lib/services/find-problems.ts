import type { Place } from "#lib/core/checks/engine/check.ts";
import { type Columns, columnsOf } from "#lib/core/document/columns.ts";
import { readDismissals } from "#lib/data/flags.ts";
import type { Context } from "./context.ts";
import { mustFind, openDocument } from "./open-document.ts";
import {
  type Problem,
  type ProblemMemory,
  type ProblemPlace,
  type Problems,
  REMEMBERED_DOCUMENTS,
  type RememberedRun,
} from "./problems.ts";

/**
 * Finds what the checks say of a document and marks what was dismissed. Findings are derived, never stored: they are those of the
 * current texts and the current checks. Whoever asks for the same head shares one run. @throws Refusal `no-such-document`
 */
export async function findProblems(context: Context, id: string): Promise<Problems> {
  const { head } = await mustFind(context.db, context.workspace, id);
  const known = context.problems.get(id);
  if (known?.head === head) return known.problems;
  const problems = check(context, id);
  remember(context.problems, id, { head, problems });
  return problems;
}

async function check(context: Context, id: string): Promise<Problems> {
  const { head, editions, rows, segments } = await openDocument(context, id);
  const columns = columnsOf(editions, rows, segments);
  const revisions = new Map(segments.map(({ id: segment, revision }) => [segment, revision]));
  const dismissals = await readDismissals(context.db, id);
  const reasons = new Map(dismissals.map(({ fingerprint, reason }) => [fingerprint, reason]));
  const findings = await context.heavy.check({ document: columns, key: id });
  const problems = findings.map(({ paragraph, ...finding }): Problem => {
    const place = placeIn(columns, editions, { ...finding, paragraph });
    return {
      ...finding,
      ...place,
      revision: revisions.get(place.segment) ?? 0,
      evidence: finding.evidence.map((other) => placeIn(columns, editions, other)),
      dismissed: reasons.get(finding.fingerprint) ?? null,
    };
  });
  return { head, problems };
}

function placeIn(
  { segments }: Columns,
  editions: readonly { readonly id: number }[],
  { edition, paragraph, start, end }: Place,
): ProblemPlace {
  const segment = segments[edition]?.[paragraph];
  const id = editions[edition]?.id;
  if (segment === undefined || id === undefined) {
    throw new Error(`Expected paragraph ${paragraph} of edition ${edition}: the document has none`);
  }
  return { edition: id, segment, start, end };
}

/** A run that fails is not remembered: the next one who asks tries again. */
function remember(found: ProblemMemory, id: string, run: RememberedRun): void {
  found.delete(id);
  found.set(id, run);
  run.problems.catch(() => found.delete(id));
  const [oldest] = found.keys();
  if (found.size > REMEMBERED_DOCUMENTS && oldest !== undefined) found.delete(oldest);
}
