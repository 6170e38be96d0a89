const STRICT = { fatal: true, ignoreBOM: true } as const;

// Bytes 80 to 9F of windows-1252, which the standard has for Latin-1 as well (index-windows-1252). Some versions of Node.js 20 read them as
// the control characters of the same numbers.
const UPPER = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const UPPER_START = 0x80;
const CONTROL = /[\u0080-\u009f]/g;

/** Decodes bytes strictly in an encoding of the WHATWG Encoding Standard, given by its name there; null where they are not valid. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, STRICT).decode(bytes);
    return encoding === "windows-1252" ? text.replace(CONTROL, upper) : text;
  } catch {
    return null;
  }
}

function upper(control: string): string {
  return UPPER[control.charCodeAt(0) - UPPER_START] ?? control;
}
