import { transliterate } from "#lib/core/text/transliterate.ts";
import type { Evidence } from "./evidence.ts";

// Spellings of one sound, over languages and romanisations; applied in order, to transliterated letters.
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, "f"],
  [/ou/g, "u"],
  [/[sc]h|ck|qu|k/g, "c"],
  [/x/g, "cs"],
  [/[yj]/g, "i"],
  [/w/g, "v"],
  [/h/g, ""],
  [/(.)\1+/g, "$1"],
];

/**
 * Returns a rough Latin spelling of how a word sounds, the same for a name in many languages and scripts (Loukachenko,
 * Лукашенко); numbers and marks stay as they are.
 */
export function soundKey({ kind, key }: Evidence): string {
  if (kind !== "word") return key;
  return SOUNDS.reduce((sound, [from, to]) => sound.replace(from, to), transliterate(key));
}
