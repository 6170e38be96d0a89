import { type Io, UnusableInput } from "./command.ts";

/** A value that stood on a line, and the number of the line, from 1. */
export interface JsonLine {
  readonly number: number;
  readonly value: unknown;
}

/**
 * Reads JSON, one value a line, from a file, or from standard input where there is none or it is `-`. Blank lines and a byte order mark
 * are passed over.
 *
 * @throws UnusableInput naming the line that is not JSON.
 */
export async function* readJsonLines(io: Io, file: string | undefined): AsyncGenerator<JsonLine> {
  let number = 0;
  const isStandardInput = file === undefined || file === "-";
  for await (const line of isStandardInput ? io.lines() : linesOf(await io.readText(file))) {
    number++;
    const written = number === 1 ? line.replace(/^\ufeff/u, "") : line;
    if (written.trim() !== "") yield { number, value: parsed(written, number) };
  }
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/u);
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new UnusableInput(`Cannot read line ${number}: it is not JSON`, { cause });
  }
}
