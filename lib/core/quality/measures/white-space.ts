/** Splits `text` at white space, as Unicode has it; none for a text without anything else. */
export function splitAtSpaces(text: string): string[] {
  return text.split(/\p{White_Space}+/u).filter((word) => word !== "");
}
