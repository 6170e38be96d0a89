import type { Bead, Range } from "#lib/core/align/bead.ts";
import type { Alignment } from "#lib/core/align/editions.ts";

/** An edition as reports name it. */
export interface NumberedEdition {
  readonly language: string;
  /** The number that stands for each unit: of its paragraph or line, from 1. */
  readonly numbers: readonly number[];
}

/**
 * Writes an alignment as JSON, `{"rows":[{"fr":[1],"en":[1],"confidence":0.98}]}`, one row a line; an edition without
 * counterpart has an empty list. Links, if there are any, follow as `pairs`.
 */
export function jsonOf(editions: readonly NumberedEdition[], { rows, links }: Alignment): string {
  const rowLines = rows.map(({ cells, confidence }) => {
    const columns = editions.map(({ language }, index) => [
      language,
      numbersOf(editions, index, cells[index] ?? []),
    ]);
    return JSON.stringify({ ...Object.fromEntries(columns), confidence: rounded(confidence) });
  });
  const pairs = links.map(({ source, target, beads }) => ({
    source: editions[source]?.language,
    target: editions[target]?.language,
    beads: beads.map((bead) => beadSides(editions, source, target, bead)),
  }));
  const rest = links.length > 0 ? `,\n"pairs":${JSON.stringify(pairs)}` : "";
  return `{"rows":[\n${rowLines.join(",\n")}\n]${rest}}\n`;
}

/** Writes an alignment as a table with a column per language; links, if there are any, follow pair by pair. */
export function tableOf(editions: readonly NumberedEdition[], { rows, links }: Alignment): string {
  const heading = [...editions.map(({ language }) => language), "confidence"];
  const lines = rows.map(({ cells, confidence }) => [
    ...editions.map((_, index) => cellText(numbersOf(editions, index, cells[index] ?? []))),
    confidenceText(confidence),
  ]);
  const pairs = links.map(({ source, target, beads }) => {
    const names = [
      editions[source]?.language ?? "",
      editions[target]?.language ?? "",
      "confidence",
    ];
    const sides = beads.map((bead) => beadSides(editions, source, target, bead));
    return table(
      names,
      sides.map((side) => [
        cellText(side.source),
        cellText(side.target),
        confidenceText(side.confidence),
      ]),
    );
  });
  return [table(heading, lines), ...pairs].join("\n");
}

function numbersOf(
  editions: readonly NumberedEdition[],
  edition: number,
  units: readonly number[],
): number[] {
  return units.map((unit) => editions[edition]?.numbers[unit] ?? 0);
}

function beadSides(
  editions: readonly NumberedEdition[],
  source: number,
  target: number,
  bead: Bead,
) {
  return {
    source: numbersOf(editions, source, unitsOf(bead.source)),
    target: numbersOf(editions, target, unitsOf(bead.target)),
    confidence: rounded(bead.confidence),
  };
}

function unitsOf({ start, end }: Range): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

// More digits than the model knows would only look exact.
function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}

function confidenceText(confidence: number): string {
  return confidence.toFixed(2);
}

function cellText(numbers: readonly number[]): string {
  return numbers.length === 0 ? "–" : numbers.join(" ");
}

function table(heading: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = heading.map((name, column) =>
    Math.max(name.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const written = [heading, ...lines].map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `${written.join("\n")}\n`;
}
