import { type Command, type Io, UnusableInput } from "#lib/cli/command.ts";

/** Runs a command on named files and lines of standard input; returns what it wrote and its exit code. */
export async function runOn(
  command: Command,
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  input: readonly string[] = [],
): Promise<{ readonly written: string; readonly code: number }> {
  let written = "";
  const read = async (path: string): Promise<Uint8Array> => {
    const content = files[path];
    if (content === undefined) throw new UnusableInput(`no ${path}`);
    return Uint8Array.from(Buffer.from(content));
  };
  const io: Io = {
    readText: async (path) => Buffer.from(await read(path)).toString(),
    readBytes: read,
    lines: async function* () {
      yield* input;
    },
    write: (text) => {
      written += text;
    },
    writeBytes: (bytes) => {
      written += new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    },
  };
  const code = await command(args, io);
  return { written, code };
}
