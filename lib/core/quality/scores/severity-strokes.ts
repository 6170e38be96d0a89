import type { Severity } from "../mqm.ts";

/**
 * Strokes over the colour of a severity in drawings, so that severities are told apart without it: none, dots, stripes, a grid. Paths of SVG for a
 * pattern of eight units by eight.
 */
export const SEVERITY_STROKES: Readonly<Record<Severity, string>> = {
  neutral: "",
  minor: "M1 1h1M5 5h1",
  major: "M-2 2l4-4M0 8l8-8M6 10l4-4",
  critical: "M0 0l8 8M0 8l8-8",
};
