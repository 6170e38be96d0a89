import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { cell, textOf } from "./made-document.ts";
import { expect, test } from "./named-editor.ts";
import { openReview } from "./review-page.ts";

const FRENCH = [
  "Le bac de nuit",
  "Le bac quitte Kyiv à six heures.",
  "Il traverse le fleuve.",
  "Le bac revient à Kyiv.",
];
const ENGLISH = [
  "The night ferry",
  "The ferry leaves Kyiv at six.",
  "It crosses the river.",
  "The FERRY, a big ferry, comes back to Kyiv.",
];

/** Makes a document of its own for a test and opens the search on it. */
async function openSearch(page: Page): Promise<string> {
  const id = await openReview(page, [textOf("fr", FRENCH, null), textOf("en", ENGLISH, 0)]);
  await expect(cell(page, 2, 2)).toContainText("leaves Kyiv");
  await page.keyboard.press("Control+Shift+F");
  await expect(query(page)).toBeFocused();
  return id;
}

const panel = (page: Page) => page.getByRole("search", { name: "Find and replace" });
const query = (page: Page) => panel(page).getByRole("textbox", { name: "Find", exact: true });
const put = (page: Page) => panel(page).getByRole("textbox", { name: "Replace with" });
const places = (page: Page) => panel(page).getByRole("listitem");
const replaceAll = (page: Page) => panel(page).getByRole("button", { name: /^Replace \d/ });

test("words are found while they are typed, in the list and in the texts", async ({ page }) => {
  await openSearch(page);
  await page.keyboard.type("kyiv");
  await expect(panel(page)).toContainText("4 occurrences in 4 segments");
  await expect(places(page)).toHaveCount(4);
  await expect(places(page).first()).toContainText("Row 2");
  await expect(cell(page, 2, 2).locator(".bg-mark-within")).toHaveText("Kyiv");
  await page.keyboard.press("Alt+C");
  await expect(panel(page)).toContainText("Nothing found.");
  await expectAccessible(page);
});

test("Enter goes from place to place, and the keyboard stays in the field", async ({ page }) => {
  await openSearch(page);
  await page.keyboard.type("ferry");
  await expect(panel(page)).toContainText("4 occurrences in 3 segments");
  await page.keyboard.press("Enter");
  await expect(cell(page, 1, 2).locator(".ring-accent")).toHaveText("ferry");
  await page.keyboard.press("F3");
  await expect(cell(page, 2, 2).locator(".ring-accent")).toHaveText("ferry");
  await page.keyboard.press("Shift+Enter");
  await expect(panel(page)).toContainText("1 of 4 occurrences");
  await expect(query(page)).toBeFocused();
});

test("what is ticked is replaced in its own case by one change, and one press takes it back", async ({
  page,
}) => {
  await openSearch(page);
  await page.keyboard.type("ferry");
  await put(page).fill("boat");
  await expect(places(page).nth(2)).toContainText("BOAT");
  await places(page).nth(3).getByRole("checkbox").uncheck();
  await expect(panel(page).getByRole("checkbox", { name: "3 chosen" })).toBeVisible();
  await expectAccessible(page);
  await replaceAll(page).click();
  await expect(page.getByText("3 places replaced.")).toBeVisible();
  await expect(cell(page, 4, 2)).toContainText("The BOAT, a big ferry, comes back");
  await expect(cell(page, 2, 2)).toContainText("The boat leaves");
  await expect(panel(page)).toContainText("1 occurrence in 1 segment");
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expect(cell(page, 4, 2)).toContainText("The FERRY, a big ferry");
  await page.reload();
  await expect(cell(page, 2, 2)).toContainText("The ferry leaves");
});

test("a regular expression fills in its groups, and one that is wrong says where", async ({
  page,
}) => {
  await openSearch(page);
  await page.keyboard.press("Alt+R");
  await page.keyboard.type("(leaves");
  await expect(panel(page).getByRole("alert")).toContainText("character 1");
  await query(page).fill(String.raw`(\w+) (Kyiv)`);
  await put(page).fill("$2, $1");
  await expect(panel(page).getByRole("alert")).toHaveCount(0);
  await expect(places(page)).toHaveCount(4);
  await panel(page)
    .getByRole("button", { name: /^French ·/ })
    .click();
  await expect(places(page)).toHaveCount(2);
  await put(page).press("Enter");
  await put(page).press("Enter");
  await expect(cell(page, 2, 2)).toContainText("The ferry Kyiv, leaves at six.");
  await expect(cell(page, 2, 1)).toContainText("Le bac quitte Kyiv");
});

test("selected rows narrow the search, and Escape gives the keyboard back", async ({ page }) => {
  await openReview(page, [textOf("fr", FRENCH, null), textOf("en", ENGLISH, 0)]);
  await expect(cell(page, 2, 2)).toContainText("leaves Kyiv");
  await cell(page, 1, 2).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+Shift+F");
  await page.keyboard.type("e");
  await panel(page).getByRole("button", { name: "2 selected rows" }).click();
  await expect(panel(page)).not.toContainText("Row 4");
  await query(page).press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(page.getByRole("gridcell").and(page.locator(":focus"))).toHaveCount(1);
});
