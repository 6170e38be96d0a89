// The thread of the browser that fetches, reads and compares past states of a document: those of a book are megabytes.

import type { PlacedRow } from "#lib/core/document/grid.ts";
import {
  type ComparedState,
  compareStates,
  compareWithReceived,
  type StateComparison,
} from "#lib/core/history/compare-states.ts";
import type { PastAnswer, PastFacts, PastQuestion, PastSegment } from "./past-state.ts";

/** A state as the API tells it. */
interface State extends ComparedState, Omit<PastFacts, "dismissals"> {
  readonly rows: readonly PlacedRow[];
  readonly segments: readonly PastSegment[];
  readonly dismissals: readonly unknown[];
}

// The states at hand and the one compared with, and one step more: that is what the slider asks for next.
const KEPT_STATES = 3;

// Taking over so many of each takes the page some milliseconds.
const PART = 1_000;

const kept = new Map<string, Promise<State>>();
let latest = 0;

addEventListener("message", ({ data }: MessageEvent<PastQuestion>) => {
  latest = data.id;
  void answer(data);
});

async function answer(question: PastQuestion): Promise<void> {
  const { id, document, sequence, other } = question;
  try {
    const [state, against] = await Promise.all([
      stateAt(document, sequence),
      other === null ? null : stateAt(document, other),
    ]);
    const comparison = against ? compareStates(state, against) : compareWithReceived(state);
    await tell(id, state, comparison);
  } catch (error) {
    const { code, details } = error instanceof Refused ? error : new Refused("offline", {});
    tellMessage({ id, kind: "refused", code, details });
  }
}

/** Sends a state in parts, unless something else has been asked for in the meantime. */
async function tell(id: number, state: State, comparison: StateComparison): Promise<void> {
  const { rows, segments, flags } = state;
  const longest = Math.max(rows.length, segments.length, flags.length);
  for (let start = 0; start < longest; start += PART) {
    if (id !== latest) return;
    const end = start + PART;
    const said = segments.slice(start, end);
    const texts = said.flatMap((segment): [number, string][] => {
      const text = comparison.texts.get(segment.id);
      return text === undefined ? [] : [[segment.id, text]];
    });
    const part = {
      rows: rows.slice(start, end),
      segments: said,
      flags: flags.slice(start, end),
      texts,
    };
    tellMessage({ id, kind: "part", part });
    await aPause();
  }
  const { rearranged, reflagged, differing } = comparison;
  const differences = { rearranged: [...rearranged], reflagged: [...reflagged], differing };
  tellMessage({ id, kind: "end", facts: factsOf(state), differences });
}

function factsOf({
  sequence,
  at,
  author,
  kind,
  withdrawn,
  editions,
  dismissals,
}: State): PastFacts {
  return { sequence, at, author, kind, withdrawn, editions, dismissals: dismissals.length };
}

/** A state never changes, so that it is asked for once while it is kept. */
function stateAt(document: string, sequence: number): Promise<State> {
  const path = `/api/documents/${document}/states/${sequence}`;
  const state = kept.get(path) ?? fetchState(path);
  kept.delete(path);
  kept.set(path, state);
  for (const oldest of [...kept.keys()].slice(0, -KEPT_STATES)) kept.delete(oldest);
  state.catch(() => kept.delete(path));
  return state;
}

/** @throws Refused, or another error where no answer comes. */
async function fetchState(path: string): Promise<State> {
  const response = await fetch(path);
  if (response.ok) return response.json();
  const { code = "internal", details = {} } = await response.json().catch(() => ({}));
  throw new Refused(code, details);
}

/** Why the API did not give a state. */
class Refused extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, details: Readonly<Record<string, unknown>>) {
    super(`The API refuses: ${code}`);
    this.code = code;
    this.details = details;
  }
}

/** Lets the next question in. */
function aPause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function tellMessage(message: PastAnswer): void {
  postMessage(message);
}
