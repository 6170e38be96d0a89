import type { DocumentPatch, OpenDocument } from "#app/_features/review/requests.ts";
import type { DetailStore } from "./details.ts";
import type { KnownProblem } from "./known-problem.ts";
import type { Decision, DismissalScope, FixesPatch } from "./requests.ts";
import { dismissFindings, fixFindings, reopenFindings } from "./requests.ts";

/** A finding, and which of its fixes is to mend it, by its index. */
export interface ChosenFix {
  readonly problem: KnownProblem;
  readonly fix: number;
}

/** So many findings go into one request. */
export const MOST_AT_ONCE = 1_000;

/** What an editor can do to many findings at once. Each resolves to whether it was carried out. */
export interface FindingActions {
  /** Sets findings aside as decided, in one change; null brings them back. */
  dismiss(problems: readonly KnownProblem[], decision: Decision | null): Promise<boolean>;
  /** Mends findings in one change, and tells what was left because its words have changed. */
  fixAll(fixes: readonly ChosenFix[]): Promise<boolean>;
}

/** What these actions need around them, at the time. */
interface Surroundings {
  readonly document: OpenDocument;
  readonly findings: { readonly details: DetailStore };
  write(request: (seenHead: number) => Promise<DocumentPatch>): Promise<DocumentPatch>;
  report(error: unknown): void;
  /** Tells how many findings were mended and how many left, and offers to take it back. */
  announceFixes(done: Pick<FixesPatch, "change" | "fixed" | "left">): void;
  /** Tells that findings were set aside, and offers to bring them back. */
  announceDismissals(count: number, scope: DismissalScope, undo: () => void): void;
}

/** The actions on findings, on what `now` gives at the time. `save` saves what is being typed into a segment. */
export function findingActionsOn(
  now: () => Surroundings,
  save: (segment: number) => Promise<boolean>,
): FindingActions {
  const dismiss: FindingActions["dismiss"] = async (problems, decision) => {
    const { document, write, report, announceDismissals } = now();
    const fingerprints = problems.slice(0, MOST_AT_ONCE).map(({ fingerprint }) => fingerprint);
    try {
      await write((seenHead) =>
        decision
          ? dismissFindings(document.id, { fingerprints, ...decision, seenHead })
          : reopenFindings(document.id, { fingerprints, seenHead }),
      );
    } catch (error) {
      report(error);
      return false;
    }
    const undo = () => void dismiss(problems, null);
    if (decision) announceDismissals(fingerprints.length, decision.scope, undo);
    return true;
  };
  return { dismiss, fixAll: (fixes) => fixAll(now, save, fixes.slice(0, MOST_AT_ONCE)) };
}

/** What is being typed is saved first: a fix is made in what is saved. */
async function fixAll(
  now: () => Surroundings,
  save: (segment: number) => Promise<boolean>,
  chosen: readonly ChosenFix[],
): Promise<boolean> {
  for (const segment of new Set(chosen.map(({ problem }) => problem.segment))) {
    if (!(await save(segment))) return false;
  }
  await now().findings.details.load(chosen.map(({ problem }) => problem.segment));
  const { document, findings, write, report, announceFixes } = now();
  const fixes = chosen.flatMap(({ problem, fix }) => {
    const text = findings.details.of(problem)?.fixes[fix];
    return text === undefined ? [] : [{ fingerprint: problem.fingerprint, fix, text }];
  });
  try {
    await write(async (seenHead) => {
      const done = await fixFindings(document.id, { fixes, seenHead });
      announceFixes(done);
      return done;
    });
    return true;
  } catch (error) {
    report(error);
    return false;
  }
}
