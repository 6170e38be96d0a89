import type { AuthoredText } from "#lib/core/history/authorship/runs.ts";
import { harmless } from "./harmless.ts";

/**
 * Prints a text with a margin that tells where its words come from: a stretch of one origin is a line, a stretch that goes on within a
 * line of the text is set behind a broken rule. Characters that would steer a terminal are shown as signs.
 */
export function blameReport(
  { text, runs }: AuthoredText,
  labelOf: (origin: number) => string,
): string {
  const width = runs.reduce((most, [, origin]) => Math.max(most, labelOf(origin).length), 0);
  let at = 0;
  return runs
    .flatMap(([length, origin]) => {
      const isWithinLine = at > 0 && text[at - 1] !== "\n";
      const stretch = text.slice(at, at + length);
      at += length;
      return linesIn(stretch).map((line, index) => {
        const rule = index === 0 && isWithinLine ? "┆" : "│";
        return `${harmless(labelOf(origin).padEnd(width))} ${rule} ${harmless(line)}\n`;
      });
    })
    .join("");
}

/** The lines of a stretch; the end of a line that another stretch began is none of its own. */
function linesIn(stretch: string): string[] {
  const lines = stretch.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
