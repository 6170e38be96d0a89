import { type Piece, piecesOf } from "#lib/core/diff/pieces.ts";
import { diffTexts } from "#lib/core/diff/texts.ts";
import { type Command, type Io, UnusableInput } from "./command.ts";

/**
 * `diff A B` prints the second text with what changed since the first: `[-deleted-]{+inserted+}`. `diff --jsonl [FILE]`
 * reads one pair a line, `{"id","before","after","lang"}`, and writes its changes: `{"id","changes":[…]}`.
 */
export const diff: Command = async (args, io) => {
  const files = args.filter((arg) => arg !== "--jsonl");
  const unknown = files.find((arg) => arg.startsWith("-") && arg !== "-");
  if (unknown !== undefined) throw new UnusableInput(`diff does not know the option ${unknown}`);
  if (files.length < args.length) await diffPairs(files, io);
  else await diffFiles(files, io);
  return 0;
};

async function diffFiles([before, after, ...rest]: readonly string[], io: Io): Promise<void> {
  if (before === undefined || after === undefined || rest.length > 0) {
    throw new UnusableInput("diff needs two files, or --jsonl and at most one");
  }
  const texts = [await io.readText(before), await io.readText(after)] as const;
  io.write(
    piecesOf(...texts, diffTexts(...texts).changes)
      .map(marked)
      .join(""),
  );
}

const MARKS = {
  same: ["", ""],
  deleted: ["[-", "-]"],
  inserted: ["{+", "+}"],
  "moved-away": ["[-", "-]"],
  "moved-here": ["{+", "+}"],
} as const;

function marked({ kind, text }: Piece): string {
  const [open, close] = MARKS[kind];
  return open + text + close;
}

async function diffPairs([file, ...rest]: readonly string[], io: Io): Promise<void> {
  if (rest.length > 0) throw new UnusableInput("diff --jsonl reads one file at most");
  let number = 0;
  for await (const line of file === undefined ? io.lines() : linesOf(await io.readText(file))) {
    number++;
    if (line.trim() === "") continue;
    const { id, before, after, lang } = parsePair(line, number);
    const { changes } = diffTexts(before, after, lang);
    io.write(`${JSON.stringify({ id, changes })}\n`);
  }
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}

interface Pair {
  readonly id: unknown;
  readonly before: string;
  readonly after: string;
  readonly lang: string;
}

function parsePair(line: string, number: number): Pair {
  const value = parseJson(line, number);
  if (typeof value !== "object" || value === null) throw malformed(number, "it is not an object");
  const { id, before, after, lang = "und" }: Partial<Record<keyof Pair, unknown>> = value;
  if (id === undefined) throw malformed(number, `"id" is missing`);
  if (typeof before !== "string") throw malformed(number, `"before" is not a text`);
  if (typeof after !== "string") throw malformed(number, `"after" is not a text`);
  if (!isLanguageTag(lang)) throw malformed(number, `"lang" is not a language tag`);
  return { id, before, after, lang };
}

function parseJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw malformed(number, "it is not JSON");
  }
}

function isLanguageTag(value: unknown): value is string {
  if (typeof value !== "string") return false;
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function malformed(line: number, problem: string): UnusableInput {
  return new UnusableInput(`Cannot read line ${line}: ${problem}`);
}
