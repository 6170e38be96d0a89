import { type Io, UnusableInput } from "./command.ts";
import { type JsonLine, readJsonLines } from "./json-lines.ts";

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
  for await (const line of readJsonLines(io, file)) yield textLineOf(line, names);
}

function textLineOf({ value, number }: JsonLine, names: readonly string[]): TextLine {
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

// Subtags as RFC 5646 writes them. The platform knows fewer: none for private use (x-house), none with an extended language (zh-yue).
const TAG = /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/iu;

/** Tells whether a value is written as a BCP 47 language tag. */
export function isLanguageTag(value: unknown): value is string {
  return typeof value === "string" && TAG.test(value);
}

function malformed(line: number, problem: string): UnusableInput {
  return new UnusableInput(`Cannot read line ${line}: ${problem}`);
}
