import { NO_PROGRESS, type Progress, progressAfter } from "#lib/core/quality/progress.ts";
import { type Standing, UNTOUCHED } from "#lib/core/quality/reviews.ts";
import type { DocumentProgress, StandingsPatch } from "./requests.ts";

/** Where the segments of a document stand, as far as this browser has heard. */
export interface Standings {
  /** The change after which they stand so; 0 while nothing is known. */
  readonly head: number;
  /** How far each edition is. */
  readonly progress: ReadonlyMap<number, Progress>;
  /** The segments whose verdict holds no more. */
  readonly fallen: ReadonlySet<number>;
  of(segment: number): Standing;
}

/**
 * What is kept of them: all segments that are not untouched, and over these what patches have told lately. What was known before a patch
 * stays as it was, so that who shows a segment can see whether it stands otherwise.
 */
export interface KnownStandings {
  readonly head: number;
  readonly progress: ReadonlyMap<number, Progress>;
  readonly told: ReadonlyMap<number, Standing>;
  readonly recent: ReadonlyMap<number, Standing>;
  readonly fallen: ReadonlySet<number>;
}

/** Nothing is known yet: all looks untouched. */
export const NO_STANDINGS: Standings = standingsFrom({
  head: 0,
  progress: new Map(),
  told: new Map(),
  recent: new Map(),
  fallen: new Set(),
});

/** The standings to read from what is kept. */
export function standingsFrom(known: KnownStandings): Standings {
  const { head, progress, fallen } = known;
  return { head, progress, fallen, of: (segment) => standingIn(known, segment) };
}

function standingIn({ told, recent }: KnownStandings, segment: number): Standing {
  return recent.get(segment) ?? told.get(segment) ?? UNTOUCHED;
}

/** Keeps what the server tells of a whole document. Linear. */
export function knownFrom({ head, editions, standings }: DocumentProgress): KnownStandings {
  const told = new Map<number, Standing>();
  const fallen = new Set<number>();
  for (const { segments, ...standing } of standings) {
    for (const segment of segments) told.set(segment, standing);
    if (standing.fallen) for (const segment of segments) fallen.add(segment);
  }
  const progress = new Map(editions.map(({ edition, ...amounts }) => [edition, amounts]));
  return { head, progress, told, recent: new Map(), fallen };
}

/**
 * Brings what a patch tells into what is known. Null where that cannot be done: the patch does not begin where the knowledge ends, or tells
 * that all is to be asked for anew. Costs the patch and the recent ones, not the size of the document.
 */
export function patchStandings(
  known: KnownStandings,
  patch: { readonly since: number; readonly head: number; readonly reviews: StandingsPatch },
): KnownStandings | null {
  if (patch.head <= known.head) return known;
  if (patch.since !== known.head || patch.reviews.isAnew) return null;
  const progress = new Map(known.progress);
  const recent = new Map(known.recent);
  for (const { segment, edition, words, wordsBefore, ...standing } of patch.reviews.told) {
    const before = { state: standingIn(known, segment).state, words: wordsBefore };
    const amounts = progress.get(edition) ?? NO_PROGRESS;
    const after = { state: standing.state, words };
    progress.set(edition, progressAfter(amounts, { before, after }));
    recent.set(segment, standing);
  }
  const fallen = fallenAfter(known.fallen, patch.reviews.told);
  return settled({ ...known, head: patch.head, progress, recent, fallen });
}

function fallenAfter(
  fallen: ReadonlySet<number>,
  told: StandingsPatch["told"],
): ReadonlySet<number> {
  const turned = told.filter((one) => fallen.has(one.segment) !== (one.fallen !== null));
  if (turned.length === 0) return fallen;
  const gone = new Set(turned.map(({ segment }) => segment));
  const came = turned.flatMap((one) => (one.fallen ? [one.segment] : []));
  return new Set([...[...fallen].filter((segment) => !gone.has(segment)), ...came]);
}

// Recent ones are copied with each patch, all others once so many have come together: five milliseconds for 80,000 segments.
const MOST_RECENT = 1_000;

function settled(known: KnownStandings): KnownStandings {
  if (known.recent.size <= MOST_RECENT) return known;
  return { ...known, told: new Map([...known.told, ...known.recent]), recent: new Map() };
}
