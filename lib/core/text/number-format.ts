import { decimalMarkOf } from "./typography.ts";

/** Writes a value with the decimal mark of the language, `fraction` decimals and `group` between thousands. */
export function writeNumber(
  value: number,
  fraction: number,
  language: string,
  group: string,
): string {
  const [whole = "", decimals] = value.toFixed(fraction).split(".");
  const grouped = group === "" ? whole : whole.replace(/\B(?=(?:\d{3})+$)/gu, group);
  return decimals === undefined ? grouped : `${grouped}${decimalMarkOf(language)}${decimals}`;
}

/** Returns the mark a figure sets between thousands, empty for none: the no-break space of "60 000". */
export function groupMarkIn(figure: string): string {
  return /^\d{1,3}([^\d])\d{3}(?:\1\d{3})*(?!\d)/u.exec(figure)?.[1] ?? "";
}

/** Returns how many decimals `value` needs, at most three: more are an artefact of scaling. Null if three are too few. */
export function decimalsOf(value: number): number | null {
  for (let decimals = 0; decimals <= 3; decimals++) {
    if (Math.abs(value - Number(value.toFixed(decimals))) < 1e-9) return decimals;
  }
  return null;
}
