import { alignEditions } from "#lib/core/align/editions.ts";
import type { AlignedEdition } from "#lib/core/align/relay.ts";
import { linesOf, splitParagraphs } from "#lib/core/text/paragraphs.ts";
import { type PlannedText, readAlignArguments } from "./align-arguments.ts";
import { jsonOf, type NumberedEdition, tableOf } from "./align-report.ts";
import { type Command, type Io, UnusableInput } from "./command.ts";

/**
 * Aligns texts, `hexapla align [--unit line] [--json] [--pairs] fr=FILE 'en=FILE<fr' …`, and writes their rows: a table
 * for readers, or JSON. Units are paragraphs, or with `--unit line` the lines that are not blank; they are named by
 * their 1-based numbers. `--pairs` adds the beads of each pair of the relay.
 *
 * @throws UnusableInput for arguments and files it cannot work with.
 */
export const align: Command = async (args, io) => {
  const { texts, byLine, json, pairs } = readAlignArguments(args);
  const editions = await Promise.all(texts.map((text) => load(text, byLine, io)));
  const alignment = alignEditions(editions, { onProgress: io.showProgress });
  const shown = pairs ? alignment : { ...alignment, links: [] };
  io.write(json ? jsonOf(editions, shown) : tableOf(editions, shown));
  return 0;
};

// A pair of texts so long takes about a minute and a gigabyte.
const MOST_UNITS = 200_000;

async function load(
  text: PlannedText,
  byLine: boolean,
  io: Io,
): Promise<AlignedEdition & NumberedEdition> {
  const content = await io.readText(text.path);
  const units = byLine ? linesOf(content) : splitParagraphs(content).paragraphs;
  const numbered = units.map((unit, index) => ({ text: unit.text, number: index + 1 }));
  const filled = numbered.filter((unit) => unit.text !== "");
  if (filled.length === 0) throw new UnusableInput(`Cannot align ${text.path}: it holds no text`);
  if (filled.length > MOST_UNITS)
    throw new UnusableInput(
      `Cannot align ${text.path}: it has ${filled.length} units, and ${MOST_UNITS} is the most`,
    );
  return {
    language: text.language,
    basedOn: text.basedOn,
    units: filled.map((unit) => unit.text),
    numbers: filled.map((unit) => unit.number),
  };
}
