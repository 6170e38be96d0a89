import type { Page } from "playwright";
import { comeToFix } from "./fixable.ts";
import { editorOf } from "./typing.ts";

// After so many keys of one kind the way is not there.
const MOST = 4;
const ANSWER_MS = 3_000;

/** How many keys it takes to accept a fix and stand at the next finding; null where it cannot be done. */
export async function keysToAccept(page: Page): Promise<number | null> {
  if (!(await comeToFix(page, (key) => page.keyboard.press(key)))) return null;
  const before = await place(page);
  const saved = saves(page, "/revisions");
  for (const [count, key] of ["Alt+Enter", "F8"].entries()) {
    await page.keyboard.press(key);
    await page.waitForTimeout(ANSWER_MS);
    const after = await place(page);
    if (saved() > 0 && after !== null && after !== before) return count + 1;
  }
  return null;
}

/** How many keys it takes to flag words that are selected. */
export async function keysToFlag(page: Page, row: number): Promise<number | null> {
  await editorOf(page, row, 2);
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+Shift+ArrowRight");
  return keysUntil(page, saves(page, "/flags"), ["Alt+1", "1", "Enter", "Control+Enter"]);
}

/** How many keys it takes to dismiss a finding with a reason. */
export async function keysToDismiss(page: Page): Promise<number | null> {
  await page.keyboard.press("Escape");
  if (!(await comeToFix(page, (key) => page.keyboard.press(key)))) return null;
  return keysUntil(page, saves(page, "/dismissals"), ["Control+Alt+1", "1", "Enter", "Enter"]);
}

async function keysUntil(
  page: Page,
  done: () => number,
  keys: readonly string[],
): Promise<number | null> {
  for (const [count, key] of keys.slice(0, MOST).entries()) {
    await page.keyboard.press(key);
    await page.waitForTimeout(ANSWER_MS);
    if (done() > 0) return count + 1;
  }
  return null;
}

/** Counts what is posted to an address from now on. */
function saves(page: Page, address: string): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith(address)) count += 1;
  });
  return () => count;
}

/** The segment whose editor is open, and the words selected in it, as those of a mark are that was come to; null where there are none. */
function place(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const area = document.activeElement;
    if (!(area instanceof HTMLTextAreaElement) || area.selectionStart === area.selectionEnd)
      return null;
    const text = area.parentElement?.querySelector("[data-segment]");
    return `${text?.getAttribute("data-segment")} ${area.selectionStart}-${area.selectionEnd}`;
  });
}
