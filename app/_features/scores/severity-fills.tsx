import { SEVERITIES, type Severity } from "#lib/core/quality/mqm.ts";
import { SEVERITY_STROKES } from "#lib/core/quality/scores/severity-strokes.ts";

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
            <path
              d={SEVERITY_STROKES[severity]}
              className="stroke-surface-raised"
              strokeWidth="1"
            />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
