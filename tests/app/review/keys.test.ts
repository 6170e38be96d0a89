import { describe, expect, test } from "vitest";
import { EDITOR, GRID, REVIEW_COMMANDS } from "#app/_features/review/keys/commands.ts";
import { bindingsOf } from "#app/_keys/commands.ts";
import { writtenKeys } from "#app/_keys/key-press.ts";
import { press } from "#tests/app/keys/press.ts";

const BINDINGS = bindingsOf(REVIEW_COMMANDS, {});

describe("the keys of the review screen", () => {
  test.each([
    ["Ctrl+Enter/Enter", EDITOR, "confirm-next"],
    ["Cmd+Enter/Enter", EDITOR, "confirm-next"],
    ["Ctrl+Shift+Enter/Enter", EDITOR, "confirm-next-unresolved"],
    ["F8/F8", EDITOR, "next-flag"],
    ["Shift+F8/F8", GRID, "previous-flag"],
    ["Alt+3/Digit3", EDITOR, "flag-3"],
    ["Alt+£/Digit3", EDITOR, "flag-3"],
    ["Ctrl+Alt+2/Digit2", GRID, "dismiss-2"],
    ["m/KeyM", GRID, "merge-next"],
    ["ь/KeyM", GRID, "merge-next"],
    ["Shift+M/KeyM", GRID, "merge-previous"],
    ["Ctrl+Home/Home", GRID, "grid-start"],
    ["PageDown/PageDown", GRID, "page-down"],
    ["Ctrl+б/Comma", EDITOR, "next-code"],
    ["b/KeyB", GRID, "authorship"],
  ] as const)("%s in %s asks for %s", (written, place, command) => {
    expect(BINDINGS.commandAt(writtenKeys(press(written)), place, place === EDITOR)).toBe(command);
  });

  test.each([
    ["m/KeyM", EDITOR],
    ["b/KeyB", EDITOR],
    ["Ctrl+z/KeyZ", EDITOR],
    ["Ctrl+t/KeyT", GRID],
    ["ArrowDown/ArrowDown", EDITOR],
    ["Home/Home", EDITOR],
    ["3/Digit3", EDITOR],
    ["Ctrl+Alt+AltGraph+#/Digit3", EDITOR],
  ] as const)("%s in %s is left to the browser", (written, place) => {
    expect(BINDINGS.commandAt(writtenKeys(press(written)), place, place === EDITOR)).toBeNull();
  });
});
