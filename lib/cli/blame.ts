import { parseArgs } from "node:util";
import type { AuthoredText } from "#lib/core/history/authorship/runs.ts";
import { attributeVersions } from "#lib/core/history/authorship/versions.ts";
import { readArchive } from "./archive-file.ts";
import { attributeEdition, editionReport } from "./blame-archive.ts";
import { blameLines } from "./blame-lines.ts";
import { blameReport } from "./blame-report.ts";
import { type Command, type Io, UnusableInput } from "./command.ts";

const USAGE = `Usage: hexapla blame [--json] FILE1 FILE2 …          versions of a text, oldest first
       hexapla blame --jsonl [--all] [FILE]
       hexapla blame [--json] ARCHIVE --edition LANGUAGE`;

/**
 * `hexapla blame`: tells where each word of a text comes from: from which of its versions, or from which change of an
 * exported document. @throws UnusableInput
 */
export const blame: Command = async (args, io) => {
  const { values, positionals } = parsed(args);
  const [file = "-", ...others] = positionals;
  if (values.jsonl || values.all) {
    if (!values.jsonl || values.json || values.edition || others.length > 0) throw misused();
    await blameLines(file, values.all ?? false, io);
  } else if (values.edition !== undefined) {
    if (others.length > 0) throw misused();
    await blameArchive(file, values.edition, values.json ?? false, io);
  } else {
    if (positionals.length === 0) throw misused();
    await blameFiles(positionals, values.json ?? false, io);
  }
  return 0;
};

function parsed(args: readonly string[]) {
  const [text, flag] = [{ type: "string" } as const, { type: "boolean" } as const];
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: flag, jsonl: flag, all: flag, edition: text },
    });
  } catch (cause) {
    throw misused(cause);
  }
}

function misused(cause?: unknown): UnusableInput {
  const reason = cause instanceof Error ? `${cause.message}\n` : "";
  return new UnusableInput(`${reason}${USAGE}`, { cause });
}

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
