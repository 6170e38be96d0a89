import type { KeyPress } from "#app/_keys/key-press.ts";

/** A press in the notation `Ctrl+Alt+key/code`, as a browser reports the key and the physical key. */
export function press(written: string): KeyPress {
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
