import type { Page } from "playwright";

const EARLIER = "The night ferry leaves at six.\n\nIt crosses the wide river.\n\nNight falls.\n";
const LATER =
  "The night ferry leaves at ten.\n\nIt crosses the river.\n\nNight falls.\n\nThe end.\n";
const FRENCH = "Le bac de nuit part à six heures.\n\nIl traverse le fleuve.\n\nLa nuit tombe.\n";

async function choose(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const chosen = Object.entries(files).map(([name, text]) => {
    return { name, mimeType: "text/plain", buffer: Buffer.from(text, "latin1") };
  });
  await page.locator("input[type=file]").first().setInputFiles(chosen);
}

/** Two texts laid out to be imported. */
export async function* imported(page: Page) {
  const files = { "ferry.en.txt": EARLIER, "ferry.fr.txt": FRENCH.replace("à", "a") };
  await choose(page, files);
  await page.getByRole("columnheader").nth(1).waitFor();
  yield "two files";
}

/** A file that is not what its name says. */
export async function* importedBadly(page: Page) {
  // In Latin-1 these bytes are no UTF-8.
  await choose(page, { "ferry.fr.txt": FRENCH, "ferry.docx": "PK" });
  await page.locator("main li").nth(1).waitFor();
  await page.waitForLoadState("networkidle");
  yield "files with problems";
}

/** Two pasted texts, compared. */
export async function* compared(page: Page) {
  const texts = page.locator("main textarea");
  await texts.nth(0).fill(EARLIER);
  await texts.nth(1).fill(LATER);
  yield "two texts";
  await page.locator("main button:enabled").last().click();
  await page.getByRole("article").first().waitFor();
  yield "compared";
}
