import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { cell, textOf } from "./made-document.ts";
import { expect, test } from "./named-editor.ts";
import { editor, openReview } from "./review-page.ts";

const FRENCH = ["Le bac de nuit", "Le bac quitte Kyiv à six heures.", "La nuit tombe."];
const ENGLISH = ["The night ferry", "The ferry leaves Kyiv at six.", "Night falls."];
const ARABIC = ["عبّارة الليل", "تغادر العبّارة كييف في السادسة.", "يحل الليل."];

function openFerry(page: Page): Promise<string> {
  const texts = [textOf("fr", FRENCH, null), textOf("en", ENGLISH, 0), textOf("ar", ARABIC, 1)];
  return openReview(page, texts);
}

/** The sign of a cell that says this. */
const sign = (page: Page, row: number, column: number, words: string) =>
  cell(page, row, column).getByRole("img", { name: words, exact: true });

const share = (page: Page, column: number) =>
  page
    .getByRole("columnheader")
    .nth(column)
    .getByRole("button", { name: /reviewed or approved/ });

test("Ctrl+Enter saves what is typed as reviewed, in one step that Ctrl+Z takes back", async ({
  page,
}) => {
  await openFerry(page);
  await cell(page, 2, 2).getByText("The ferry leaves").click();
  await editor(page).fill("The ferry leaves Kyiv at 6.");
  await page.keyboard.press("Control+Enter");
  await expect(sign(page, 2, 2, "Reviewed")).toBeVisible();
  await expect(cell(page, 3, 2).getByRole("textbox")).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(sign(page, 3, 2, "Reviewed, unchanged")).toBeVisible();
  await cell(page, 1, 2).click({ position: { x: 3, y: 3 } });
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(cell(page, 2, 2)).toContainText("at six");
  await expect(sign(page, 2, 2, "Reviewed")).toHaveCount(0);
});

test("an approval falls when the text it was made from changes, says so, and is found in a queue", async ({
  page,
}) => {
  await openFerry(page);
  await cell(page, 2, 2).click({ position: { x: 3, y: 3 } });
  await page.keyboard.press("Shift+V");
  await expect(sign(page, 2, 2, "Approved")).toBeVisible();
  await cell(page, 2, 1).getByText("Le bac quitte").click();
  await editor(page).fill("Le bac quitte Kyiv à sept heures.");
  await page.keyboard.press("Control+Enter");
  const fell = "Approval fell: the text it was made from has changed (French)";
  await expect(sign(page, 2, 2, fell)).toBeVisible();
  await expect(page.getByRole("navigation").getByText("To review again")).toBeVisible();
  await page.reload();
  await expect(sign(page, 2, 2, fell)).toBeVisible();
});

test("several rows are approved at once, and the column tells how far it is", async ({ page }) => {
  await openFerry(page);
  await expect(share(page, 3)).toHaveText("0%");
  await cell(page, 1, 3).click({ position: { x: 3, y: 3 } });
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+V");
  await expect(page.getByText("3 paragraphs approved")).toBeVisible();
  await expect(share(page, 3)).toHaveText("100%");
  await expect(share(page, 3)).toHaveAccessibleName(/Approved – paragraphs: 3/);
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expect(share(page, 3)).toHaveText("0%");
});

test("Ctrl+Shift+Enter goes on to the next segment that nobody has reviewed", async ({ page }) => {
  await openFerry(page);
  await cell(page, 2, 2).click({ position: { x: 3, y: 3 } });
  await page.keyboard.press("V");
  await expect(sign(page, 2, 2, "Reviewed, unchanged")).toBeVisible();
  await cell(page, 1, 2).getByText("The night ferry").click();
  await page.keyboard.press("Control+Shift+Enter");
  await expect(cell(page, 3, 2).getByRole("textbox")).toBeFocused();
  await expect(sign(page, 1, 2, "Reviewed, unchanged")).toBeVisible();
});

test("the list of documents tells how far each edition is", async ({ page }) => {
  const id = await openFerry(page);
  await cell(page, 1, 2).click({ position: { x: 3, y: 3 } });
  await page.keyboard.press("V");
  await expect(sign(page, 1, 2, "Reviewed, unchanged")).toBeVisible();
  await page.goto("/");
  const entry = page.locator(`a[href="/documents/${id}"]`);
  await expect(entry.getByRole("img", { name: "27% reviewed or approved" })).toBeVisible();
});

test("signs and figures are accessible, in both themes", async ({ page }) => {
  await openFerry(page);
  await cell(page, 1, 2).click({ position: { x: 3, y: 3 } });
  await page.keyboard.press("V");
  await page.keyboard.press("Shift+V");
  await expect(sign(page, 2, 2, "Approved")).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
});
