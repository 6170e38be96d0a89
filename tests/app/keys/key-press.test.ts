import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areForTyping, writtenKeys } from "#app/_keys/key-press.ts";
import { shownKeys } from "#app/_keys/shown-keys.ts";
import { press } from "./press.ts";

describe("writtenKeys()", () => {
  test.each([
    ["Shift+Ctrl+Enter/Enter", "Ctrl+Shift+Enter"],
    ["Cmd+Alt+2/Digit2", "Ctrl+Alt+2"],
    // A Mac makes another sign of a digit or a letter when Alt is held.
    ["Alt+¡/Digit1", "Alt+1"],
    ["Cmd+Alt+å/KeyA", "Ctrl+Alt+A"],
    ["Alt+≤/Comma", "Alt+,"],
    ["Ctrl+5/Numpad5", "Ctrl+5"],
    // Letters by their place on a Cyrillic, Greek, Arabic or Hebrew layout; as they are written where Latin letters have moved.
    ["ь/KeyM", "M"],
    ["Shift+Μ/KeyM", "Shift+M"],
    ["ؤ/KeyC", "C"],
    ["צ/KeyM", "M"],
    ["a/KeyQ", "A"],
    ["Ctrl+б/Comma", "Ctrl+,"],
    // A sign needs Shift on one layout and not on another.
    ["Shift+?/Slash", "?"],
    ["?/KeyM", "M"],
    ["Shift+؟/Slash", "?"],
    ["Shift+:/Period", ":"],
    [" /Space", "Space"],
    ["Shift+Tab/Tab", "Shift+Tab"],
  ])("writes %s as %s", (written, keys) => {
    expect(writtenKeys(press(written))).toBe(keys);
  });

  test.each([
    ["what AltGr types", "Ctrl+Alt+AltGraph+ą/KeyA"],
    ["a modifier alone", "Ctrl+Control/ControlLeft"],
    ["a dead key", "Dead/BracketLeft"],
    ["what an input method has", "Process/KeyA"],
  ])("is silent on %s", (_, written) => {
    expect(writtenKeys(press(written))).toBe("");
  });

  test("writes modifiers in one order, however they are held", () => {
    const held = fc.subarray(["Ctrl", "Alt", "Shift"]);
    const keys = fc.constantFrom("F8", "Enter", "ArrowUp", "q");
    fc.assert(
      fc.property(held, keys, (modifiers, key) => {
        const backwards = [...modifiers].reverse();
        const code = key === "q" ? "KeyQ" : key;
        const written = writtenKeys(press([...backwards, `${key}/${code}`].join("+")));
        expect(written).toBe([...modifiers, key === "q" ? "Q" : key].join("+"));
      }),
    );
  });
});

describe("areForTyping()", () => {
  test.each([
    "A",
    "Shift+A",
    "?",
    "+",
    "Enter",
    "ArrowUp",
    "Shift+Home",
    "Ctrl+Z",
    "Ctrl+ArrowLeft",
  ])("leaves %s to the text", (keys) => expect(areForTyping(keys)).toBe(true));

  test.each(["F8", "Shift+F8", "Escape", "Ctrl+Enter", "Alt+1", "Alt+ArrowUp", "Ctrl+Shift+P"])(
    "takes %s for a command",
    (keys) => expect(areForTyping(keys)).toBe(false),
  );
});

describe("shownKeys()", () => {
  const french = (key: string) => ({ Shift: "Maj", Enter: "Entrée" })[key] ?? key;

  test.each([
    ["Ctrl+Shift+Enter", "Ctrl+Maj+Entrée", "⌘⇧↩"],
    ["Alt+ArrowUp", "Alt+↑", "⌥↑"],
    ["Ctrl++", "Ctrl++", "⌘+"],
    ["?", "?", "?"],
    ["F8", "F8", "F8"],
  ])("shows %s as %s, and on a Mac as %s", (keys, elsewhere, onMac) => {
    expect([shownKeys(keys, false, french), shownKeys(keys, true)]).toEqual([elsewhere, onMac]);
  });
});
