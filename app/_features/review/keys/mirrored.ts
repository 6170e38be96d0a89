import type { Command } from "./commands.ts";

/** Left is left on the screen: where columns run from right to left, the cell on the left is the next one. */
export function mirrored(command: Command): Command {
  if (command === "cell-before") return "cell-after";
  return command === "cell-after" ? "cell-before" : command;
}
