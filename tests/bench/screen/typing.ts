import type { Page } from "playwright";
import { forget, notesOf } from "./watch.ts";

// Ten characters a second.
const STROKE_MS = 100;

/** Types into the first cell of a row for so many seconds. Returns the milliseconds of each key until its frame was painted. */
export async function typeInto(page: Page, row: number, seconds: number): Promise<number[]> {
  await editorOf(page, row, 1);
  await forget(page);
  const strokes = Math.round((seconds * 1000) / STROKE_MS);
  for (let nth = 0; nth < strokes; nth += 1) {
    const start = performance.now();
    await page.keyboard.press(nth % 6 === 5 ? "Space" : "abcde".charAt(nth % 6));
    await page.waitForTimeout(Math.max(0, STROKE_MS - (performance.now() - start)));
  }
  const { keys } = await notesOf(page);
  await page.keyboard.press("Escape");
  return keys;
}

/** Opens the editor of a cell, with the caret at the end of its text; rows and columns count from 1. */
export async function editorOf(page: Page, row: number, column: number): Promise<void> {
  const cell = page
    .getByRole("row", { name: `Row ${row}`, exact: true })
    .getByRole("gridcell")
    .nth(column - 1);
  await cell.click({ position: { x: 4, y: 4 } });
  if (!(await isTyping(page))) await page.keyboard.press("Enter");
  await page.locator("[role=grid] textarea").waitFor();
  await page.keyboard.press("Control+End");
}

function isTyping(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement instanceof HTMLTextAreaElement);
}
