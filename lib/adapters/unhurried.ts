import { setImmediate as nextTurn } from "node:timers/promises";

// What somebody who asks for something else waits for at the most, beside the longest step.
const LONGEST_MS = 8;

/** Does work step by step, so that requests are answered between. */
export async function unhurried<T>(work: Generator<void, T, void>): Promise<T> {
  let begun = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - begun < LONGEST_MS) continue;
    await nextTurn();
    begun = performance.now();
  }
}
