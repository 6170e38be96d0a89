import type { CommandSpec, Remaps } from "./commands.ts";

// More keys for one command than this are no keyboard's.
const MOST_KEYS = 8;
const KEYS = /^(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?(?:[A-Z][A-Za-z]{0,20}\d{0,2}|\S)$/u;

/** Reads the keys an editor has chosen from what was kept, or from a file. Commands that are not known and what is no key is left out. */
export function readRemaps(stored: unknown, commands: readonly CommandSpec[]): Remaps {
  if (typeof stored !== "object" || stored === null) return {};
  const chosen = new Map<string, unknown>(Object.entries(stored));
  return Object.fromEntries(
    commands.flatMap(({ id }) => {
      const keys = keysIn(chosen.get(id));
      return keys ? [[id, keys] as const] : [];
    }),
  );
}

function keysIn(value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  const keys = value
    .slice(0, MOST_KEYS)
    .filter((one): one is string => typeof one === "string" && KEYS.test(one));
  return [...new Set(keys)];
}
