import type { Place } from "#lib/core/checks/check.ts";
import { checkDocument } from "#lib/core/checks/check-document.ts";
import { fingerprintsOf } from "#lib/core/checks/fingerprint.ts";
import { type Columns, columnsOf } from "#lib/core/document/columns.ts";
import { readDismissals } from "#lib/data/flags.ts";
import type { Context } from "./context.ts";
import { openDocument } from "./open-document.ts";
import {
  type Problem,
  type ProblemMemory,
  type ProblemPlace,
  type Problems,
  REMEMBERED_DOCUMENTS,
} from "./problems.ts";

/**
 * Runs all checks on a document and marks what was dismissed. Findings are derived, never stored: they are those of the
 * current texts and the current checks. @throws Refusal `no-such-document`
 */
export async function findProblems(context: Context, id: string): Promise<Problems> {
  const { head, editions, rows, segments } = await openDocument(context, id);
  const known = context.problems.found.get(id);
  if (known?.head === head) return known;
  const columns = columnsOf(editions, rows, segments);
  const reasons = new Map(
    (await readDismissals(context.db, id)).map((d) => [d.fingerprint, d.reason]),
  );
  const findings = checkDocument(columns, { preparation: context.problems.preparation });
  const fingerprints = fingerprintsOf(findings, columns);
  const problems = findings.map((finding, index): Problem => {
    const fingerprint = fingerprints[index] ?? "";
    const placed = placeIn(columns, editions, finding);
    const evidence = finding.evidence.map((place) => placeIn(columns, editions, place));
    const { paragraph: _, ...rest } = finding;
    return {
      ...rest,
      ...placed,
      evidence,
      fingerprint,
      dismissed: reasons.get(fingerprint) ?? null,
    };
  });
  return remember(context.problems, id, { head, problems });
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

function remember({ found }: ProblemMemory, id: string, problems: Problems): Problems {
  found.delete(id);
  found.set(id, problems);
  const [oldest] = found.keys();
  if (found.size > REMEMBERED_DOCUMENTS && oldest !== undefined) found.delete(oldest);
  return problems;
}
