import { readFileSync } from "node:fs";
import type { FormatName } from "#lib/core/formats/opened-file.ts";
import { sharedPath } from "#tests/support/shared.ts";

/** A real file with what independent tools found in it. */
export interface Entry {
  /** The kind of file, as the corpus names it; not the name of our format. */
  readonly format: string;
  /** Path under the corpus. */
  readonly file: string;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly group: string;
}

const ROOT = "data/formats/";

/** The corpus, or null where it does not lie beside the checkout. */
export function readCorpus(): readonly Entry[] | null {
  const path = sharedPath(`${ROOT}manifest.json`);
  if (path === null) return null;
  const entries: readonly Entry[] = JSON.parse(readFileSync(path, "utf8"));
  return entries.filter(isOfItsKind);
}

/** The path of a file of the corpus. */
function pathOf({ file }: Pick<Entry, "file">): string {
  return `${sharedPath(`${ROOT}files/`)}${file}`;
}

/** The bytes of a file of the corpus. */
export function bytesOf(entry: Pick<Entry, "file">): Uint8Array {
  return Uint8Array.from(readFileSync(pathOf(entry)));
}

// Expected outputs of other tools lie beside some inputs.
const OUTPUTS: Readonly<Record<string, RegExp>> = {
  csv: /\.json$/,
  po: /\.(json|mo)$/,
  "xliff-its-lqi": /\.txt$/,
};

function isOfItsKind({ format, file }: Entry): boolean {
  return !OUTPUTS[format]?.test(file);
}

// A file whose name does not tell what it is.
const AS: Readonly<Record<string, FormatName>> = { csv: "csv" };

/** The format to open a file in where its name does not decide. */
export function formatFor({ format, file }: Entry): FormatName | undefined {
  return file.endsWith(".txt") ? AS[format] : undefined;
}

/** Formats of the corpus that the product does not read. */
export const NOT_READ: readonly string[] = ["idml", "tbx", "tei"];

/** Entries in groups of their kind, in the order of the corpus. */
export function byKind(entries: readonly Entry[]): Map<string, Entry[]> {
  const kinds = new Map<string, Entry[]>();
  for (const entry of entries) kinds.set(entry.format, [...(kinds.get(entry.format) ?? []), entry]);
  return kinds;
}
