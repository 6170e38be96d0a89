import type { AuthoredText } from "#lib/core/history/authorship/runs.ts";
import { attributeVersions } from "#lib/core/history/authorship/versions.ts";
import { readArchive } from "./archive-file.ts";
import { attributeEdition, editionReport } from "./blame-archive.ts";
import { blameLines } from "./blame-lines.ts";
import { blameReport } from "./blame-report.ts";
import { type Command, type Io, UnusableInput } from "./command.ts";
import { readOptions } from "./read-options.ts";

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const OPTIONS = { json: flag, jsonl: flag, all: flag, edition: text } as const;

const USAGE = `Usage: hexapla blame [--json] FILE1 FILE2 …          versions of a text, oldest first
       hexapla blame --jsonl [--all] [FILE]
       hexapla blame [--json] ARCHIVE --edition LANGUAGE`;

/**
 * `hexapla blame`: tells where each word of a text comes from: from which of its versions, or from which change of an
 * exported document. @throws UnusableInput
 */
export const blame: Command = async (args, io) => {
  const { values, positionals } = readOptions("blame", args, OPTIONS, USAGE);
  const [file = "-", ...others] = positionals;
  if (values.jsonl || values.all) {
    if (!values.jsonl || values.json || values.edition || others.length > 0)
      throw new UnusableInput(USAGE);
    await blameLines(file, values.all ?? false, io);
  } else if (values.edition !== undefined) {
    if (others.length > 0) throw new UnusableInput(USAGE);
    await blameArchive(file, values.edition, values.json ?? false, io);
  } else {
    if (positionals.length === 0) throw new UnusableInput(USAGE);
    await blameFiles(positionals, values.json ?? false, io);
  }
  return 0;
};

async function blameFiles(files: readonly string[], isJson: boolean, io: Io): Promise<void> {
  const versions: string[] = [];
  for (const file of files) versions.push(await io.readText(file));
  let last: AuthoredText = { text: "", runs: [] };
  for (const version of attributeVersions(versions)) last = version;
  if (isJson) io.write(`${JSON.stringify({ versions: files, runs: last.runs })}\n`);
  else io.write(blameReport(last, (origin) => files[origin] ?? String(origin)));
}

async function blameArchive(
  file: string,
  language: string,
  isJson: boolean,
  io: Io,
): Promise<void> {
  const edition = attributeEdition(await readArchive(io, file), language);
  if (!isJson) {
    io.write(editionReport(edition));
    return;
  }
  const written = { segments: edition.segments, changes: Object.fromEntries(edition.changes) };
  io.write(`${JSON.stringify(written)}\n`);
}
