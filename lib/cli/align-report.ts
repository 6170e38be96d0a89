import { type Bead, unitsIn } from "#lib/core/align/bead.ts";
import type { Alignment } from "#lib/core/align/editions.ts";
import type { Cells, FoundAlternative } from "#lib/core/align/rows.ts";

/** An edition as reports name it. */
export interface NumberedEdition {
  readonly language: string;
  /** The number that stands for each unit: of its paragraph or line, from 1. */
  readonly numbers: readonly number[];
}

/**
 * Writes an alignment as JSON, `{"rows":[{"fr":[1],"en":[1],"confidence":0.98}]}`, one row a line; an edition without
 * counterpart has an empty list. A row that the evidence would also lay out otherwise has an `alternative` with its
 * `reason`, the two `editions` that gave rise to it, and the `rows` that would replace all neighbours with the same
 * one. Links, if there are any, follow as `pairs`.
 */
export function jsonOf(editions: readonly NumberedEdition[], { rows, links }: Alignment): string {
  const rowLines = rows.map(({ cells, confidence, alternative }) =>
    JSON.stringify({
      ...namedCells(editions, cells),
      confidence: rounded(confidence),
      ...(alternative ? { alternative: namedAlternative(editions, alternative) } : {}),
    }),
  );
  const pairs = links.map(({ source, target, beads }) => ({
    source: editions[source]?.language,
    target: editions[target]?.language,
    beads: beads.map((bead) => beadSides(editions, source, target, bead)),
  }));
  const rest = links.length > 0 ? `,\n"pairs":${JSON.stringify(pairs)}` : "";
  return `{"rows":[\n${rowLines.join(",\n")}\n]${rest}}\n`;
}

function namedAlternative(
  editions: readonly NumberedEdition[],
  { reason, editions: pair, rows }: FoundAlternative,
) {
  return {
    reason,
    editions: languagesOf(editions, pair),
    rows: rows.map((cells) => namedCells(editions, cells)),
  };
}

function namedCells(editions: readonly NumberedEdition[], cells: Cells): Record<string, number[]> {
  return Object.fromEntries(
    editions.map(({ language }, index) => [
      language,
      numbersOf(editions, index, cells[index] ?? []),
    ]),
  );
}

function languagesOf(editions: readonly NumberedEdition[], indexes: readonly number[]): string[] {
  return indexes.map((index) => editions[index]?.language ?? "");
}

/**
 * Writes an alignment as a table with a column per language; a row that could also be laid out otherwise ends with the
 * reason and the two languages concerned. Links, if there are any, follow pair by pair.
 */
export function tableOf(editions: readonly NumberedEdition[], { rows, links }: Alignment): string {
  const heading = [...editions.map(({ language }) => language), "confidence"];
  const lines = rows.map(({ cells, confidence, alternative }) => [
    ...editions.map((_, index) => cellText(numbersOf(editions, index, cells[index] ?? []))),
    confidenceText(confidence),
    alternative
      ? `${alternative.reason} ${languagesOf(editions, alternative.editions).join(" ")}`
      : "",
  ]);
  const pairs = links.map(({ source, target, beads }) =>
    table(
      [...languagesOf(editions, [source, target]), "confidence"],
      beads.map((bead) => {
        const side = beadSides(editions, source, target, bead);
        return [cellText(side.source), cellText(side.target), confidenceText(side.confidence)];
      }),
    ),
  );
  return [table([...heading, ""], lines), ...pairs].join("\n");
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
    source: numbersOf(editions, source, unitsIn(bead.source)),
    target: numbersOf(editions, target, unitsIn(bead.target)),
    confidence: rounded(bead.confidence),
  };
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
    lines.reduce((widest, line) => Math.max(widest, line[column]?.length ?? 0), name.length),
  );
  const written = [heading, ...lines].map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `${written.join("\n")}\n`;
}
