import { SEVERITIES, type Severity } from "#lib/core/quality/mqm.ts";

// Strokes over the colour, so that severities are told apart without it: none, dots, stripes, a grid.
const STROKES: Readonly<Record<Severity, string>> = {
  neutral: "",
  minor: "M1 1h1M5 5h1",
  major: "M-2 2l4-4M0 8l8-8M6 10l4-4",
  critical: "M0 0l8 8M0 8l8-8",
};

const COLOURS: Readonly<Record<Severity, string>> = {
  neutral: "fill-flag-neutral",
  minor: "fill-flag-minor",
  major: "fill-flag-major",
  critical: "fill-flag-critical",
};

/** What fills the parts of charts that stand for a severity; `SeverityFills` must be on the page. */
export function fillOf(severity: Severity): string {
  return `url(#severity-${severity})`;
}

/** The patterns of severities, once on a page. */
export function SeverityFills() {
  return (
    <svg aria-hidden="true" className="absolute size-0" focusable="false">
      <defs>
        {SEVERITIES.map((severity) => (
          <pattern
            key={severity}
            id={`severity-${severity}`}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
          >
            <rect width="8" height="8" className={COLOURS[severity]} />
            <path d={STROKES[severity]} className="stroke-surface-raised" strokeWidth="1" />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
