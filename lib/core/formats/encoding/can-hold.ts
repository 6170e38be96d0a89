import type { DecodedText } from "./decode-text.ts";

/** Tells of a character whether the encoding of a text has room for it. */
export function canHold({ encoding, encode }: DecodedText): (character: string) => boolean {
  if (encoding.startsWith("utf-")) return (character) => character.isWellFormed();
  const known = new Map<string, boolean>();
  return (character) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const holds = encode(character) !== null;
    known.set(character, holds);
    return holds;
  };
}
