import { describe, expect, test } from "vitest";
import { bindingsOf, remapped } from "#app/_keys/commands.ts";
import { warningsOf } from "#app/_keys/warnings.ts";
import { COMMANDS } from "#app/(workbench)/commands.ts";

function warned(keys: string, id: string, isMac = false): readonly string[] {
  const command = COMMANDS.find((known) => known.id === id);
  if (!command) throw new Error(`Expected a command ${id}`);
  const surroundings = { commands: COMMANDS, bindings: bindingsOf(COMMANDS, {}), isMac };
  return warningsOf(keys, command, surroundings).map((warning) =>
    warning.kind === "clash" ? `clash ${warning.command.id}` : warning.kind,
  );
}

describe("warningsOf()", () => {
  test.each([
    ["J", "merge-next", []],
    ["F9", "next-flag", []],
    ["S", "merge-next", ["clash split"]],
    // Keys of the whole page are heard on a cell as well, and the other way round.
    ["F8", "merge-next", ["clash next-flag"]],
    ["M", "next-doubtful", ["clash merge-next"]],
    // Another page hears its own keys only.
    ["N", "compare-next", []],
    ["Ctrl+T", "split", ["browser-keeps"]],
    ["Ctrl+Shift+N", "split", ["browser-keeps"]],
    ["Ctrl+P", "split", ["browser-uses"]],
    ["Ctrl+Alt+W", "split", ["alt-graph"]],
    ["Ctrl+Alt+F7", "split", []],
    ["X", "confirm-next", ["types"]],
    ["Shift+Enter", "confirm-next", ["types"]],
    ["Alt+X", "confirm-next", []],
  ])("%s for %s: %j", (keys, command, warnings) => {
    expect(warned(keys, command)).toEqual(warnings);
  });

  test.each([
    ["Alt+X", "confirm-next", ["mac-types"]],
    ["Ctrl+Q", "split", ["system-keeps"]],
    ["Ctrl+Alt+W", "split", []],
  ])("on a Mac, %s for %s: %j", (keys, command, warnings) => {
    expect(warned(keys, command, true)).toEqual(warnings);
  });

  test("no command of the workbench has keys at first that the browser keeps or that would be typed", () => {
    const kinds = COMMANDS.flatMap(({ id, keys }) =>
      keys.flatMap((one: string) => warned(one, id)),
    );
    expect(kinds).not.toContain("browser-keeps");
    expect(kinds).not.toContain("types");
  });
});

describe("remapped()", () => {
  const split = { id: "split", place: "page", keys: ["S"], group: "rows" } as const;

  test("keeps what differs from the keys at first, and forgets what does not", () => {
    const changed = remapped({ merge: ["J"] }, split, ["X", "Ctrl+Alt+ä"]);
    expect(changed).toEqual({ merge: ["J"], split: ["X", "Ctrl+Alt+ä"] });
    expect(remapped(changed, split, ["S"])).toEqual({ merge: ["J"] });
    expect(remapped({}, split, [])).toEqual({ split: [] });
  });
});
