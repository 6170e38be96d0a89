import { writeFile } from "node:fs/promises";
import { decodeBase64 } from "#lib/adapters/base64.ts";
import { type Archive, currentTexts, receivedTexts } from "#lib/core/formats/archive/archive.ts";
import {
  EXPORT_FORMATS,
  type ExportedEdition,
  type ExportFormat,
  exportEdition as written,
} from "#lib/core/formats/export-edition.ts";
import { readArchive } from "./archive-file.ts";
import { type Command, UnusableInput } from "./command.ts";
import { readOptions } from "./read-options.ts";

const text = { type: "string" } as const;
const OPTIONS = { edition: text, format: text, out: text } as const;

const USAGE = `hexapla export ARCHIVE.json --edition LANGUAGE [--format ${EXPORT_FORMATS.join("|")}] [--out FILE]`;

/**
 * `hexapla export`: writes one edition of an exported document (`-` reads the archive from standard input), to standard output or
 * to a file. @throws UnusableInput
 */
export const exportEdition: Command = async (args, io) => {
  const { file, language, format, out } = read(args);
  const edition = editionIn(await readArchive(io, file), language);
  const { bytes } = written(edition, format);
  if (out === undefined) io.write(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  else await writeFile(out, bytes);
  return 0;
};

interface Wanted {
  readonly file: string;
  readonly language: string;
  readonly format: ExportFormat;
  readonly out: string | undefined;
}

function read(args: readonly string[]): Wanted {
  const { values, positionals } = readOptions("export", args, OPTIONS, `Expected ${USAGE}`);
  const [file] = positionals;
  const format = EXPORT_FORMATS.find((known) => known === (values.format ?? "received"));
  if (!file || positionals.length > 1 || !values.edition || !format) {
    throw new UnusableInput(`Cannot export: expected ${USAGE}`);
  }
  return { file, language: values.edition, format, out: values.out };
}

function editionIn(archive: Archive, language: string): ExportedEdition {
  const edition = archive.editions.find((known) => known.language === language);
  if (!edition) {
    const known = archive.editions.map((each) => each.language).join(", ");
    throw new UnusableInput(`Cannot export "${language}": the document has ${known}`);
  }
  const received = receivedTexts(archive);
  const current = currentTexts(archive);
  const segments = archive.segments
    .filter((segment) => segment.edition === edition.id)
    .sort((a, b) => a.start - b.start)
    .map(({ id, start, end }) => {
      return { start, end, before: received.get(id) ?? "", after: current.get(id) ?? "" };
    });
  return { ...edition, title: archive.title, received: decodeBase64(edition.received), segments };
}
