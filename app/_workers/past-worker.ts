// The thread of the browser that fetches, reads and compares past states of a document: those of a book are megabytes.

import { compareStates, compareWithReceived } from "#lib/core/history/compare-states.ts";
import { API, Refused } from "./past-source.ts";
import type { PastAnswer, PastFacts, PastQuestion } from "./past-state.ts";
import { type PastState, PastStates } from "./past-states.ts";
import { NOTHING_TOLD, partsOf, type Telling } from "./past-telling.ts";

const past = new PastStates(API);

/** The answer that the page has heard to its end. */
let told: { readonly document: string; readonly telling: Telling } | null = null;
let asked = new AbortController();

addEventListener("message", ({ data }: MessageEvent<PastQuestion>) => {
  asked.abort();
  asked = new AbortController();
  void answer(data, asked.signal);
});

/** Answers a question, unless something else is asked in the meantime. */
async function answer(question: PastQuestion, signal: AbortSignal): Promise<void> {
  const { id, document, sequence, other } = question;
  try {
    const [state, against] = await Promise.all([
      past.at(document, sequence, signal),
      other === null ? null : past.at(document, other, signal),
    ]);
    if (!signal.aborted) await tell(question, [state, against], signal);
  } catch (error) {
    if (signal.aborted) return;
    const { code, details } = error instanceof Refused ? error : new Refused("offline", {});
    tellMessage({ id, kind: "refused", code, details });
  }
}

async function tell(
  { id, document }: PastQuestion,
  [state, against]: readonly [PastState, PastState | null],
  signal: AbortSignal,
): Promise<void> {
  const comparison = against ? compareStates(state, against) : compareWithReceived(state);
  const { texts, rearranged, reflagged, differing } = comparison;
  const known = told?.document === document ? told.telling : NOTHING_TOLD;
  const telling = { state, texts };
  tellMessage({ id, kind: "begin", isWhole: known === NOTHING_TOLD });
  for (const part of partsOf(known, telling)) {
    await aPause();
    if (signal.aborted) return;
    tellMessage({ id, kind: "part", part });
  }
  told = { document, telling };
  const differences = {
    rearranged: [...rearranged],
    reflagged: [...reflagged],
    differing,
    isOtherLater: against !== null && against.sequence > state.sequence,
  };
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
}: PastState): PastFacts {
  return { sequence, at, author, kind, withdrawn, editions, dismissals: dismissals.length };
}

const { port1: here, port2: there } = new MessageChannel();
here.start();

/** Lets the next question in. A timer would take four milliseconds, which are a third of a second for the parts of a book. */
function aPause(): Promise<void> {
  return new Promise((resolve) => {
    here.addEventListener("message", () => resolve(), { once: true });
    there.postMessage(null);
  });
}

function tellMessage(message: PastAnswer): void {
  postMessage(message);
}
