import type { DecodedText } from "./encoding/decode-text.ts";
import { type Splice, splice } from "./pieces.ts";

/** The bytes of a text with splices put in, in whatever order they come; its characters were seen to fit the encoding. */
export function splicedBytes(decoded: DecodedText, splices: readonly Splice[]): Uint8Array {
  const bytes = decoded.encode(splice(decoded.text, inOrder(splices)));
  if (bytes) return bytes;
  throw new Error(`Expected characters that ${decoded.encoding} has room for`);
}

/** Splices in the order of the source. Those of one place stay in the order they came. */
export function inOrder(splices: readonly Splice[]): Splice[] {
  return [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
}
