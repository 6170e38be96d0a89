const MAC: Readonly<Record<string, string>> = {
  Ctrl: "⌘",
  Alt: "⌥",
  Shift: "⇧",
  Enter: "↩",
  Escape: "⎋",
  Backspace: "⌫",
  Delete: "⌦",
  Tab: "⇥",
  PageUp: "⇞",
  PageDown: "⇟",
  Home: "↖",
  End: "↘",
};

// On the caps of all keyboards alike.
const ARROWS: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

/** Tells the keys of a binding one by one: `Ctrl+Shift++` has three. */
function keysIn(written: string): readonly string[] {
  const [, held = "", last = written] = /^((?:Ctrl\+|Alt\+|Shift\+)*)(.+)$/.exec(written) ?? [];
  return [...held.split("+").filter(Boolean), last];
}

/** Keys as they stand on a keyboard: of a Mac as its signs, else by the names that `nameOf` knows, or as they are written. */
export function shownKeys(
  written: string,
  isMac: boolean,
  nameOf: (key: string) => string = (key) => key,
): string {
  const names = keysIn(written).map(
    (key) => ARROWS[key] ?? (isMac ? MAC[key] : null) ?? nameOf(key),
  );
  return names.join(isMac ? "" : "+");
}
