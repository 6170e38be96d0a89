import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

// So much of a frame may go into rows; the rest is for scrolling.
const BUDGET_MS = 8;

/** Rows that wait to be drawn in full, the last that came first: it is the one looked at. */
const waiting = new Set<() => void>();
let isScheduled = false;

/** Whether a row may be drawn in full. When many come at once, as on a leap, a few a frame may; until then they show their lines. */
export function useTurn(isWanted: boolean, isUrgent: boolean): boolean {
  const [hasTurn, setTurn] = useState(false);
  useEffect(() => {
    if (!isWanted || hasTurn) return;
    const take = () => setTurn(true);
    waiting.add(take);
    schedule();
    return () => {
      waiting.delete(take);
    };
  }, [isWanted, hasTurn]);
  return isWanted && (hasTurn || isUrgent);
}

function schedule(): void {
  if (isScheduled || waiting.size === 0) return;
  isScheduled = true;
  requestAnimationFrame(() => {
    const end = performance.now() + BUDGET_MS;
    for (const take of [...waiting].reverse()) {
      waiting.delete(take);
      flushSync(take);
      if (performance.now() > end) break;
    }
    isScheduled = false;
    schedule();
  });
}
