import { writeFile } from "node:fs/promises";
import { decodeBase64 } from "#lib/adapters/base64.ts";
import { type WantedExport, writeExport } from "#lib/adapters/export-files.ts";
import { newUuid } from "#lib/adapters/identity.ts";
import type { Archive } from "#lib/core/formats/archive/archive.ts";
import { exportedFromArchive } from "#lib/core/formats/archive/exported-from-archive.ts";
import { EXPORT_FORMATS } from "#lib/core/formats/exports/export-formats.ts";
import type { ExportFile } from "#lib/core/formats/exports/exported-document.ts";
import { LOCALES, loadMessages } from "#lib/i18n.ts";
import { readArchive } from "./archive-file.ts";
import { type Command, UnusableInput } from "./command.ts";
import { readOptions } from "./read-options.ts";

const text = { type: "string" } as const;
const OPTIONS = { edition: text, format: text, out: text } as const;

const FORMATS = EXPORT_FORMATS.flatMap(({ name, scope }) => (scope === "edition" ? [name] : []));

const USAGE = `hexapla export ARCHIVE.json --edition LANGUAGE [--format ${FORMATS.join("|")}] [--out FILE]`;

/**
 * `hexapla export`: writes one edition of an exported document (`-` reads the archive from standard input), to standard output or
 * to a file. @throws UnusableInput
 */
export const exportEdition: Command = async (args, io) => {
  const wanted = read(args);
  const { file, out } = wanted;
  const { bytes } = await written(await readArchive(io, file), wanted);
  if (out === undefined) io.write(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  else await writeFile(out, bytes);
  return 0;
};

interface Wanted {
  readonly file: string;
  readonly language: string;
  readonly format: WantedExport["format"];
  readonly out: string | undefined;
}

function read(args: readonly string[]): Wanted {
  const { values, positionals } = readOptions("export", args, OPTIONS, `Expected ${USAGE}`);
  const [file] = positionals;
  const format = FORMATS.find((known) => known === (values.format ?? "received"));
  if (!file || positionals.length > 1 || !values.edition || !format) {
    throw new UnusableInput(`Cannot export: expected ${USAGE}`);
  }
  return { file, language: values.edition, format, out: values.out };
}

async function written(archive: Archive, { language, format }: Wanted): Promise<ExportFile> {
  const edition = archive.editions.find((known) => known.language === language);
  if (!edition) {
    const known = archive.editions.map((each) => each.language).join(", ");
    throw new UnusableInput(`Cannot export "${language}": the document has ${known}`);
  }
  const originals = new Map(
    archive.originals.map(({ hash, bytes }) => [hash, decodeBase64(bytes)]),
  );
  const at = archive.changes.at(-1)?.at ?? "";
  const document = exportedFromArchive({ archive, id: newUuid(new Date(at)), at, originals });
  const [locale] = LOCALES;
  const { export: known } = await loadMessages(locale);
  const wanted = { format, edition: edition.id, words: known.words, language: locale };
  return writeExport(document, wanted);
}
