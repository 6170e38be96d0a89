import type { RulerMarks } from "./ruler-marks.ts";

/** The colours of the ruler, as the style sheet has them. */
export interface RulerColours {
  /** By severity, the least grave first. */
  readonly severities: readonly string[];
  readonly doubt: string;
  readonly reviewed: string;
}

/** Draws what it is given on a ground that is clear: `length` steps of this height, all of this width, in CSS pixels. */
export const STEP_PX = 2;
export const RULER_PX = 16;

// Doubts stand at the start, findings in the middle, an editor's own flags at the end; a finding is the wider, the graver it is.
const DOUBT = { x: 0, width: 3 } as const;
const FINDINGS = { x: 4, widths: [2, 3, 6, 8] } as const;
const FLAG = { x: 13, width: 3 } as const;

// A quiet band: seen beside the marks, not before them.
const FAINTEST = 0.35;
const WHOLE = 255;

/** Draws the ruler. What it costs follows from its length on the screen. */
export function drawRuler(
  pen: CanvasRenderingContext2D,
  { findings, flags, doubts, reviewed }: RulerMarks,
  colours: RulerColours,
): void {
  for (const [step, finding] of findings.entries()) {
    const y = step * STEP_PX;
    const share = reviewed[step] ?? 0;
    if (share > 0) {
      pen.globalAlpha = (FAINTEST * share) / WHOLE;
      fill(pen, colours.reviewed, { x: 0, y, width: RULER_PX });
      pen.globalAlpha = 1;
    }
    if (doubts[step]) fill(pen, colours.doubt, { ...DOUBT, y });
    const width = FINDINGS.widths[finding - 1];
    if (width !== undefined)
      fill(pen, colours.severities[finding - 1], { x: FINDINGS.x, y, width });
    const flag = flags[step] ?? 0;
    if (flag > 0) fill(pen, colours.severities[flag - 1], { ...FLAG, y });
  }
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function fill(
  pen: CanvasRenderingContext2D,
  colour: string | undefined,
  { x, y, width }: Bar,
): void {
  if (colour === undefined) return;
  pen.fillStyle = colour;
  pen.fillRect(x, y, width, STEP_PX);
}

/** Reads the colours of elements that have them as their ink: so each theme gives its own. */
export function coloursOf(elements: readonly Element[]): RulerColours {
  const [doubt = "", reviewed = "", ...severities] = elements.map(
    (element) => getComputedStyle(element).color,
  );
  return { severities, doubt, reviewed };
}
