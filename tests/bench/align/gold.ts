import { readdirSync, readFileSync } from "node:fs";
import type { AlignedEdition } from "#lib/core/align/relay.ts";
import type { Cells } from "#lib/core/align/rows.ts";
import { splitParagraphs } from "#lib/core/text/paragraphs.ts";
import { joinedRows, type KnownPair } from "./joined-rows.ts";

/** Editions with the rows they are known to make. */
export interface KnownText {
  readonly name: string;
  readonly editions: readonly AlignedEdition[];
  readonly rows: readonly Cells[];
  /** The beads of some pairs of them, where these are known apart. */
  readonly pairs: readonly KnownPair[];
}

const GOLD = ".gold";

/** Reads the pairs of a folder, `NAME.src`, `NAME.tgt` and `NAME.gold`, in the order of their names. */
export function readPairs(folder: string): KnownText[] {
  return goldNames(folder).map((name) => ({
    name,
    editions: related(["src", "tgt"], "src", "tgt").map((edition) => ({
      ...edition,
      units: linesOf(`${folder}/${name}.${edition.language}`),
    })),
    rows: readBeads(`${folder}/${name}${GOLD}`),
    pairs: [],
  }));
}

function goldNames(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(GOLD));
  return files.map((name) => name.slice(0, -GOLD.length)).sort();
}

// Ladder lines, `[0, 1]:[0]`; some sources add a score behind a second colon.
function readBeads(path: string): Cells[] {
  return linesOf(path).map((line) => {
    const [source = "[]", target = "[]"] = line.split(":");
    return [JSON.parse(source), JSON.parse(target)];
  });
}

/** Reads the editions of a folder and their rows, `gold.jsonl`: French translated to English, and that to the others. */
export function readRows(folder: string): KnownText {
  const rows = linesOf(`${folder}/gold.jsonl`).map(
    (line): Record<string, number[]> => JSON.parse(line),
  );
  const languages = Object.keys(rows[0] ?? {});
  return {
    name: `${languages.length} editions`,
    editions: editionsOf(folder, languages),
    rows: rows.map((row) => languages.map((language) => row[language] ?? [])),
    pairs: knownPairs(folder, languages),
  };
}

/** Reads some of these editions. Their rows are finer: what only a missing edition joins, they hold apart. */
export function readRowsOf(folder: string, languages: readonly string[]): KnownText {
  const editions = editionsOf(folder, languages);
  const pairs = knownPairs(folder, languages);
  const sizes = editions.map(({ units }) => units.length);
  return { name: languages.join(", "), editions, rows: joinedRows(sizes, pairs), pairs };
}

function knownPairs(folder: string, languages: readonly string[]): KnownPair[] {
  return goldNames(folder).flatMap((name) => {
    const [source = -1, target = -1] = name.split("~").map((each) => languages.indexOf(each));
    const beads = readBeads(`${folder}/${name}${GOLD}`);
    return source < 0 || target < 0 ? [] : [{ source, target, beads }];
  });
}

function editionsOf(folder: string, languages: readonly string[]): AlignedEdition[] {
  return related(languages, "fra", "eng").map((edition) => ({
    ...edition,
    units: linesOf(`${folder}/${edition.language}.txt`),
  }));
}

function related(languages: readonly string[], original: string, pivot: string) {
  return languages.map((language) => {
    if (language === original) return { language, basedOn: null };
    return { language, basedOn: languages.indexOf(language === pivot ? original : pivot) };
  });
}

const ARTICLE = ["fr", "en", "es", "uk"] as const;

/** Reads the article of a folder; its Ukrainian edition is taken to be based on `ukrainianBase`. */
export function readArticle(folder: string, ukrainianBase: "fr" | "en"): KnownText {
  const { rows }: { rows: Record<string, number[]>[] } = JSON.parse(
    readFileSync(`${folder}/rows.json`, "utf8"),
  );
  const bases = { fr: null, en: "fr", es: "en", uk: ukrainianBase } as const;
  const editions = ARTICLE.map((language) => {
    const base = bases[language];
    const text = readFileSync(`${folder}/${language}.txt`, "utf8");
    const units = splitParagraphs(text).paragraphs.map((paragraph) => paragraph.text);
    return { language, basedOn: base === null ? null : ARTICLE.indexOf(base), units };
  });
  return {
    name: `Ukrainian based on ${ukrainianBase}`,
    editions,
    rows: rows.map((row) =>
      ARTICLE.map((language) => (row[language] ?? []).map((number) => number - 1)),
    ),
    pairs: [],
  };
}

function linesOf(path: string): string[] {
  return readFileSync(path, "utf8").replace(/\n$/, "").split("\n");
}
