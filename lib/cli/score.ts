import { decodeBase64 } from "#lib/adapters/base64.ts";
import { exportedFromArchive } from "#lib/core/formats/archive/exported-from-archive.ts";
import { scoredErrors } from "#lib/core/formats/exports/scored-errors.ts";
import { type MqmLine, readMqmTsv } from "#lib/core/formats/mqm-tsv/read-mqm-tsv.ts";
import { UnreadableDocumentError } from "#lib/core/formats/unreadable.ts";
import { BUILT_IN_PROFILES } from "#lib/core/quality/scores/built-in-profiles.ts";
import { countWords } from "#lib/core/quality/scores/count-words.ts";
import { documentScores } from "#lib/core/quality/scores/document-scores.ts";
import type { ScoreProfile } from "#lib/core/quality/scores/profile.ts";
import { ratedSystems } from "#lib/core/quality/scores/rated-systems.ts";
import { scoreOf } from "#lib/core/quality/scores/score.ts";
import { readArchive } from "./archive-file.ts";
import { type Command, type Io, UnusableInput } from "./command.ts";
import { readOptions } from "./read-options.ts";
import { type NamedScore, scoreTable } from "./score-table.ts";

const OPTIONS = { json: { type: "boolean" }, profile: { type: "string" } } as const;
const NAMES = Object.keys(BUILT_IN_PROFILES);
const USAGE = `Usage: hexapla score [--json] [--profile ${NAMES.join("|")}] RATINGS.tsv|ARCHIVE.json`;

/**
 * `hexapla score`: scores the systems in a table of ratings (a segment that several rated has their mean), or the editions of an exported document by
 * the flags of its editors. A table, or with `--json` a line of JSON each. @throws UnusableInput
 */
export const score: Command = async (args, io) => {
  const { values, positionals } = readOptions("score", args, OPTIONS, USAGE);
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new UnusableInput(USAGE);
  const profile = profileOf(values.profile ?? "mqm-calibrated");
  const isArchive = file.toLowerCase().endsWith(".json");
  const scores = await (isArchive ? scoresOfArchive : scoresOfRatings)(io, file, profile);
  if (values.json) for (const one of scores) io.write(`${JSON.stringify(one)}\n`);
  else io.write(scoreTable(scores));
  return 0;
};

function profileOf(name: string): ScoreProfile {
  const found = Object.entries(BUILT_IN_PROFILES).find(([id]) => id === name);
  if (found) return found[1];
  throw new UnusableInput(`Cannot score by "${name}". ${USAGE}`);
}

async function scoresOfArchive(io: Io, file: string, profile: ScoreProfile): Promise<NamedScore[]> {
  const archive = await readArchive(io, file);
  const originals = new Map(
    archive.originals.map(({ hash, bytes }) => [hash, decodeBase64(bytes)]),
  );
  const document = exportedFromArchive({ archive, id: "", at: "", originals });
  const amounts = new Map(
    document.editions.map(({ id, segments }) => {
      const words = segments.reduce((sum, { text }) => sum + countWords(text), 0);
      return [id, { words, segments: segments.length }];
    }),
  );
  const { editions } = document;
  const scored = documentScores({ editions, amounts, errors: scoredErrors(document) }, profile);
  const nameOf = (id: number) => editions.find((one) => one.id === id)?.language ?? String(id);
  return [
    ...scored.editions.map(({ edition, score: own }) => ({ name: nameOf(edition), score: own })),
    { name: "*", score: scored.whole },
  ];
}

async function scoresOfRatings(io: Io, file: string, profile: ScoreProfile): Promise<NamedScore[]> {
  const { lines, issues } = ratingsIn(await io.readText(file), file);
  for (const { line, code, subject } of issues)
    console.error(`${file}:${line}: ${code}: ${JSON.stringify(subject)}`);
  const words = wordsOf(lines, profile);
  return ratedSystems(lines, profile).map(({ system, tally, segments }) => {
    const sample = { words: words.get(system) ?? 0, segments: segments.length };
    return { name: system, score: scoreOf(tally, sample, profile) };
  });
}

function ratingsIn(text: string, file: string) {
  try {
    return readMqmTsv(text);
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error;
    throw new UnusableInput(`Cannot read ${file}: ${error.message}`, { cause: error });
  }
}

/** The words of each system's segments, each segment once however many lines it has. */
function wordsOf(lines: readonly MqmLine[], { wordBase }: ScoreProfile): Map<string, number> {
  const met = new Set<string>();
  const words = new Map<string, number>();
  for (const { system, segment, [wordBase]: text } of lines) {
    const key = `${system}\t${segment}`;
    if (met.has(key)) continue;
    met.add(key);
    words.set(system, (words.get(system) ?? 0) + countWords(text));
  }
  return words;
}
