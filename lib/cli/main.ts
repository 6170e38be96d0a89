import { type Command, type Io, UnusableInput } from "./command.ts";
import { processIo } from "./io.ts";

const UNUSABLE = 2;

// Loaded when asked for, so that one command does not wait for the packages of another.
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  align: async () => (await import("./align.ts")).align,
  blame: async () => (await import("./blame.ts")).blame,
  check: async () => (await import("./check.ts")).check,
  diff: async () => (await import("./diff.ts")).diff,
  export: async () => (await import("./export.ts")).exportEdition,
  measure: async () => (await import("./measure.ts")).measure,
  merge: async () => (await import("./merge.ts")).merge,
};

const USAGE = `Usage: hexapla COMMAND …
  align [--unit line] [--json] [--pairs] fr=FILE 'en=FILE<fr' …   aligns texts paragraph by paragraph
  blame FILE1 FILE2 …                         tells which version each word comes from
  check --jsonl [--fail-on SEVERITY] [FILE]   shows problems
  diff [--jsonl] …                            compares two versions of a text
  diff --document|--json|--html|--terminal|--patch [--lang TAG] A B   compares two documents
  export ARCHIVE --edition LANGUAGE …         writes an edition of an exported document
  measure [--lang TAG] A B | --jsonl          tells how much was edited: TER, CER, chrF
  merge [--lang TAG] BASE OURS THEIRS [-o OUT]   merges two versions of a text; --jsonl: of one a line`;

/** Runs the command line `hexapla ARGS` and returns its exit code: 2 for what it cannot work with, said in one line. */
export async function main(args: readonly string[], io: Io = processIo): Promise<number> {
  process.stdout.on("error", endWithReader);
  try {
    const [name, ...rest] = args;
    const command = await commandOf(name);
    return await command(rest, io);
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error;
    console.error(error.message);
    return UNUSABLE;
  }
}

async function commandOf(name: string | undefined): Promise<Command> {
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load) return load();
  throw new UnusableInput(name === undefined ? USAGE : `Unknown command "${name}".\n${USAGE}`);
}

/** A reader that has seen enough (`hexapla check … | head`) is no failure. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
}
