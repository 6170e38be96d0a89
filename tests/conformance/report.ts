/** Prints a figure. */
export type Print = (figure: string) => void;

/** A share as readers compare it with a goal: `97 of 102 (95.1 %)`. */
export function share(part: number, whole: number): string {
  return whole === 0 ? "none" : `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
}
