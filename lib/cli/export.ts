import { writeFile } from "node:fs/promises";
import { decodeBase64 } from "#lib/adapters/base64.ts";
import { type WantedExport, writeExport } from "#lib/adapters/export-files.ts";
import { newUuid } from "#lib/adapters/identity.ts";
import type { Archive } from "#lib/core/formats/archive/archive.ts";
import { exportedFromArchive } from "#lib/core/formats/archive/exported-from-archive.ts";
import {
  EXPORT_FORMATS,
  type ExportScope,
  formatsOf,
} from "#lib/core/formats/exports/export-formats.ts";
import type { ExportFile } from "#lib/core/formats/exports/exported-document.ts";
import { LOCALES, loadMessages } from "#lib/i18n.ts";
import { readArchive } from "./archive-file.ts";
import { type Command, UnusableInput } from "./command.ts";
import { lossLine } from "./loss-line.ts";
import { readOptions } from "./read-options.ts";

const text = { type: "string" } as const;
const OPTIONS = { edition: text, format: text, out: text, tracked: { type: "boolean" } } as const;

const named = (scope: ExportScope) =>
  EXPORT_FORMATS.flatMap((format) => (format.scope === scope ? [format.name] : []));

const USAGE = `hexapla export ARCHIVE.json [--out FILE] --edition LANGUAGE [--tracked | --format ${named("edition").join("|")}], or --format ${named("document").join("|")}`;

/**
 * `hexapla export`: writes an exported document (`-` reads the archive from standard input) or one of its editions as a file, or to standard
 * output. What checks find is not in an archive, so that files tell of editors' flags alone. @throws UnusableInput
 */
export const exportDocument: Command = async (args, io) => {
  const wanted = read(args);
  const { file, out } = wanted;
  const { bytes, losses } = await written(await readArchive(io, file), wanted);
  for (const loss of losses) console.error(lossLine(loss));
  if (out === undefined) io.writeBytes(bytes);
  else await writeFile(out, bytes);
  return 0;
};

interface Wanted {
  readonly file: string;
  /** Null for a format of the whole document. */
  readonly language: string | null;
  readonly format: WantedExport["format"];
  readonly out: string | undefined;
}

function read(args: readonly string[]): Wanted {
  const { values, positionals } = readOptions("export", args, OPTIONS, `Expected ${USAGE}`);
  const [file] = positionals;
  const wished = values.format ?? (values.tracked ? "tracked" : "received");
  const format = EXPORT_FORMATS.find(({ name }) => name === wished);
  const language = values.edition ?? null;
  const fits = format && (format.scope === "document") === (language === null);
  if (!file || positionals.length > 1 || !fits || (values.tracked && format.name !== "tracked")) {
    throw new UnusableInput(`Cannot export: expected ${USAGE}`);
  }
  return { file, language, format: format.name, out: values.out };
}

async function written(archive: Archive, { language, format }: Wanted): Promise<ExportFile> {
  const edition = archive.editions.find((known) => known.language === language) ?? null;
  if (language !== null && !edition) {
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
  if (
    !formatsOf(document, document.editions.find(({ id }) => id === edition?.id) ?? null).some(
      ({ name }) => name === format,
    )
  )
    throw new UnusableInput(`Cannot export as ${format}: this edition is an original`);
  const wanted = { format, edition: edition?.id ?? null, words: known.words, language: locale };
  return writeExport(document, wanted);
}
