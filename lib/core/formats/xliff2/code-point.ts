/** The character that a `hex` of `cp` names (XLIFF 2, §4.2.3.1); null where no character has that number. */
export function codePointOf(hex: string): string | null {
  if (!/^[0-9a-fA-F]{1,8}$/.test(hex)) return null;
  const point = Number.parseInt(hex, 16);
  const isCharacter = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : null;
}

/** The `hex` of `cp` for a character: at least four digits, as many as whole bytes take. */
export function hexOf(character: string): string {
  const digits = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return digits.padStart(digits.length > 4 ? 6 : 4, "0");
}
