import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The two files of a Hunspell dictionary, as text. */
export interface Dictionary {
  readonly aff: string;
  readonly dic: string;
}

/**
 * Reads the dictionary of a language, given by its primary subtag: of the package `dictionary-<tag>`, else of the first of `folders` that
 * has `<tag>.aff` or `<tag>_….aff`; null where there is none. Older dictionaries in other encodings are read as well.
 */
export async function findDictionary(
  language: string,
  folders: readonly string[] = dictionaryFolders(),
): Promise<Dictionary | null> {
  // It becomes part of a path.
  if (!/^[a-z]{2,3}$/u.test(language)) return null;
  const stem = stemInPackage(language) ?? (await stemInFolders(language, folders));
  return stem === null ? null : readDictionary(stem);
}

function dictionaryFolders(): string[] {
  const chosen = process.env.HEXAPLA_DICTIONARIES;
  return [...(chosen ? [chosen] : []), "/usr/share/hunspell"];
}

const { resolve } = createRequire(import.meta.url);

/** The package's code would read the files by itself, and before anybody asks: only its place is taken. */
function stemInPackage(language: string): string | null {
  try {
    return join(dirname(resolve(`dictionary-${language}`)), "index");
  } catch {
    return null; // not installed
  }
}

async function stemInFolders(language: string, folders: readonly string[]): Promise<string | null> {
  for (const folder of folders) {
    const names = await namesIn(folder);
    const fit = names.filter((name) => name.endsWith(".aff") && isOf(language, name)).sort();
    if (fit[0]) return join(folder, fit[0].slice(0, -".aff".length));
  }
  return null;
}

function isOf(language: string, name: string): boolean {
  return name.startsWith(language) && /^[._-]/u.test(name.slice(language.length));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return []; // a folder that is not there has no dictionaries
  }
}

async function readDictionary(stem: string): Promise<Dictionary> {
  const [aff, dic] = await Promise.all([readFile(`${stem}.aff`), readFile(`${stem}.dic`)]);
  const encoding = /^SET\s+(\S+)/mu.exec(aff.toString("latin1"))?.[1] ?? "ISO8859-1";
  if (encoding === "UTF-8") return { aff: aff.toString("utf8"), dic: dic.toString("utf8") };
  const decoder = new TextDecoder(labelOf(encoding));
  return { aff: asUtf8(decoder.decode(aff)), dic: decoder.decode(dic) };
}

/** Hunspell's names of encodings as the Encoding Standard has them. */
function labelOf(encoding: string): string {
  return encoding
    .toLowerCase()
    .replace(/^iso-?8859-?/u, "iso-8859-")
    .replace(/^microsoft-cp/u, "windows-");
}

/** Flags were one byte each and are now one character each. */
function asUtf8(aff: string): string {
  const body = aff.replace(/^SET\s.*$/mu, "");
  const flags = /^FLAG\s/mu.test(body) ? "" : "FLAG UTF-8\n";
  return `SET UTF-8\n${flags}${body}`;
}
