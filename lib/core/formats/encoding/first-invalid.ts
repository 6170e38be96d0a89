// No encoding of the standard has characters of more bytes.
const LONGEST_CHARACTER = 4;

/**
 * Offset of the first byte that is not of a whole, valid character, by halving: O(n log n) bytes decoded. `isValid` tells of a part from the
 * start whether it can be decoded.
 */
export function firstInvalid(bytes: Uint8Array, isValid: (part: Uint8Array) => boolean): number {
  let [valid, broken] = [0, bytes.length];
  while (broken - valid > LONGEST_CHARACTER) {
    const middle = (valid + broken) >> 1;
    const end = validEndNear(bytes, middle, isValid);
    if (end === null || end <= valid) broken = middle;
    else valid = end;
  }
  for (let end = broken; end > valid; end -= 1) {
    if (isValid(bytes.subarray(0, end))) return end;
  }
  return valid;
}

// The middle may cut a character: up to three bytes before it, the text is whole if it is valid at all.
function validEndNear(
  bytes: Uint8Array,
  middle: number,
  isValid: (part: Uint8Array) => boolean,
): number | null {
  for (let end = middle; end > Math.max(0, middle - LONGEST_CHARACTER); end -= 1) {
    if (isValid(bytes.subarray(0, end))) return end;
  }
  return null;
}
