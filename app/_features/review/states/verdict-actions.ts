import type { Items } from "#app/_features/review/findings/marks.ts";
import { type DocumentPatch, stepBack } from "#app/_features/review/requests.ts";
import type { Verdict } from "#lib/core/quality/reviews.ts";
import { reviewSegments } from "./requests.ts";
import type { VerdictNews } from "./use-verdict-news.ts";

/** What an editor can say of segments. Each resolves to whether it was carried out; failures are reported. */
export interface VerdictActions {
  /** Saves what is typed in a segment and says in the same change that it is reviewed or approved. */
  confirm(segment: number, verdict: Verdict): Promise<boolean>;
  /** Says it of segments as they stand; null takes back what was said. */
  judge(segments: readonly number[], verdict: Verdict | null): Promise<boolean>;
}

interface Surroundings {
  readonly document: { readonly id: string };
  readonly findings: { readonly items: Items };
  readonly verdictNews: VerdictNews;
  write(request: (seenHead: number) => Promise<DocumentPatch>): Promise<DocumentPatch>;
  report(error: unknown): void;
}

// So many are judged by one request; more take several, each a change of its own.
const MOST_AT_ONCE = 5_000;

/** The actions on verdicts, on what `now` gives at the time; `save` saves a draft with a verdict, and tells null where there is none. */
export function verdictActionsOn(
  now: () => Surroundings,
  save: (segment: number, verdict: Verdict) => Promise<boolean | null>,
): VerdictActions {
  const judge = async (segments: readonly number[], verdict: Verdict | null) => {
    for (let start = 0; start < segments.length; start += MOST_AT_ONCE) {
      const batch = segments.slice(start, start + MOST_AT_ONCE);
      if (!(await judged(now, batch, verdict))) return false;
    }
    return true;
  };
  return {
    judge,
    confirm: async (segment, verdict) => {
      const { verdictNews, findings } = now();
      verdictNews.withFindings(findings.items.get(segment) ?? []);
      return (await save(segment, verdict)) ?? judge([segment], verdict);
    },
  };
}

async function judged(
  now: () => Surroundings,
  segments: readonly number[],
  verdict: Verdict | null,
): Promise<boolean> {
  const { document, write, report, verdictNews } = now();
  try {
    const patch = await write((seenHead) => {
      return reviewSegments(document.id, { segments: [...segments], verdict, seenHead });
    });
    const undo = () => void undone(now, patch.head);
    if (patch.head > patch.since) verdictNews.judged(verdict, segments.length, undo);
    return true;
  } catch (error) {
    report(error);
    return false;
  }
}

function undone(now: () => Surroundings, change: number): Promise<unknown> {
  const { document, write, report } = now();
  return write((seenHead) => stepBack(document.id, { what: change, seenHead })).catch(report);
}
