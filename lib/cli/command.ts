/** What a command may touch of the machine; tests pass their own. */
export interface Io {
  /** Reads a file as UTF-8; `-` is standard input. @throws UnusableInput when it cannot be read or decoded. */
  readText(path: string): Promise<string>;
  /** Reads a file as it is; `-` is standard input. @throws UnusableInput when it cannot be read. */
  readBytes(path: string): Promise<Uint8Array>;
  /** Lines of standard input without their line ends; an unfinished last line counts. */
  lines(): AsyncIterable<string>;
  /** Writes to standard output; the caller ends lines itself. */
  write(text: string): void;
  /** Writes to standard output as it is. */
  writeBytes(bytes: Uint8Array): void;
  /** Shows how far (0–1) long work is, until it is done; absent where nobody watches. */
  readonly showProgress?: (share: number) => void;
}

/** Runs one subcommand and returns its exit code: 0, or 1 for findings where `--fail-on` asks for it. */
export type Command = (args: readonly string[], io: Io) => Promise<number>;

/** Input or arguments that a command cannot work with; its message is the one line a user reads (exit code 2). */
export class UnusableInput extends Error {
  override name = "UnusableInput";
}
