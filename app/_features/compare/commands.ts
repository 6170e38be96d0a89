import type { CommandSpec } from "#app/_keys/commands.ts";

/** The page that compares two texts. */
export const COMPARE = "compare";

/** What a key of the page asks for. */
export const COMPARE_COMMANDS = [
  { id: "compare-next", place: COMPARE, keys: ["F8", "N"], group: "move" },
  { id: "compare-previous", place: COMPARE, keys: ["Shift+F8", "P"], group: "move" },
] as const satisfies readonly CommandSpec[];
