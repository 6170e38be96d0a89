import { attributeChange } from "./attribute.ts";
import { compareVersions } from "./comparison.ts";
import { DepartedTexts, type Edit } from "./departed.ts";
import { matchLines } from "./lines.ts";
import { type AuthoredText, broughtBy, type Run } from "./runs.ts";
import { type WordReader, wordReader } from "./words.ts";

/**
 * Tells who wrote what in each version of a plain text, the oldest first; versions are numbered from 0 and given back one by one. A
 * version is compared with the one before it line by line, moved lines included, so that it costs what it changes, apart
 * from a glance at each line.
 */
export function* attributeVersions(
  versions: Iterable<string>,
  language = "und",
): Generator<AuthoredText> {
  let ids = 0;
  const work: Work = {
    language,
    departed: new DepartedTexts(),
    wordsIn: wordReader(language),
    newId: () => ids++,
  };
  let lines: readonly AuthoredLine[] = [];
  let origin = 0;
  for (const text of versions) {
    lines = nextLines(lines, text.split("\n"), origin++, work);
    yield { text, runs: joinedRuns(lines) };
  }
}

interface Work {
  readonly language: string;
  readonly departed: DepartedTexts;
  readonly wordsIn: WordReader;
  newId(): number;
}

/** A line without its end; `end` is the origin of that, null for the last line. */
interface AuthoredLine extends AuthoredText {
  /** Stays the same from version to version. */
  readonly id: number;
  readonly end: number | null;
}

function nextLines(
  lines: readonly AuthoredLine[],
  texts: readonly string[],
  origin: number,
  work: Work,
): AuthoredLine[] {
  const before = lines.map(({ text }) => text);
  const match = matchLines(before, texts, work.wordsIn);
  const runs = runsOfNew(lines, texts, match, origin, work);
  return texts.map((text, at) => {
    const old = lines[match[at] ?? -1];
    const id = old?.id ?? work.newId();
    const end = at === texts.length - 1 ? null : (old?.end ?? origin);
    return { id, text, end, runs: runs.get(at) ?? old?.runs ?? broughtBy(origin, text).runs };
  });
}

/** The runs of the lines that did not stand like this before, by their place. */
function runsOfNew(
  lines: readonly AuthoredLine[],
  texts: readonly string[],
  match: Int32Array,
  origin: number,
  { departed, ...work }: Work,
): Map<number, readonly Run[]> {
  const kept = new Set(match);
  const came = [...texts.keys()].filter((at) => lines[match[at] ?? -1]?.text !== texts[at]);
  const edits = came.map((at) => editOf(lines[match[at] ?? -1], texts[at] ?? "", work));
  const gone = lines.filter((_, at) => !kept.has(at)).map((line) => editOf(line, "", work));
  const runs = attributeChange([...edits, ...gone], origin, departed);
  departed.add([...edits, ...gone]);
  return new Map(came.map((at, index) => [at, runs[index] ?? []]));
}

function editOf(
  line: AuthoredLine | undefined,
  text: string,
  { language, wordsIn }: Omit<Work, "departed">,
): Edit {
  const comparison = compareVersions(line?.text ?? "", text, language, wordsIn);
  return { home: line?.id ?? NOWHERE, comparison, runs: line?.runs ?? [] };
}

/** The home of a line that has not been there. */
const NOWHERE = -1;

function joinedRuns(lines: readonly AuthoredLine[]): Run[] {
  const runs: Run[] = [];
  const add = ([length, origin]: Run) => {
    const last = runs.at(-1);
    if (last?.[1] === origin) runs[runs.length - 1] = [last[0] + length, origin];
    else runs.push([length, origin]);
  };
  for (const { runs: own, end } of lines) {
    own.forEach(add);
    if (end !== null) add([1, end]);
  }
  return runs;
}
