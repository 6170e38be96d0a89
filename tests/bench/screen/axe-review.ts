import type { Locator, Page } from "playwright";

// What a key sets off is drawn by then, and what fades in stands.
export const DRAWN_MS = 400;

/** Goes to the cell that has findings. */
export async function start(page: Page): Promise<Locator> {
  // The first judgement of a server reads its dictionaries.
  await page.locator("[data-mark]").first().waitFor({ timeout: 60_000 });
  const cell = page.getByRole("row").nth(2).getByRole("gridcell").nth(1);
  await cell.click({ position: { x: 4, y: 4 } });
  return cell;
}

/** The grid, with the cursor in it and a card over it. */
export async function* grid(page: Page) {
  await page.locator("[data-mark]").first().waitFor({ timeout: 60_000 });
  yield "grid";
  const cell = await start(page);
  yield "cursor";
  await cell.locator("[data-mark]").first().hover();
  await page.waitForTimeout(2 * DRAWN_MS);
  yield "card";
  await page.locator("button:has(.lucide-panel-right)").click();
  yield "without inspector";
}

/** The editor of a segment, and what opens from it. */
export async function* editing(page: Page) {
  await start(page);
  await page.keyboard.press("Enter");
  await page.locator("[role=grid] textarea").waitFor();
  yield "editor";
  await page.keyboard.press("Control+.");
  await page.waitForTimeout(DRAWN_MS);
  yield "special characters";
  await page.keyboard.press("Escape");
  await page.locator("[role=grid] textarea").focus();
  for (const keys of ["Alt+1", "Alt+0"]) {
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+Shift+ArrowRight");
    await page.keyboard.press(keys);
    await page.getByRole("dialog").first().waitFor();
    yield keys === "Alt+1" ? "flag" : "kinds of errors";
    await page.keyboard.press("Escape");
    await page.locator("[role=grid] textarea").focus();
  }
}

/** What stands after these keys. */
export function keyed(name: string, keys: readonly string[]) {
  return async function* (page: Page) {
    await start(page);
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(DRAWN_MS);
    }
    yield name;
  };
}

/** The windows in which files leave and come. */
export async function* files(page: Page) {
  for (const nth of [0, 1, 2]) {
    await page.locator("button:has(.lucide-files)").click();
    await page.getByRole("menuitem").nth(nth).click();
    await page.getByRole("dialog").waitFor();
    await page.waitForTimeout(DRAWN_MS);
    yield `files ${nth + 1}`;
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  }
}

/** The rows of one queue alone. */
export async function* filtered(page: Page) {
  await start(page);
  await page.locator("nav button[aria-pressed]:enabled").first().click({ force: true });
  await page.waitForTimeout(DRAWN_MS);
  yield "only some rows";
}
