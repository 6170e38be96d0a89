import { writeFile } from "node:fs/promises";
import { hashOf } from "#lib/adapters/hash.ts";
import { detectLanguage } from "#lib/adapters/language.ts";
import { createDocx } from "#lib/adapters/new-docx.ts";
import { exportFile } from "#lib/core/formats/exports/export-file.ts";
import { EXPORT_FORMATS, formatsOf } from "#lib/core/formats/exports/export-formats.ts";
import type {
  ExportedDocument,
  ExportedEdition,
} from "#lib/core/formats/exports/exported-document.ts";
import { exportedFromFile } from "#lib/core/formats/exports/exported-from-file.ts";
import { openFile } from "#lib/core/formats/open-file.ts";
import { UnreadableDocumentError } from "#lib/core/formats/unreadable.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";
import { LOCALES, loadMessages } from "#lib/i18n.ts";
import { type Command, UnusableInput } from "./command.ts";
import { harmless } from "./harmless.ts";
import { lossLine } from "./loss-line.ts";
import { readOptions } from "./read-options.ts";

const text = { type: "string" } as const;
const OPTIONS = {
  to: text,
  edition: text,
  lang: text,
  encoding: text,
  original: { type: "boolean" },
} as const;

const USAGE =
  "hexapla convert IN OUT [--to FORMAT] [--edition LANGUAGE] [--lang TAG] [--encoding LABEL] [--original]";

/** What a file is converted to, by how its name ends; where several formats share an ending, the one that most programs read. */
const BY_ENDING: Readonly<Record<string, readonly string[]>> = {
  xlf: ["xliff"],
  xliff: ["xliff"],
  tmx: ["tmx"],
  docx: ["docx", "table-docx"],
  xlsx: ["table-xlsx"],
  txt: ["txt"],
  md: ["md"],
  html: ["html"],
  csv: ["csv"],
  tsv: ["tsv"],
  jsonl: ["jsonl"],
};

/**
 * `hexapla convert IN OUT`: reads a file of any format and writes what it holds in another, by the ending of OUT or as `--to` says. Of a file with several
 * texts an edition is converted: the one named, else the last. Tells on standard error what the new format could not hold.
 * @throws UnusableInput
 */
export const convert: Command = async (args, io) => {
  const { values, positionals } = readOptions("convert", args, OPTIONS, `Expected ${USAGE}`);
  const [from, to, ...rest] = positionals;
  if (from === undefined || to === undefined || rest.length > 0)
    throw new UnusableInput(`Cannot convert: expected ${USAGE}`);
  const document = documentOf(await io.readBytes(from), from, values);
  const { format, edition } = wanted(document, to, values);
  const [language] = LOCALES;
  const { export: words } = await loadMessages(language);
  const written = await exportFile(
    document,
    { format, edition },
    { createDocx, hash: hashOf, words: words.words, language, onProgress: io.showProgress },
  );
  for (const loss of written.losses) console.error(lossLine(loss));
  await writeFile(to, written.bytes);
  return 0;
};

interface Wishes {
  readonly to?: string;
  readonly edition?: string;
  readonly lang?: string;
  readonly encoding?: string;
  readonly original?: boolean;
}

function documentOf(bytes: Uint8Array, path: string, wishes: Wishes): ExportedDocument {
  const { encoding, original, lang } = wishes;
  try {
    const view = original ? "original" : "accepted";
    const file = openFile(bytes, path, { encoding, view });
    const prose = file.texts[0]?.paragraphs.map((each) => withoutCodes(each.text)).join("\n") ?? "";
    const language = lang ?? detectLanguage(prose);
    const name = path.replace(/^.*[/\\]/, "");
    return exportedFromFile({ file, name, bytes, hash: hashOf(bytes), language, at: NO_TIME });
  } catch (error) {
    if (error instanceof UnreadableDocumentError) throw new UnusableInput(harmless(error.message));
    throw error;
  }
}

// A file converted twice is the same file.
const NO_TIME = "1970-01-01T00:00:00Z";

function wanted(document: ExportedDocument, to: string, wishes: Wishes) {
  const edition = editionIn(document, wishes.edition);
  const ending = /\.([^./\\]+)$/.exec(to)?.[1]?.toLowerCase() ?? "";
  if (wishes.to !== undefined && !EXPORT_FORMATS.some(({ name }) => name === wishes.to)) {
    const known = EXPORT_FORMATS.map(({ name }) => name).join(", ");
    throw new UnusableInput(`Cannot convert to "${wishes.to}": known are ${known}`);
  }
  const byEnding = Object.hasOwn(BY_ENDING, ending) ? (BY_ENDING[ending] ?? []) : [];
  for (const wished of wishes.to === undefined ? byEnding : [wishes.to]) {
    const ofEdition = formatsOf(document, edition).find(({ name }) => name === wished);
    if (ofEdition) return { format: ofEdition.name, edition: edition.id };
    const ofDocument = formatsOf(document, null).find(({ name }) => name === wished);
    if (ofDocument) return { format: ofDocument.name, edition: null };
  }
  throw new UnusableInput(
    `Cannot convert to ${wishes.to ?? `".${ending}"`}: this file holds nothing for it`,
  );
}

function editionIn({ editions }: ExportedDocument, language: string | undefined): ExportedEdition {
  const edition =
    language === undefined ? editions.at(-1) : editions.find((each) => each.language === language);
  if (edition) return edition;
  const known = editions.map((each) => each.language).join(", ");
  throw new UnusableInput(`Cannot convert "${language}": the file has ${known}`);
}
