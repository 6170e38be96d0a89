import { type Command, type Io, UnusableInput } from "./command.ts";
import { processIo } from "./io.ts";

const UNUSABLE = 2;

// Loaded when asked for, so that one command does not wait for the packages of another.
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  align: async () => (await import("./align.ts")).align,
  blame: async () => (await import("./blame.ts")).blame,
  check: async () => (await import("./check.ts")).check,
  convert: async () => (await import("./convert.ts")).convert,
  diff: async () => (await import("./diff.ts")).diff,
  export: async () => (await import("./export.ts")).exportDocument,
  inspect: async () => (await import("./inspect.ts")).inspect,
  measure: async () => (await import("./measure.ts")).measure,
  merge: async () => (await import("./merge.ts")).merge,
  score: async () => (await import("./score.ts")).score,
};

// How each command is called, and what it does: one line a way of calling it.
const WAYS: readonly (readonly [command: string, form: string, meaning: string])[] = [
  [
    "align",
    "[--unit line] [--json] [--pairs] fr=FILE 'en=FILE<fr' …",
    "aligns texts paragraph by paragraph",
  ],
  ["blame", "[--json] FILE1 FILE2 …", "tells which version each word comes from"],
  ["blame", "[--json] ARCHIVE --edition LANGUAGE", "the same of an exported document"],
  ["check", "--jsonl [--fail-on SEVERITY] [FILE]", "shows problems"],
  [
    "convert",
    "IN OUT [--to FORMAT] [--edition LANGUAGE] [--lang TAG] [--encoding LABEL] [--original]",
    "writes what a file holds in another format",
  ],
  ["diff", "[--lang TAG] A B", "compares two texts; --jsonl [FILE]: two versions a line"],
  [
    "diff",
    "--document|--json|--html|--terminal|--patch [--lang TAG] A B",
    "compares two documents",
  ],
  [
    "export",
    "ARCHIVE [--out FILE] --edition LANGUAGE [--tracked | --format FORMAT]",
    "writes an edition of an exported document",
  ],
  ["export", "ARCHIVE [--out FILE] --format FORMAT", "writes all of it: tmx, csv, tables, jsonl …"],
  [
    "inspect",
    "[--json] [--segments] [--encoding LABEL] [--original] FILE …",
    "tells what is in a file: format, editions, segments, tracked changes, issues",
  ],
  ["measure", "[--lang TAG] A B", "tells how much was edited: TER, CER, chrF; --jsonl [FILE]"],
  [
    "merge",
    "[--lang TAG] BASE OURS THEIRS [-o OUT]",
    "merges two versions of a text; --jsonl [FILE]: of one a line",
  ],
  [
    "score",
    "[--json] [--profile NAME] RATINGS.tsv|ARCHIVE.json",
    "scores rated translations, or the editions of an exported document",
  ],
];

const HELP: readonly (string | undefined)[] = ["--help", "-h"];

/** Runs the command line `hexapla ARGS` and returns its exit code: 2 for what it cannot work with, said in one line. */
export async function main(args: readonly string[], io: Io = processIo): Promise<number> {
  process.stdout.on("error", endWithReader);
  try {
    const [name, ...rest] = args;
    if (HELP.includes(name) || rest.some((arg) => HELP.includes(arg))) {
      io.write(`${usageOf(name)}\n`);
      return 0;
    }
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
  const usage = usageOf(name);
  throw new UnusableInput(name === undefined ? usage : `Unknown command "${name}".\n${usage}`);
}

/** How a command is used; how all of them are, where `name` is none. */
function usageOf(name: string | undefined): string {
  const own = WAYS.filter(([command]) => command === name);
  const lines = (own.length > 0 ? own : WAYS).flatMap(([command, form, meaning]) => [
    `  hexapla ${command} ${form}`,
    `      ${meaning}`,
  ]);
  return ["Usage: hexapla COMMAND …", ...lines].join("\n");
}

/** A reader that has seen enough (`hexapla check … | head`) is no failure. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
}
