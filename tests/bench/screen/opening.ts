import type { Page } from "playwright";
import { notesOf } from "./watch.ts";

// A book of 100,000 rows may take its time, but not this much.
const LONGEST_MS = 120_000;

/** Opens a document and returns how many milliseconds it took until the text of a row stood on the screen. */
export async function open(page: Page, document: string): Promise<number> {
  await page.goto(`/documents/${document}`, { waitUntil: "commit", timeout: LONGEST_MS });
  await page.waitForFunction(() => window.notes?.firstRow != null, null, { timeout: LONGEST_MS });
  return (await notesOf(page)).firstRow ?? Number.NaN;
}

/** Waits until a page has been left in peace by its server for a while: the first judgement of a long document takes minutes. */
export async function settled(page: Page): Promise<void> {
  const busy = page.getByRole("complementary").getByRole("progressbar");
  await busy.waitFor({ state: "hidden", timeout: 10 * LONGEST_MS });
  await page.waitForTimeout(QUIET_MS);
}

const QUIET_MS = 3_000;
