import type { Figures } from "./requests.ts";

// Below so many decisions a share says nothing.
const LEAST_JUDGED = 5;

/** How often findings were right: those that editors accepted, of those they decided on. */
export interface Precision {
  readonly accepted: number;
  readonly judged: number;
  readonly open: number;
  /** 0–1; null where too few were decided on. */
  readonly share: number | null;
}

/** The precision of a check over the figures given: of one language, or of several together. */
export function precisionOf(figures: readonly Omit<Figures, "language">[]): Precision {
  const sum = (key: "accepted" | "dismissed" | "open") =>
    figures.reduce((total, one) => total + one[key], 0);
  const accepted = sum("accepted");
  const judged = accepted + sum("dismissed");
  const share = judged < LEAST_JUDGED ? null : accepted / judged;
  return { accepted, judged, open: sum("open"), share };
}
