import { answerTo, createClient, followAnswer, WITH_PROGRESS } from "#lib/api/client.ts";
import type { NewDismissals } from "#lib/api/dismissals.ts";
import type { DocumentPatch } from "#lib/api/documents.ts";
import type { FixesPatch, WantedFixes } from "#lib/api/fixes.ts";
import type { Problem } from "#lib/api/problem-parts.ts";
import type { ProblemIndex } from "#lib/api/problems.ts";

export type { ProblemColumns } from "#lib/api/problem-columns.ts";
export type { FixesPatch, Problem, ProblemIndex };

/** Why findings are set aside, and how far. */
export type Decision = Pick<NewDismissals, "scope" | "reason">;
export type DismissalScope = Decision["scope"];

const { documents, desk } = createClient().api;
const one = documents[":document"];

/** What the desk has chosen for its checks. */
export function fetchDesk() {
  return answerTo(desk.$get());
}

/**
 * Where the checks find what, or what has become of it since a state of the document and the desk's choices; `onProgress` hears how far
 * they are, `onPart` what of the findings has come.
 */
export function fetchProblemIndex(
  document: string,
  since: { readonly head: number; readonly settings: number } | null,
  options: { onProgress(share: number): void; onPart(part: ProblemIndex): void },
): Promise<ProblemIndex> {
  const query = since ? { since: String(since.head), settings: String(since.settings) } : {};
  return followAnswer(
    one["problem-index"].$get({ param: { document }, query }, { headers: WITH_PROGRESS }),
    options.onProgress,
    options.onPart,
  );
}

/** What the checks find in some segments. */
export async function fetchProblemsIn(
  document: string,
  segments: readonly number[],
): Promise<readonly Problem[]> {
  const query = { segments: segments.join(",") };
  return (await answerTo(one.problems.$get({ param: { document }, query }))).problems;
}

export function dismissFindings(document: string, json: NewDismissals): Promise<DocumentPatch> {
  return answerTo(one.dismissals.$post({ param: { document }, json }));
}

export function reopenFindings(
  document: string,
  json: { readonly fingerprints: string[]; readonly seenHead: number },
): Promise<DocumentPatch> {
  return answerTo(one.dismissals.$delete({ param: { document }, json }));
}

export function fixFindings(document: string, json: WantedFixes): Promise<FixesPatch> {
  return answerTo(one.fixes.$post({ param: { document }, json }));
}
