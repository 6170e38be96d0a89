import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { cell, textOf } from "./made-document.ts";
import { expect, test } from "./named-editor.ts";
import { editor, expectChecked, openReview } from "./review-page.ts";

// Every eighth row has slips of its own.
const ROWS = 64;
const SLIPS = [
  "The the ferry number ONE leaves kyiv.",
  "It crosses the the river at at night.",
] as const;
const quiet = (row: number) => `Passenger ${row} reads a book on deck and looks at the water.`;
const ENGLISH = Array.from({ length: ROWS }, (_, row) =>
  row % 8 === 3 ? `${row}. ${SLIPS[row % 16 === 3 ? 0 : 1]}` : quiet(row),
);
const FRENCH = Array.from({ length: ROWS }, (_, row) => `Le passager ${row} lit sur le pont.`);

async function openDocument(page: Page): Promise<string> {
  const id = await openReview(page, [textOf("fr", FRENCH, null), textOf("en", ENGLISH, 0)]);
  await expectChecked(page);
  return id;
}

const rail = (page: Page) => page.getByRole("navigation", { name: "To look at" });
const queue = (page: Page, name: string) =>
  rail(page).getByRole("button", { name: new RegExp(`^${name} [\\d,]+$`) });
const banner = (page: Page) => page.getByText(/^Minor · Showing/);
const rowNumbers = (page: Page) =>
  page.getByRole("rowheader").evaluateAll((all) => all.map((one) => one.textContent?.trim()));

async function countOf(page: Page, name: string): Promise<number> {
  return Number((await queue(page, name).textContent())?.replace(/\D/g, ""));
}

test("a queue leads from stop to stop, and back with Shift", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  await openDocument(page);
  await expect.poll(() => countOf(page, "Minor")).toBeGreaterThan(8);
  await queue(page, "Minor").click();
  await expect(editor(page)).toBeFocused();
  const first = await editor(page).inputValue();
  await queue(page, "Minor").click();
  await expect(editor(page)).not.toHaveValue(first);
  await queue(page, "Minor").focus();
  await page.keyboard.press("Shift+Enter");
  await expect(editor(page)).toHaveValue(first);
});

test("only the rows of a queue are shown until Escape or a way out of them", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  await openDocument(page);
  await rail(page).getByRole("button", { name: "Show only these rows: Minor" }).click();
  await expect(banner(page)).toContainText(`of ${ROWS} rows`);
  await expect.poll(() => rowNumbers(page)).toEqual(expect.arrayContaining(["4", "12", "20"]));
  expect(await rowNumbers(page)).not.toContain("5");
  await expectAccessible(page);
  await cell(page, 4, 2).locator("[data-mark]").first().click();
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(editor(page)).toHaveCount(0);
  await expect(banner(page)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(cell(page, 12, 2)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(banner(page)).toHaveCount(0);
  await expect(cell(page, 13, 2)).toBeVisible();
});

test("one key accepts a fix, saves it and goes on to the next finding", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  const id = await openDocument(page);
  await queue(page, "Minor").click();
  await expect(editor(page)).toBeFocused();
  const before = await countOf(page, "Minor");
  const doubled = page.locator("[data-mark]", { hasText: "at at" }).first();
  await doubled.click();
  await expect(editor(page)).toHaveValue(/at at night/);
  await page.keyboard.press("Alt+Enter");
  await expect(cell(page, 12, 2)).not.toContainText("at at");
  await expect.poll(() => countOf(page, "Minor")).toBeLessThan(before);
  await expect(editor(page)).toBeFocused();
  await expect
    .poll(async () => {
      const { segments } = await (await page.request.get(`/api/documents/${id}`)).json();
      return segments.filter(({ text }: { text: string }) => text.includes("at at")).length;
    })
    .toBe(3);
});

test("two keys set a finding aside with a reason", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  await openDocument(page);
  await page.keyboard.press("F8");
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press("Control+Alt+1");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("2");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: /Which flags/ }).click();
  await page.getByRole("option", { name: /[Ss]et aside|[Dd]ismissed/ }).click();
  await expect(page.getByText("House style").first()).toBeVisible();
});

test("the ruler beside the scrollbar leads to where it is pressed and follows the screen", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  await openDocument(page);
  const ruler = page.locator("[data-ruler]");
  const box = await ruler.boundingBox();
  if (!box) throw new Error("Expected the ruler on the screen");
  await page.mouse.move(box.x + 8, box.y + box.height * 0.85);
  await expect(ruler).toContainText(/Row \d+/);
  await page.mouse.down();
  await page.mouse.up();
  await expect.poll(async () => Number((await rowNumbers(page)).at(-1))).toBeGreaterThan(48);
  const frame = page.locator("[data-ruler] [data-frame]");
  await expect
    .poll(async () => ((await frame.boundingBox())?.y ?? 0) - box.y)
    .toBeGreaterThan(box.height / 2);
});
