import { type CheckCount, countAcceptedFixes, countDismissals } from "#lib/data/figures.ts";
import type { Context } from "./context.ts";
import { atOneMoment } from "./open-document.ts";
import { findingsIn } from "./problems.ts";

/** What became of the findings of a check in one language. */
export interface CheckFigures {
  readonly language: string;
  /** Fixes taken, and findings set aside, over all documents of the workspace. */
  readonly accepted: number;
  readonly dismissed: number;
  /** Findings that nobody has judged, in the documents that were checked last. */
  readonly open: number;
}

/** Figures by the id of the check, in the order of languages. */
export type AllFigures = ReadonlyMap<string, readonly CheckFigures[]>;

/** Counts what became of the findings of each check of which there is anything to tell. */
export async function checkFigures(context: Context): Promise<AllFigures> {
  const { workspace } = context;
  const [accepted, dismissed] = await atOneMoment(context, async (db) => [
    await countAcceptedFixes(db, workspace),
    await countDismissals(db, workspace),
  ]);
  const figures = new Map<string, Map<string, CheckFigures>>();
  const add = (kind: Counted, counts: readonly CheckCount[] = []) => {
    for (const { check, language, count } of counts) {
      const own = figures.get(check) ?? new Map<string, CheckFigures>();
      const known = own.get(language) ?? { language, accepted: 0, dismissed: 0, open: 0 };
      own.set(language, { ...known, [kind]: known[kind] + count });
      figures.set(check, own);
    }
  };
  add("accepted", accepted);
  add("dismissed", dismissed);
  add("open", openFindings(context));
  return new Map([...figures].map(([check, own]) => [check, [...own.values()].sort(byLanguage)]));
}

type Counted = "accepted" | "dismissed" | "open";

/** One of each finding that is open; an inherited one is counted where it was born. */
function openFindings({ problems, workspace }: Context): CheckCount[] {
  return [...problems.values()]
    .filter((run) => run.workspace === workspace)
    .flatMap(({ last }) => (last ? findingsIn(last) : []))
    .filter(({ problem }) => problem.dismissed === null && problem.root === null)
    .map(({ finding: { check }, language }) => ({ check, language, count: 1 }));
}

function byLanguage(a: CheckFigures, b: CheckFigures): number {
  return a.language < b.language ? -1 : 1;
}
