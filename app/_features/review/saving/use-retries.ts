import { useEffect, useRef } from "react";
import type { ReviewState } from "#app/_features/review/review-state.ts";

// How often a server that did not answer is asked whether it does now: soon enough that an editor need not do anything.
const RETRY_MS = 3_000;

/**
 * Saves by itself what could not be sent, in the order in which it was kept back, as soon as the server answers again: `probe` resolves
 * where it does. Ends at the first that fails.
 */
export function useRetries(
  saving: ReviewState["saving"],
  probe: () => Promise<unknown>,
  save: (segment: number) => Promise<boolean>,
): void {
  const waiting = waitingIn(saving);
  const latest = useRef({ waiting, probe, save });
  latest.current = { waiting, probe, save };
  const isWaiting = waiting.length > 0;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const retry = () => void saveAll(() => latest.current);
    const timer = setInterval(retry, RETRY_MS);
    window.addEventListener("online", retry);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", retry);
    };
  }, [isWaiting]);
}

/** The segments whose text waits for the server, by id. */
export function waitingIn(saving: ReviewState["saving"]): number[] {
  return Object.entries(saving).flatMap(([id, how]) => (how === "waiting" ? [Number(id)] : []));
}

interface Retry {
  readonly waiting: readonly number[];
  probe(): Promise<unknown>;
  save(segment: number): Promise<boolean>;
}

async function saveAll(now: () => Retry): Promise<void> {
  const answers = await now()
    .probe()
    .then(
      () => true,
      () => false,
    );
  if (!answers) return;
  for (const segment of now().waiting) if (!(await now().save(segment))) return;
}
