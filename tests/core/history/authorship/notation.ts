import type { AuthoredText } from "#lib/core/history/authorship/runs.ts";

/** A text with the number of its origin before each stretch: `⁰The ferry leaves at ²seven⁰.` */
export function notationOf({ text, runs }: AuthoredText): string {
  let at = 0;
  return runs
    .map(([length, origin]) => {
      const stretch = text.slice(at, at + length);
      at += length;
      return raised(origin) + stretch;
    })
    .join("");
}

const DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function raised(origin: number): string {
  return [...String(origin)].map((digit) => DIGITS[Number(digit)]).join("");
}
