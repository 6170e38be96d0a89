import { z } from "zod";
import { type ChangeLog, LOG_VERSION } from "#lib/core/formats/archive/change-log.ts";
import { UnreadableDocumentError } from "#lib/core/formats/unreadable.ts";
import { Change, document, Row } from "./archive-shapes.ts";
import { isLinked } from "./linked-lines.ts";
import { olderDocument, upgraded } from "./older-archive.ts";

const BEGINNING = /^\s*\{\s*"hexapla-log"/;

const Header = z.object({
  "hexapla-log": z.literal(LOG_VERSION),
  ...document,
  rows: z.array(Row),
});

const OlderHeader = z.object({ "hexapla-log": z.literal(1), ...olderDocument, rows: z.array(Row) });
const Version = z.object({ "hexapla-log": z.number() });

const Line = z.looseObject({ digest: z.string() });
const End = z.object({ head: z.number().int().positive(), state: z.string() });

/** Whether a file begins as a log of changes does. */
export function isChangeLog(text: string): boolean {
  return BEGINNING.test(text);
}

/**
 * Reads a log of changes: JSON, a value a line. Every line is held against its digest, so that an altered log is known by the line. Only
 * shapes are judged beside: what the changes lead to is for whoever replays them. Linear.
 * @throws UnreadableDocumentError with the line where it is no log, was altered, or ends too soon.
 */
export function parseChangeLog(text: string): ChangeLog {
  const lines = linesOf(text);
  const header = headerIn(lines.next().value);
  const changes: z.infer<typeof Change>[] = [];
  for (const line of lines) {
    if ("head" in line.value) return { header, changes, ...endOf(line, changes.length, lines) };
    const change = read(Change, line);
    if (change.sequence !== changes.length + 1)
      throw unreadable(line.number, `expected change ${changes.length + 1}`);
    changes.push(change);
  }
  throw unreadable(changes.length + 2, "the log ends too soon");
}

function headerIn(line: ReadLine | undefined): ChangeLog["header"] {
  const version = Version.safeParse(line?.value);
  if (version.data?.["hexapla-log"] !== 1) return read(Header, line);
  return { ...upgraded(read(OlderHeader, line)), "hexapla-log": LOG_VERSION };
}

interface ReadLine {
  /** Counted from 1. */
  readonly number: number;
  readonly value: object;
}

function* linesOf(text: string): Generator<ReadLine, undefined> {
  let previous = "";
  let start = 0;
  for (let number = 1; start < text.length; number++) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    const line = text.slice(start, end);
    start = end + 1;
    if (line.trim() === "") continue;
    const value = read(Line, { number, value: parseJson(line, number) });
    if (!isLinkedLine(previous, value, number))
      throw unreadable(number, "this line was altered or moved");
    previous = value.digest;
    yield { number, value };
  }
}

function endOf(line: ReadLine, changes: number, rest: Iterator<ReadLine, undefined>) {
  const end = read(End, line);
  if (end.head !== changes || changes === 0)
    throw unreadable(line.number, `expected ${end.head} changes, found ${changes}`);
  const next = rest.next().value;
  if (next) throw unreadable(next.number, "something follows the end of the log");
  return end;
}

function read<T extends z.ZodType>(
  shape: T,
  line: { readonly number: number; readonly value: unknown } | undefined,
): z.output<T> {
  const found = shape.safeParse(line?.value);
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  throw unreadable(line?.number ?? 1, `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
}

function parseJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw unreadable(number, error instanceof Error ? error.message : "not JSON");
  }
}

/** A value can be nested too deep to be written again, and nobody has written it then. */
function isLinkedLine(previous: string, value: z.infer<typeof Line>, number: number): boolean {
  try {
    return isLinked(previous, value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw unreadable(number, error.message);
  }
}

function unreadable(line: number, detail: string): UnreadableDocumentError {
  return new UnreadableDocumentError({
    format: "log",
    reason: "malformed",
    line,
    column: 1,
    detail,
  });
}
