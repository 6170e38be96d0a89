import type { Outlook } from "./requests.ts";

/** Tells whether a step would change anything. */
export function changesAnything(outlook: Outlook): boolean {
  const { texts, rows, flags, dismissals, names, withdrawn } = outlook;
  const count = texts.length + rows + flags.length + dismissals.length + names.length;
  return count > 0 || withdrawn !== null;
}
