import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

// So much of a frame may go into rows; the rest is for scrolling.
const BUDGET_MS = 8;

/** Rows that came since the last frame. Most of them are gone again with the next one while somebody scrolls fast: these are never drawn. */
const arrived = new Set<() => void>();
/** Rows that stayed, the last that came first: it is the one looked at. */
const waiting = new Set<() => void>();
let isScheduled = false;

/** Whether a row may be drawn in full. When many come at once, as on a leap, a few a frame may; until then they show their lines. */
export function useTurn(isWanted: boolean, isUrgent: boolean): boolean {
  const [hasTurn, setTurn] = useState(false);
  useEffect(() => {
    if (!isWanted || hasTurn) return;
    const take = () => setTurn(true);
    arrived.add(take);
    schedule();
    return () => {
      arrived.delete(take);
      waiting.delete(take);
    };
  }, [isWanted, hasTurn]);
  return isWanted && (hasTurn || isUrgent);
}

function schedule(): void {
  if (isScheduled || arrived.size + waiting.size === 0) return;
  isScheduled = true;
  requestAnimationFrame(() => {
    drawSome();
    for (const take of arrived) waiting.add(take);
    arrived.clear();
    isScheduled = false;
    schedule();
  });
}

function drawSome(): void {
  const end = performance.now() + BUDGET_MS;
  for (const take of [...waiting].reverse()) {
    waiting.delete(take);
    flushSync(take);
    if (performance.now() > end) return;
  }
}
