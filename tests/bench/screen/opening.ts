import type { Page } from "playwright";
import { notesOf } from "./watch.ts";

// A book of 100,000 rows may take its time, but not this much.
const LONGEST_MS = 120_000;

/** Opens a document, at a row or where it was left, and returns how many milliseconds it took until the text of a row stood on the screen. */
export async function open(page: Page, document: string, row?: number): Promise<number> {
  const place = row === undefined ? "" : `?row=${row}`;
  await page.goto(`/documents/${document}${place}`, { waitUntil: "commit", timeout: LONGEST_MS });
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
