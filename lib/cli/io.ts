import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { type Io, UnusableInput } from "./command.ts";

/** The machine as commands see it: its files, standard input and standard output, and a terminal for progress. */
export const processIo: Io = {
  readText,
  readBytes,
  lines,
  write,
  writeBytes: (bytes) => {
    process.stdout.write(bytes);
  },
  ...(process.stderr.isTTY ? { showProgress } : {}),
};

async function readText(path: string): Promise<string> {
  return decode(await readBytes(path), path === "-" ? "standard input" : path);
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return path === "-" ? await buffer(process.stdin) : await readFile(path);
  } catch (cause) {
    throw new UnusableInput(`Cannot read ${path}: ${reasonOf(cause)}`, { cause });
  }
}

function decode(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new UnusableInput(`Cannot read ${name}: it is not valid UTF-8`, { cause });
  }
}

// Not node:readline: it also ends lines at U+2028 and U+2029, which JSON allows inside a string.
async function* lines(): AsyncGenerator<string> {
  let rest = "";
  for await (const text of decoded(process.stdin)) {
    const parts = (rest + text).split("\n");
    rest = parts.pop() ?? "";
    for (const line of parts) yield withoutReturn(line);
  }
  if (rest !== "") yield withoutReturn(rest);
}

async function* decoded(input: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    for await (const bytes of input) yield decoder.decode(bytes, { stream: true });
    yield decoder.decode();
  } catch (cause) {
    throw new UnusableInput(`Cannot read standard input: ${reasonOf(cause)}`, { cause });
  }
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

function write(text: string): void {
  process.stdout.write(text);
}

const TO_LINE_START = "\r";
const CLEAR_LINE = "\r\u001b[K";

// Standard error, so that results can be piped on meanwhile; the line is gone once the work is done.
function showProgress(share: number): void {
  process.stderr.write(share < 1 ? `${Math.floor(share * 100)} %${TO_LINE_START}` : CLEAR_LINE);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
