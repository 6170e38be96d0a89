import { affectedBy } from "#lib/core/checks/engine/dismissal.ts";
import { dismissalsOf } from "../dismissed.ts";
import type { GivenDismissal, JudgedFinding, Judgement, ParagraphPlace } from "../problems.ts";
import { occupied, type PlacesDraft } from "./judged-places.ts";

/**
 * Marks what was dismissed, in short steps but for the matching itself. What stands as in the judgement before keeps its mark, unless the
 * dismissals of its kind or the findings like it are others now; null: nothing is marked yet.
 */
export function* dismiss(
  draft: PlacesDraft,
  known: Judgement | null,
  dismissals: readonly GivenDismissal[],
): Generator<void, void, void> {
  const changed = known ? changesOf(known.dismissals, dismissals) : dismissals;
  if (dismissals.length === 0 && changed.length === 0) return;
  const { touched } = draft;
  const gone = touched.flatMap((at) => known?.places[at.edition]?.[at.paragraph] ?? []);
  const came = touched.flatMap((at) => draft.at(at));
  const identities = [...gone, ...came].map(({ identity }) => identity);
  const affects = affectedBy(identities, changed, dismissals);
  // Where nothing is marked yet, all dismissals are new, so that these tell everything.
  const isNew = new Set(known ? touched.map(keyOf) : []);
  const group: Marked[] = [];
  let nth = 0;
  for (const at of yield* occupied(draft.places)) {
    const isTouched = isNew.has(keyOf(at));
    for (const [index, judged] of draft.at(at).entries()) {
      if (isTouched || affects(judged.finding.check, judged.identity))
        group.push({ at, index, judged });
    }
    nth += 1;
    if (nth % PLACES_A_STEP === 0) yield;
  }
  const matched = dismissalsOf(
    group.map(({ judged }) => judged),
    dismissals,
  );
  for (const [index, one] of group.entries()) mark(draft, one, matched[index] ?? null);
}

// Less than a millisecond of looking.
const PLACES_A_STEP = 1_000;

interface Marked {
  readonly at: ParagraphPlace;
  readonly index: number;
  readonly judged: JudgedFinding;
}

function mark(
  draft: PlacesDraft,
  { at, index, judged: { problem, ...judged } }: Marked,
  dismissed: GivenDismissal | null,
): void {
  if (isSameWord(problem.dismissed, dismissed)) return;
  draft.put(at, draft.at(at).with(index, { ...judged, problem: { ...problem, dismissed } }));
}

/** What came, went or is another, as it was and as it is. */
function changesOf(
  before: readonly GivenDismissal[],
  after: readonly GivenDismissal[],
): GivenDismissal[] {
  const was = new Map(before.map((one) => [one.id, one]));
  const is = new Map(after.map((one) => [one.id, one]));
  return [
    ...before.filter((one) => !isSameWord(one, is.get(one.id) ?? null)),
    ...after.filter((one) => !isSameWord(was.get(one.id) ?? null, one)),
  ];
}

function isSameWord(a: GivenDismissal | null, b: GivenDismissal | null): boolean {
  if (!a || !b) return a === b;
  return (
    a.id === b.id &&
    a.scope === b.scope &&
    a.check === b.check &&
    a.key === b.key &&
    a.reason === b.reason &&
    a.author === b.author &&
    a.at.getTime() === b.at.getTime()
  );
}

function keyOf({ edition, paragraph }: ParagraphPlace): string {
  return `${edition}:${paragraph}`;
}
