import { describe, expect, test } from "vitest";
import {
  BINDINGS,
  commandFor,
  gridKeysOf,
  type KeyPress,
} from "#app/_features/review/keys/keys.ts";

// Notation: `Ctrl+Alt+key/code`, as a browser reports the key and the physical key.
function press(written: string): KeyPress {
  const parts = written.split("+");
  const [key = "", code = ""] = (parts.pop() ?? "").split("/");
  const has = (name: string) => parts.includes(name);
  return {
    key,
    code,
    ctrlKey: has("Ctrl"),
    metaKey: has("Cmd"),
    altKey: has("Alt"),
    shiftKey: has("Shift"),
    getModifierState: (name) => name === "AltGraph" && has("AltGraph"),
  };
}

describe("commandFor()", () => {
  test.each([
    ["Ctrl+Enter/Enter", "editor", "confirm-next"],
    ["Cmd+Enter/Enter", "editor", "confirm-next"],
    ["Ctrl+Shift+Enter/Enter", "editor", "confirm-next-unresolved"],
    ["F8/F8", "editor", "next-flag"],
    ["Shift+F8/F8", "everywhere", "previous-flag"],
    ["Alt+3/Digit3", "editor", "flag-3"],
    ["Alt+£/Digit3", "editor", "flag-3"],
    ["Ctrl+Alt+2/Digit2", "grid", "dismiss-2"],
    ["m/KeyM", "grid", "merge-next"],
    ["ь/KeyM", "grid", "merge-next"],
    ["Shift+M/KeyM", "grid", "merge-previous"],
    ["Ctrl+Home/Home", "grid", "grid-start"],
    ["PageDown/PageDown", "grid", "page-down"],
    ["Shift+?/Slash", "grid", "help"],
  ] as const)("understands %s in the %s as %s", (written, place, command) => {
    expect(commandFor(press(written), place)).toBe(command);
  });

  test.each([
    ["m/KeyM", "editor"],
    ["Alt+3/Digit3", "grid"],
    ["Ctrl+Enter/Enter", "grid"],
    ["Ctrl+z/KeyZ", "editor"],
    ["Ctrl+t/KeyT", "grid"],
    ["ArrowDown/ArrowDown", "editor"],
    ["Home/Home", "editor"],
    ["3/Digit3", "editor"],
    ["Ctrl+Alt+AltGraph+#/Digit3", "editor"],
  ] as const)("leaves %s in the %s to the browser", (written, place) => {
    expect(commandFor(press(written), place)).toBeNull();
  });
});

describe("gridKeysOf()", () => {
  test.each([
    ["split", "S"],
    ["next-flag", "F8"],
    ["confirm-next", ""],
  ] as const)("gives for %s the keys that work on a cell: %j", (command, keys) => {
    expect(gridKeysOf(command)).toBe(keys);
  });
});

test("no two bindings of one place share their keys", () => {
  const taken = BINDINGS.flatMap(({ keys, place }) =>
    place === "everywhere" ? ["grid", "editor"].map((p) => `${keys} ${p}`) : [`${keys} ${place}`],
  );
  expect(taken).toHaveLength(new Set(taken).size);
});
