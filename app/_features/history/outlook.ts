import type { Outlook } from "./requests.ts";

/** Tells whether a step would change anything. */
export function changesAnything(outlook: Outlook): boolean {
  const { texts, rows, flags, dismissals, names, remarks, withdrawn, reviews } = outlook;
  const count =
    texts.length +
    rows +
    reviews +
    flags.length +
    dismissals.length +
    names.length +
    remarks.length;
  return count > 0 || withdrawn !== null;
}
