import type { CheckedVersion } from "#lib/adapters/check-version.ts";
import type {
  GivenDismissal,
  JudgedState,
  JudgedTexts,
  Judgement,
  ParagraphPlace,
} from "../problems.ts";
import { dismiss } from "./dismiss-places.ts";
import { emptyPlaces, findingsOf, occupied, PlacesDraft } from "./judged-places.ts";
import { placedFinding } from "./place-findings.ts";
import { isSameList, isSameProblem } from "./same-problem.ts";

/** What a judgement is made of. */
export interface Judged extends JudgedState {
  readonly texts: JudgedTexts;
  /** The places whose text was edited since the judgement before. */
  readonly edits: readonly ParagraphPlace[];
  readonly dismissals: readonly GivenDismissal[];
  readonly found: CheckedVersion;
}

/**
 * Makes a judgement, in short steps; `last` is the one before it. Where only what differs from that was found, only that is placed, and only
 * what may fall under another dismissal is matched with them again.
 */
export function* judgementOf(
  last: Judgement | null,
  { head, settings, texts, edits, dismissals, found }: Judged,
): Generator<void, Judgement, void> {
  const known = found.isWhole ? null : last;
  const draft = new PlacesDraft(known?.places ?? emptyPlaces(texts.columns.segments));
  yield* place(draft, texts, found, edits);
  yield* dismiss(draft, known, dismissals);
  const { places } = draft;
  return {
    ...{ head, settings, texts, dismissals, places },
    differs: last && {
      since: { head: last.head, settings: last.settings },
      segments: known
        ? draft.touched.flatMap((at) => differingAt(known, { places, texts }, at))
        : yield* differing(last, { places, texts }),
    },
  };
}

// About a millisecond of work.
const PLACES_A_STEP = 100;

function* place(
  draft: PlacesDraft,
  texts: JudgedTexts,
  { places }: CheckedVersion,
  edits: readonly ParagraphPlace[],
): Generator<void, void, void> {
  for (const at of edits) {
    const findings = draft.at(at).map(({ finding, identity }) => ({ ...finding, identity }));
    draft.put(
      at,
      findings.map((one) => placedFinding(texts, one)),
    );
  }
  for (const [nth, { findings, ...at }] of places.entries()) {
    draft.put(
      at,
      findings.map((one) => placedFinding(texts, one)),
    );
    if (nth % PLACES_A_STEP === 0) yield;
  }
}

/** The segments whose findings are not the same in two judgements that need not have anything in common. */
function* differing(
  last: Judgement,
  next: Pick<Judgement, "places" | "texts">,
): Generator<void, number[], void> {
  const segments: number[] = [];
  for (const at of yield* occupied(next.places)) segments.push(...differingAt(last, next, at));
  yield;
  for (const { edition, paragraph } of yield* occupied(last.places)) {
    const segment = last.texts.columns.segments[edition]?.[paragraph] ?? -1;
    const isFound = findingsOf(next, segment).length > 0;
    if (!isFound) segments.push(segment);
  }
  return segments;
}

function differingAt(
  last: Judgement,
  next: Pick<Judgement, "places" | "texts">,
  { edition, paragraph }: ParagraphPlace,
): number[] {
  const segment = next.texts.columns.segments[edition]?.[paragraph] ?? -1;
  const [was, is] = [findingsOf(last, segment), findingsOf(next, segment)];
  const isSame = isSameList(was, is, (a, b) => isSameProblem(a.problem, b.problem));
  return isSame ? [] : [segment];
}
