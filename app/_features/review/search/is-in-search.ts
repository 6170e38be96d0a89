/** Tells whether the keyboard is in the search panel. */
export function isInSearch(): boolean {
  return document.activeElement?.closest("search") != null;
}
