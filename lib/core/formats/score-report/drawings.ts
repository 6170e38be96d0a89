import { SEVERITIES, type Severity } from "#lib/core/quality/mqm.ts";
import { SEVERITY_STROKES } from "#lib/core/quality/scores/severity-strokes.ts";
import type { Direction } from "#lib/core/text/direction.ts";
import { escapeHtml } from "../html/page.ts";

/** The colours of drawings in both themes; paper is light. `PATTERNS` must be on the page. */
export const DRAWING_STYLE = `:root { color-scheme: light dark; ${coloursOf("#6f6c65", "#1f6fae", "#a15c07", "#b3261e", "#2c7a48", "#fff")} }
@media (prefers-color-scheme: dark) {
:root { ${coloursOf("#9a978f", "#6aaee4", "#e0a33b", "#f08a82", "#63bd83", "#16181b")} }
}
@media print {
:root { ${coloursOf("#6f6c65", "#1f6fae", "#a15c07", "#b3261e", "#2c7a48", "#fff")} }
}
.neutral, .dismissed { fill: var(--neutral); }
.minor { fill: var(--minor); }
.major, .raised { fill: var(--major); }
.critical { fill: var(--critical); }
.fixed { fill: var(--fixed); }
.stroke { stroke: var(--ground); }
.patterns { position: absolute; width: 0; height: 0; }
.bar { display: block; width: 100%; height: 1.1rem; }
.columns { display: block; width: 100%; height: 7rem; border-block-end: 1px solid currentColor; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; padding: 0; }
.legend svg { width: .9rem; height: .9rem; vertical-align: -.1rem; }`;

function coloursOf(...colours: readonly string[]): string {
  const names = [...SEVERITIES, "fixed", "ground"];
  return names.map((name, at) => `--${name}: ${colours[at]};`).join(" ");
}

/** The patterns that fill the parts of drawings, once on a page. */
export const PATTERNS = `<svg class="patterns" aria-hidden="true"><defs>${SEVERITIES.map(
  (severity) =>
    `<pattern id="severity-${severity}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" class="${severity}"/><path d="${SEVERITY_STROKES[severity]}" class="stroke"/></pattern>`,
).join("")}</defs></svg>`;

/** Tells what the fills stand for. */
export function severityLegend(nameOf: (severity: Severity) => string): string {
  const lines = SEVERITIES.map(
    (severity) =>
      `<li><svg aria-hidden="true"><rect width="100%" height="100%" ${fillOf(severity)}/></svg> ${escapeHtml(nameOf(severity))}</li>`,
  );
  return `<ul class="legend">${lines.join("")}</ul>`;
}

type Counts = Readonly<Record<Severity, number>>;

/** A bar of errors by severity, from the side where reading begins; `whole` is what a full one stands for. Its figures stand beside it. */
export function severityBar(counts: Counts, whole: number, direction: Direction): string {
  let from = 0;
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => {
    const width = share(counts[severity], whole);
    const x = direction === "rtl" ? 100 - from - width : from;
    from += width;
    return `<rect x="${percent(x)}" width="${percent(width)}" height="100%" ${fillOf(severity)}/>`;
  });
  return `<svg class="bar" aria-hidden="true">${parts.join("")}</svg>`;
}

/** A column of a drawing: all there is to say of it, and its parts from the ground up, each with what fills it. */
export interface DrawnColumn {
  readonly title: string;
  readonly parts: readonly { readonly amount: number; readonly fill: string }[];
}

// Fewer columns than that are not made wider: one day alone would be a wall.
const LEAST_PLACES = 12;

/** Upright bars in a row, from the side where reading begins; `most` is what a column of full height stands for. */
export function columnsOf(
  label: string,
  columns: readonly DrawnColumn[],
  { most, direction }: { readonly most: number; readonly direction: Direction },
): string {
  const width = 100 / Math.max(columns.length, LEAST_PLACES);
  const drawn = columns.map(({ title, parts }, at) => {
    const x = direction === "rtl" ? 100 - (at + 0.9) * width : (at + 0.1) * width;
    return `<g><title>${escapeHtml(title)}</title>${columnOf(parts, { x, width: 0.8 * width }, most)}</g>`;
  });
  return `<svg class="columns" role="img" aria-label="${escapeHtml(label)}">${drawn.join("")}</svg>`;
}

function columnOf(
  parts: DrawnColumn["parts"],
  { x, width }: { readonly x: number; readonly width: number },
  most: number,
): string {
  let below = 0;
  return parts
    .filter(({ amount }) => amount > 0)
    .map(({ amount, fill }) => {
      const height = share(amount, most);
      below += height;
      return `<rect x="${percent(x)}" width="${percent(width)}" y="${percent(100 - below)}" height="${percent(height)}" ${fill}/>`;
    })
    .join("");
}

/** The attribute that fills a part with the pattern of a severity. */
export function fillOf(severity: Severity): string {
  return `fill="url(#severity-${severity})"`;
}

function share(amount: number, whole: number): number {
  return whole > 0 ? (100 * amount) / whole : 0;
}

function percent(value: number): string {
  return `${Number(value.toFixed(3))}%`;
}
