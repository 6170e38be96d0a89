/** What is being done at the moment. Only aligning knows how far it is. */
export type Stage = "reading" | "aligning" | "importing" | "storing";

/** Tells the stage by the share (0–1) of the aligning that is done; null before it begins. */
export function stageOf(isCreating: boolean, share: number | null): Stage {
  if (share === null) return isCreating ? "importing" : "reading";
  return isCreating && share >= 1 ? "storing" : "aligning";
}

// A screen reader that is told of every step says nothing else.
const ANNOUNCED_STEPS = 4;

/** The share in the coarse steps in which it is read aloud. */
export function announcedShare(share: number | null): number {
  return Math.floor((share ?? 0) * ANNOUNCED_STEPS) / ANNOUNCED_STEPS;
}
