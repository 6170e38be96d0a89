import { expect, test } from "vitest";
import { foldedFamilies } from "#app/_features/commands/families.ts";
import { bindingsOf, type CommandSpec, type Remaps } from "#app/_keys/commands.ts";

const FAMILY = [1, 2, 3].map((number): CommandSpec => {
  const id = `flag-${number}`;
  return { id, place: "", keys: [`Alt+${number}`], group: "findings", label: "flag", number };
});
const HELP: CommandSpec = { id: "help", place: "", keys: ["?"], group: "general" };

function told(remaps: Remaps): readonly string[] {
  const all = [...FAMILY, HELP];
  const folded = foldedFamilies(all, bindingsOf(all, remaps));
  return folded.map(({ command, keys }) => `${command.id} ${keys.join(" ")}`.trim());
}

test.each([
  ["keys that differ by their number are one line", {}, ["flag-1 Alt+1…3", "help ?"]],
  [
    "one that has other keys is told apart, and so are the rest",
    { "flag-2": ["Alt+J"] },
    ["flag-1 Alt+1", "flag-2 Alt+J", "flag-3 Alt+3", "help ?"],
  ],
  [
    "one that has none as well",
    { "flag-3": [] },
    ["flag-1 Alt+1", "flag-2 Alt+2", "flag-3", "help ?"],
  ],
])("%s", (_, remaps, lines) => {
  expect(told(remaps)).toEqual(lines);
});
