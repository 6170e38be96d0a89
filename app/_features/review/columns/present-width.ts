/** How wide a column stands on the screen, in CSS pixels; 0 where it does not. */
export function presentWidth(edition: number): number {
  const head = document.querySelector<HTMLElement>(`[data-column="${edition}"]`);
  return head?.offsetWidth ?? 0;
}
