import type { Piece } from "#lib/core/diff/pieces.ts";
import type { ReportStyle } from "./diff-report.ts";
import { harmless } from "./harmless.ts";

// ECMA-48, "select graphic rendition". Each kind differs from the others without its colour too.
const BOLD = 1;
const DIM = 2;
const UNDERLINED = 4;
const STRUCK = 9;
const RED = 31;
const GREEN = 32;
const CYAN = 36;

interface Look {
  readonly shape: readonly number[];
  readonly colour: number;
}

const LOOKS: Readonly<Record<Exclude<Piece["kind"], "same">, Look>> = {
  deleted: { shape: [STRUCK], colour: RED },
  inserted: { shape: [BOLD, UNDERLINED], colour: GREEN },
  "moved-away": { shape: [DIM, STRUCK], colour: CYAN },
  "moved-here": { shape: [UNDERLINED], colour: CYAN },
};

/** The style of a report for a terminal: deleted words are struck, new ones bold and underlined; in colour if wanted. */
export function terminalStyle(isColoured: boolean): ReportStyle {
  return {
    heading: (text) => rendered(harmless(text), [BOLD]),
    piece: ({ kind, text }) => {
      if (kind === "same") return harmless(text);
      const { shape, colour } = LOOKS[kind];
      return rendered(harmless(text), isColoured ? [...shape, colour] : shape);
    },
  };
}

const ESCAPE = "\u001b[";

// Line by line: what is left open at a line's end colours the margin in some terminals.
function rendered(text: string, codes: readonly number[]): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? "" : `${ESCAPE}${codes.join(";")}m${line}${ESCAPE}0m`))
    .join("\n");
}
