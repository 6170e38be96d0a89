import { type Command, type Io, UnusableInput } from "#lib/cli/command.ts";

/** Runs a command on named files and lines of standard input; returns what it wrote and its exit code. */
export async function runOn(
  command: Command,
  args: readonly string[],
  files: Readonly<Record<string, string>> = {},
  input: readonly string[] = [],
): Promise<{ readonly written: string; readonly code: number }> {
  let written = "";
  const io: Io = {
    readText: async (path) => files[path] ?? Promise.reject(new UnusableInput(`no ${path}`)),
    lines: async function* () {
      yield* input;
    },
    write: (text) => {
      written += text;
    },
  };
  const code = await command(args, io);
  return { written, code };
}
