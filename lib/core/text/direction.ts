/** Direction in which a script is set. */
export type Direction = "ltr" | "rtl";

// ISO 15924 codes of the scripts in living use that are written from right to left.
const RIGHT_TO_LEFT = new Set([
  "Adlm",
  "Arab",
  "Hebr",
  "Mand",
  "Nkoo",
  "Rohg",
  "Samr",
  "Syrc",
  "Thaa",
]);

/**
 * Returns the direction in which a text of this language is set: that of the script its tag names, else of the script
 * the language is usually written in. Left to right for a tag that is not one.
 */
export function directionOf(language: string): Direction {
  return RIGHT_TO_LEFT.has(scriptOf(language)) ? "rtl" : "ltr";
}

function scriptOf(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? "";
  } catch {
    return "";
  }
}
