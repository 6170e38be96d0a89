import type { DecodedText } from "./decode-text.ts";

/** Tells of a character whether the encoding of a text has room for it; no text has for NUL. Each is asked of the encoding once. */
export function heldBy({ encoding, encode }: DecodedText): (character: string) => boolean {
  const isUnicode = encoding.startsWith("utf-");
  const known = new Map<string, boolean>();
  return (character) => {
    if (character < "\u0080") return character !== "\0";
    if (isUnicode) return character.isWellFormed();
    const answer = known.get(character) ?? encode(character) !== null;
    known.set(character, answer);
    return answer;
  };
}
