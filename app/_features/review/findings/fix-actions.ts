import { languageOfSegment } from "#app/_features/review/document/outline.ts";
import {
  draftOf,
  revise,
  type Surroundings as Saving,
  savedText,
  settledSave,
} from "#app/_features/review/saving/send-revision.ts";
import { mapAnchor } from "#lib/core/quality/anchors.ts";
import type { KnownProblem } from "./known-problem.ts";
import type { Item } from "./marks.ts";
import type { Findings } from "./use-findings.ts";

/** What an editor can do with a fix. */
export interface FixActions {
  /** Puts a fix, by its index, in place of the words it is for. It shows at once, and is then saved. */
  acceptFix(problem: KnownProblem, fix: number): Promise<boolean>;
}

interface Surroundings extends Saving {
  readonly findings: Findings;
}

/** The actions on fixes, on what `now` gives at the time. */
export function fixActionsOn(now: () => Surroundings): FixActions {
  return { acceptFix: (problem, fix) => acceptFix(now, problem, fix) };
}

/** Puts the fix in place of the words it is for, in the text as it is on the screen. A finding of an older text has no place. */
async function acceptFix(
  now: () => Surroundings,
  problem: KnownProblem,
  fix: number,
): Promise<boolean> {
  const { segment, fingerprint, check } = problem;
  await settledSave(now, segment);
  await now().findings.details.load([segment]);
  const latest = now();
  const { findings, dispatch } = latest;
  // It may have moved on with its words while the save before it was under way.
  const found = findings.items.get(segment)?.find((item) => isOf(item, fingerprint));
  const known = found?.kind === "problem" ? found.problem : null;
  const text = known && textWithFix(latest, known, fix);
  if (!known || text === null) return false;
  const draft = { ...draftOf(latest, segment), text };
  findings.takeOff(known);
  dispatch({ type: "typed", segment, draft, saved: savedText(latest, segment) });
  return revise(latest, segment, { ...draft, cause: "fix", check }, text);
}

function isOf(item: Item, fingerprint: string): boolean {
  return item.kind === "problem" && item.problem.fingerprint === fingerprint;
}

/** The text on the screen with a fix in it; null where the words it is for are gone, or the fix is. */
function textWithFix(latest: Surroundings, problem: KnownProblem, index: number): string | null {
  const { segment } = problem;
  const details = latest.findings.details.of(problem);
  const fix = details?.fixes[index];
  if (latest.outline.segments.get(segment)?.revision !== problem.revision || fix === undefined)
    return null;
  const { start, end } = details?.fixSpan ?? problem;
  const saved = savedText(latest, segment);
  const shown = draftOf(latest, segment).text;
  const quote = saved.slice(start, end);
  const language = languageOfSegment(latest.outline, segment);
  const place = mapAnchor({ start, end, quote }, saved, shown, language);
  return place && shown.slice(0, place.start) + fix + shown.slice(place.end);
}
