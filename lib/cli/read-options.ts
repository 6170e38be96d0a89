import { type ParseArgsConfig, parseArgs } from "node:util";
import { UnusableInput } from "./command.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/**
 * Reads the options and the other arguments of a command.
 * @throws UnusableInput for an option that is unknown, lacks its value or has one too many: in one line, `usage` behind it.
 */
export function readOptions<const Known extends Options>(
  command: string,
  args: readonly string[],
  options: Known,
  usage = "",
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    // What Node.js advises behind the first sentence is for who writes programs.
    const [first] = reason.split(". ");
    throw new UnusableInput(`Cannot ${command}: ${[first, usage].filter(Boolean).join(". ")}`, {
      cause,
    });
  }
}
