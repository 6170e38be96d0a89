import { COMPARE_COMMANDS } from "#app/_features/compare/commands.ts";
import { HISTORY_COMMANDS } from "#app/_features/history/commands.ts";
import { REVIEW_COMMANDS } from "#app/_features/review/keys/commands.ts";
import { type CommandSpec, WORKBENCH } from "#app/_keys/commands.ts";

/** All that a key can ask for, on any page. */
export const COMMANDS: readonly CommandSpec[] = [
  { id: "palette", place: WORKBENCH, keys: ["Ctrl+Shift+P", "F1"], group: "general" },
  { id: "help", place: WORKBENCH, keys: ["?"], group: "general" },
  { id: "settings", place: WORKBENCH, keys: [], group: "general" },
  { id: "settings-keys", place: WORKBENCH, keys: [], group: "general" },
  ...REVIEW_COMMANDS,
  ...HISTORY_COMMANDS,
  ...COMPARE_COMMANDS,
];
