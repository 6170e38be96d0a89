/** Gives the keyboard to the cell with the cursor, where what has it now goes away; to the page where that cell is far from the screen. */
export function focusGrid(): void {
  const cell = document.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]');
  (cell ?? document.querySelector<HTMLElement>("main"))?.focus();
}
