import type { TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import type { Opening } from "#lib/adapters/open-files.ts";
import type { OpeningOptions } from "#lib/core/formats/open-file.ts";
import type { Context } from "./context.ts";

/** What an editor says of one of the texts in a file; what is absent is guessed. */
export interface SaidOfText {
  readonly language?: string;
  /** Index of the edition it was translated from, in the list of all that the files bring; null for an original. */
  readonly basedOn?: number | null;
}

/** A file as it was dropped or pasted. What is said directly of it is meant for its only text. */
export interface ReceivedText extends SaidOfText {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly reading?: OpeningOptions;
  readonly slots?: readonly (SaidOfText & {
    readonly slot: string;
    readonly isLeftOut?: boolean;
  })[];
}

/** A received file, and what became of it. */
export interface ReadFile {
  readonly received: ReceivedText;
  readonly opening: Opening;
}

// What takes longer is no text that somebody could work on, or made to take long.
const LONGEST_READING_MS = 30_000;

/** Opens received files, each in its turn, in a thread. @throws the reason of `signal` where that ends it. */
export async function readFiles(
  context: Pick<Context, "heavy">,
  texts: readonly ReceivedText[],
  { signal }: Pick<TaskOptions, "signal"> = {},
): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const received of texts)
    read.push({ received, opening: await readFile(context, received, signal) });
  return read;
}

function readFile(
  { heavy }: Pick<Context, "heavy">,
  { name, bytes, reading }: ReceivedText,
  signal: AbortSignal | undefined,
): Promise<Opening> {
  return readInTime(name, (limitMs) => heavy.open({ name, bytes, reading }, { signal, limitMs }));
}

/** Reads a file within the time that a file may take; one that takes longer is told as one that cannot be read. */
export async function readInTime<T>(
  name: string,
  read: (limitMs: number) => Promise<T>,
): Promise<T | Extract<Opening, { kind: "unreadable" }>> {
  try {
    return await read(LONGEST_READING_MS);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "TimeoutError") throw error;
    const format = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? name;
    const problem = { format, reason: "took-too-long", line: 1, column: 1 } as const;
    return { kind: "unreadable", problem };
  }
}
