import type { DecodedText } from "../encoding/decode-text.ts";

/** Tells of characters whether the encoding of a text can hold them. Each is asked of the encoding once. */
export function encodableIn({
  encode,
}: Pick<DecodedText, "encode">): (character: string) => boolean {
  const known = new Map<string, boolean>();
  return (character) => {
    if (character < "\u0080") return character !== "\0";
    const answer = known.get(character) ?? encode(character) !== null;
    known.set(character, answer);
    return answer;
  };
}
