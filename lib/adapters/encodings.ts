import { analyse } from "chardet";

// The first of a file tell as much as all of it.
const SAMPLE_BYTES = 100_000;
const MOST_SUGGESTIONS = 5;

/** Labels of encodings (WHATWG) in which bytes may be meant, the likeliest first; only such as decode all of them. */
export function likelyEncodings(bytes: Uint8Array): string[] {
  const guessed = analyse(bytes.subarray(0, SAMPLE_BYTES)).flatMap(({ name }) => labelOf(name));
  const fitting = [...new Set(guessed)].filter((label) => decodes(bytes, label));
  return fitting.slice(0, MOST_SUGGESTIONS);
}

function labelOf(name: string): string[] {
  try {
    return [new TextDecoder(name).encoding];
  } catch {
    return []; // not an encoding that the platform knows
  }
}

function decodes(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false; // other bytes than the encoding has
  }
}
