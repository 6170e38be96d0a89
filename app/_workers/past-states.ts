import {
  patchState,
  type Standing,
  type StateDifference,
} from "#lib/core/history/state-difference.ts";
import type { PastFacts, PastSegment } from "./past-state.ts";

/** What the API tells of a state besides what the log can alter. */
type Facts = Omit<PastFacts, "dismissals">;

/** A past state of a document. Those made from one another share what does not differ. */
export interface PastState extends Facts, Standing<PastSegment> {}

type PastDifference = Omit<Facts, "editions"> & StateDifference<PastSegment>;

/** Where states come from. */
export interface PastSource {
  state(document: string, sequence: number): Promise<PastState>;
  /** What makes the state after change `from` into that after `sequence`. */
  difference(
    document: string,
    from: number,
    sequence: number,
    signal: AbortSignal,
  ): Promise<PastDifference>;
}

// What is shown and what it is compared with, and where the reader came from. Two that share nothing of a book are some 50 MB.
const KEPT_STATES = 6;

/**
 * The past states of one document at a time, the latest asked for. The first one is fetched as a whole, of each other one what differs from the
 * nearest at hand.
 */
export class PastStates {
  readonly #source: PastSource;
  readonly #kept = new Map<number, Promise<PastState>>();
  #document = "";

  constructor(source: PastSource) {
    this.#source = source;
  }

  /**
   * The document as it stood after a change; asked for once while it is kept. `signal` gives a step up, not the first state: whatever is asked
   * for next begins there.
   */
  at(document: string, sequence: number, signal: AbortSignal): Promise<PastState> {
    if (document !== this.#document) this.#kept.clear();
    this.#document = document;
    const state = this.#kept.get(sequence) ?? this.#begin(sequence, signal);
    this.#keep(sequence, state);
    return state;
  }

  #begin(sequence: number, signal: AbortSignal): Promise<PastState> {
    const from = nearestIn([...this.#kept.keys()], sequence);
    const base = from === null ? undefined : this.#kept.get(from);
    if (from === null || !base) return this.#source.state(this.#document, sequence);
    // At once, so that no other step begins at one that is given up.
    const giveUp = () => this.#kept.delete(sequence);
    signal.addEventListener("abort", giveUp);
    const difference = this.#source.difference(this.#document, from, sequence, signal);
    return stepFrom(base, difference).finally(() => signal.removeEventListener("abort", giveUp));
  }

  #keep(sequence: number, state: Promise<PastState>): void {
    this.#kept.delete(sequence);
    this.#kept.set(sequence, state);
    for (const oldest of [...this.#kept.keys()].slice(0, -KEPT_STATES)) this.#kept.delete(oldest);
    state.catch(() => {
      if (this.#kept.get(sequence) === state) this.#kept.delete(sequence);
    });
  }
}

async function stepFrom(
  base: Promise<PastState>,
  difference: Promise<PastDifference>,
): Promise<PastState> {
  const [state, { sequence, at, author, kind, withdrawn, ...step }] = await Promise.all([
    base,
    difference,
  ]);
  const { editions } = state;
  return { sequence, at, author, kind, withdrawn, editions, ...patchState(state, step) };
}

function nearestIn(numbers: readonly number[], wanted: number): number | null {
  const [first = null, ...others] = numbers;
  return others.reduce<number | null>(
    (nearest, one) =>
      nearest !== null && Math.abs(nearest - wanted) <= Math.abs(one - wanted) ? nearest : one,
    first,
  );
}
