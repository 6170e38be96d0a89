import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { cell, textOf } from "./made-document.ts";
import { expect, test } from "./named-editor.ts";
import { editor, openReview, pressBeside } from "./review-page.ts";

const FRENCH = ["Le bac de nuit", "Le bac quitte Kyiv à six heures.", "La nuit tombe."];
const ENGLISH = ["The night ferry", "The ferry leaves Kyiv at six.", "Night falls."];
const BRITISH = ["The night ferry", "The ferry departs Kyiv at six.", "Night falls."];
const ARABIC = ["عبّارة الليل", "تغادر العبّارة كييف في السادسة.", "يحل الليل."];

function openFerry(page: Page): Promise<string> {
  const texts = [
    textOf("fr", FRENCH, null),
    textOf("en", ENGLISH, 0),
    textOf("en-GB", BRITISH, 1),
    textOf("ar", ARABIC, 1),
  ];
  return openReview(page, texts);
}

/** The heads of the columns; the first one is that of the row numbers. */
const heads = (page: Page) => page.getByRole("columnheader");

async function rewrite(page: Page, row: number, column: number, text: string) {
  await pressBeside(page, row, column);
  await page.keyboard.press("Enter");
  await editor(page).fill(text);
  const saved = page.waitForResponse((answer) => answer.url().endsWith("/revisions"));
  await page.keyboard.press("Control+Enter");
  await saved;
  await expect(cell(page, row, column)).toContainText(text);
  await page.keyboard.press("Escape");
}

async function compareWith(page: Page, name: string | RegExp) {
  await page.getByRole("button", { name: "View", exact: true }).click();
  await page.getByRole("menuitemradio", { name }).click();
  await page.keyboard.press("Escape");
}

test("changes show against the revision before, and against what a text was made from", async ({
  page,
}) => {
  await openFerry(page);
  await rewrite(page, 2, 2, "The ferry leaves Kyiv at seven.");
  await rewrite(page, 2, 2, "The ferry leaves Kyiv at eight.");
  await pressBeside(page, 1, 1);
  await page.keyboard.press("h");
  await expect(cell(page, 2, 2).locator("del")).toHaveText("six");
  await compareWith(page, "Previous revision");
  await expect(cell(page, 2, 2).locator("del")).toHaveText("seven");
  await compareWith(page, "The text this was made from");
  await expect(cell(page, 2, 4)).toContainText("has changed since this was made");
  await expectAccessible(page);
});

test("a column is pinned, moved, widened by keys and kept so", async ({ page }) => {
  await openFerry(page);
  await page.getByRole("button", { name: "Column: French" }).click();
  await page.getByRole("menuitem", { name: "Move one column on" }).click();
  await expect(heads(page).nth(1)).toContainText("English");
  await pressBeside(page, 1, 4);
  await page.keyboard.press("Shift+P");
  await expect(heads(page).nth(1)).toContainText("Arabic");
  const handle = page.getByRole("separator", { name: "Width of the column: Arabic" });
  const before = Number(await handle.getAttribute("aria-valuenow"));
  await handle.press("Shift+ArrowRight");
  await expect(handle).toHaveAttribute("aria-valuenow", String(before + 80));
  await page.reload();
  await expect(heads(page).nth(1)).toContainText("Arabic");
  await expect(handle).toHaveAttribute("aria-valuenow", String(before + 80));
  await expectAccessible(page);
});

test("two columns of one language stand alone side by side with their differences", async ({
  page,
}) => {
  await openFerry(page);
  await page.getByRole("button", { name: "Column: British English" }).click();
  await page.getByRole("menuitem", { name: "Side by side with English" }).click();
  await expect(page.getByText("English and British English side by side")).toBeVisible();
  await expect(cell(page, 2, 2).locator("ins")).toHaveText("departs");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("columnheader", { name: /French/ })).toBeVisible();
});

test("an edition is read as flowing text, and a paragraph opens in its place", async ({ page }) => {
  await openFerry(page);
  await page.keyboard.press("l");
  const view = page.getByRole("region", { name: "Reading view" });
  await expect(view.getByText("La nuit tombe.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Edition", exact: true }).click();
  await page.getByRole("menuitemradio", { name: "Arabic" }).click();
  await expect(view.getByText("يحل الليل.")).toBeVisible();
  await view.getByText("يحل الليل.").press("Enter");
  await expect(editor(page)).toHaveValue("يحل الليل.");
});

test("an edition is printed whole, without the workbench", async ({ page }) => {
  await openFerry(page);
  await page.evaluate(() => {
    window.print = () => {
      const paper = document.querySelector("[data-printed]");
      document.title = `printed ${paper?.querySelectorAll("p").length}`;
    };
  });
  await page.keyboard.press("l");
  await page.getByRole("button", { name: "Print the edition" }).click();
  await expect(page).toHaveTitle("printed 3");
});

test("whoever comes back is told what others have changed, and shown it", async ({
  page,
  browser,
}) => {
  const id = await openFerry(page);
  await page.goto("/");
  const other = await (await browser.newContext()).newPage();
  await other.request.put("/api/editor", { data: { name: "Marta Kos" } });
  await other.goto(`/documents/${id}`);
  await expect(cell(other, 1, 1)).toBeVisible();
  await rewrite(other, 2, 2, "The ferry leaves Kyiv at seven.");
  const { last } = { last: { head: 1, at: "2026-03-03T09:00:00.000Z", changed: [] as number[] } };
  const [, segment] = await page.evaluate(async (document) => {
    const answer = await fetch(`/api/documents/${document}/structure`);
    const { segments } = await answer.json();
    return segments[1].ids;
  }, id);
  await page.route("**/visit", (route) => route.fulfill({ json: { ...last, changed: [segment] } }));
  await page.goto(`/documents/${id}`);
  await expect(page.getByText(/1 segment changed since your visit of/)).toBeVisible();
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByText("Changed since my visit")).toBeVisible();
  await expect(cell(page, 2, 2).locator("ins")).toHaveText("seven");
});

test("two points of the history are compared paragraph by paragraph, on the screen and on paper", async ({
  page,
}) => {
  const id = await openFerry(page);
  await rewrite(page, 2, 2, "The ferry leaves Kyiv at seven.");
  await page.goto(`/documents/${id}/compare?from=1`);
  const english = page.getByRole("region", { name: "English", exact: true });
  await expect(english.locator("ins")).toHaveText("seven");
  await expect(english.getByText("Edited: 1")).toBeVisible();
  await expect(english.getByText(/HTER/)).toBeVisible();
  await english
    .getByRole("button", { name: /left out: 1/ })
    .first()
    .click();
  await expect(english.getByText("The night ferry")).toBeVisible();
  await expectAccessible(page);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a patch" }).click();
  const patch = await readFile(await (await saved).path(), "utf8");
  expect(patch).toContain("+The ferry leaves Kyiv at seven.\n");
  await page.getByLabel("Edition").selectOption({ label: "Arabic" });
  await expect(page).toHaveURL(/edition=/);
  await expect(english).toHaveCount(0);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/From: As received · To: Now/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
});
