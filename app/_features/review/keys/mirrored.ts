import type { Command } from "./commands.ts";

/** What lies on the other side where columns run from right to left. */
const SIDES: Partial<Record<Command, Command>> = {
  "cell-before": "cell-after",
  "cell-after": "cell-before",
  "column-before": "column-after",
  "column-after": "column-before",
};

/** Left is left on the screen: where columns run from right to left, the cell on the left is the next one. */
export function mirrored(command: Command): Command {
  return SIDES[command] ?? command;
}
