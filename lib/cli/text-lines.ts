import { type Io, UnusableInput } from "./command.ts";

/** Versions of one text on a line of JSON. */
export interface TextLine {
  readonly id: unknown;
  readonly lang: string;
  /** In the order in which they were asked for. */
  readonly texts: readonly string[];
}

/**
 * Reads versions of texts by their names, one JSON object a line, `{"id", …, "lang"}`, from a file or else from standard input; blank
 * lines are passed over.
 *
 * @throws UnusableInput naming the line that is not such an object.
 */
export async function* readTextLines(
  io: Io,
  file: string | undefined,
  names: readonly string[],
): AsyncGenerator<TextLine> {
  let number = 0;
  for await (const line of file === undefined ? io.lines() : linesOf(await io.readText(file))) {
    number++;
    if (line.trim() !== "") yield parsed(line, number, names);
  }
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}

function parsed(line: string, number: number, names: readonly string[]): TextLine {
  const value = parseJson(line, number);
  if (typeof value !== "object" || value === null) throw malformed(number, "it is not an object");
  const { id, lang = "und", ...rest }: Record<string, unknown> = { ...value };
  if (id === undefined) throw malformed(number, `"id" is missing`);
  const texts = names.map((name) => {
    const text = rest[name];
    if (typeof text !== "string") throw malformed(number, `"${name}" is not a text`);
    return text;
  });
  if (!isLanguageTag(lang)) throw malformed(number, `"lang" is not a language tag`);
  return { id, lang, texts };
}

function parseJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw malformed(number, "it is not JSON");
  }
}

/** Tells whether a value is a BCP 47 language tag. */
export function isLanguageTag(value: unknown): value is string {
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
