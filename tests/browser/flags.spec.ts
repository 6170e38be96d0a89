import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { cell, textOf } from "./made-document.ts";
import { expect, test } from "./named-editor.ts";
import { editor, inspector, openReview } from "./review-page.ts";

const FRENCH = ["Le bac de nuit", "Le bac quitte le port à six heures.", "La nuit tombe."];
const ENGLISH = ["The night ferry", "The ferry leaves at six.", "Night falls."];
const ARABIC = ["عبّارة الليل", "تغادر العبّارة الميناء في السادسة.", "يحل الليل."];

function openFerry(page: Page): Promise<string> {
  const texts = [textOf("fr", FRENCH, null), textOf("en", ENGLISH, 0), textOf("ar", ARABIC, 1)];
  return openReview(page, texts);
}

const popover = (page: Page) => page.getByRole("dialog", { name: /^Flag/ });

/** Opens the editor of a cell and selects words in it; none where `words` are empty: then the caret stands there. */
async function select(page: Page, row: number, column: number, start: number, end: number) {
  const there = cell(page, row, column);
  if ((await there.getByRole("textbox").count()) === 0)
    await there.locator("[data-segment]").click();
  await expect(editor(page)).toBeFocused();
  await editor(page).evaluate(
    (area: HTMLTextAreaElement, span) => area.setSelectionRange(span.start, span.end),
    { start, end },
  );
}

test("two keys flag the selected words, the keyboard goes back to them, and Ctrl+Z takes the flag back", async ({
  page,
}) => {
  await openFerry(page);
  await select(page, 2, 2, 4, 9);
  await page.keyboard.press("Alt+1");
  await expect(popover(page)).toContainText("Mistranslation");
  await expectAccessible(page);
  await page.keyboard.press("3");
  await expect(popover(page)).toHaveCount(0);
  await expect(editor(page)).toBeFocused();
  const card = inspector(page).getByRole("article");
  await expect(card).toContainText("ferry");
  await expect(card.getByRole("button", { name: "Severity: Major" })).toBeVisible();
  await expect(card).toContainText("Olena Franko");
  await page.keyboard.press("Escape");
  await expect(cell(page, 2, 2).locator("[data-mark]")).toHaveText("ferry");
  await page.keyboard.press("Control+z");
  await expect(cell(page, 2, 2).locator("[data-mark]")).toHaveCount(0);
});

test("Alt+0 finds a category by typing, and a key for it stays changed", async ({ page }) => {
  await openFerry(page);
  await select(page, 3, 2, 0, 5);
  await page.keyboard.press("Alt+0");
  await page.keyboard.type("register");
  await expect(popover(page).getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(popover(page)).toContainText("Language register");
  await popover(page)
    .getByRole("button", { name: /on Alt\+2/ })
    .click();
  await popover(page).getByRole("button", { name: "Minor" }).click();
  await expect(inspector(page).getByRole("article")).toContainText("Language register");
  await page.reload();
  await select(page, 3, 2, 6, 11);
  await page.keyboard.press("Alt+2");
  await expect(popover(page)).toContainText("Language register");
  await page.keyboard.press("Escape");
  await expect(editor(page)).toBeFocused();
});

test("without a selection a point is flagged, on the original too, and its suggestion is taken and undone in one step", async ({
  page,
}) => {
  await openFerry(page);
  await select(page, 2, 2, 16, 16);
  await page.keyboard.press("Alt+2");
  await expect(popover(page)).toContainText("Something is missing here");
  await popover(page).getByRole("textbox", { name: "Suggested wording" }).fill(" the port");
  await page.keyboard.press("Enter");
  await expect(editor(page)).toBeFocused();
  const card = inspector(page).getByRole("article");
  await card.getByRole("button", { name: "Accept" }).click();
  await expect(editor(page)).toHaveValue("The ferry leaves the port at six.");
  await editor(page).press("Escape");
  await page.keyboard.press("Control+z");
  await expect(cell(page, 2, 2).locator("[data-segment]")).toContainText("leaves‸ at six");
  await select(page, 2, 1, 3, 6);
  await page.keyboard.press("Alt+9");
  await page.keyboard.press("Enter");
  await expect(inspector(page).getByRole("article").first()).toContainText("bac");
});

test("overlapping flags are both drawn, a whole text is flagged from the grid, and a point takes no room", async ({
  page,
}) => {
  await openFerry(page);
  for (const [start, end, key] of [
    [0, 9, "4"],
    [4, 16, "2"],
  ] as const) {
    await select(page, 2, 2, start, end);
    await page.keyboard.press("Alt+1");
    await page.keyboard.press(key);
    await expect(popover(page)).toHaveCount(0);
  }
  const width = () => editor(page).evaluate((area) => area.parentElement?.offsetHeight);
  const before = await width();
  await select(page, 2, 2, 4, 4);
  await page.keyboard.press("Alt+2");
  await page.keyboard.press("2");
  await expect(cell(page, 2, 2).locator("[data-mark] [data-mark]")).toHaveText("ferry");
  expect(await width()).toBe(before);
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Alt+5");
  await expect(popover(page)).toContainText("Night falls.");
  await page.keyboard.press("1");
  await expect(cell(page, 3, 2).locator("[data-mark]")).toHaveText("Night falls.");
});

test("a flag is altered in its place, talked about, withdrawn and brought back", async ({
  page,
}) => {
  await openFerry(page);
  await select(page, 2, 3, 0, 5);
  await page.keyboard.press("Alt+8");
  await page.keyboard.press("2");
  const card = inspector(page).getByRole("article");
  await card.getByRole("button", { name: "Severity: Minor. Press for Major." }).click();
  await expect(card.getByRole("button", { name: /Severity: Major/ })).toBeVisible();
  await card.getByRole("button", { name: "Edit the flag" }).click();
  await card.getByRole("combobox", { name: "Category" }).selectOption({ label: "Grammar" });
  await card.getByRole("textbox", { name: "Note" }).fill("Who leaves?");
  await page.keyboard.press("Enter");
  await expect(card).toContainText("Who leaves?");
  await card.getByRole("button", { name: "Reply" }).click();
  await page.keyboard.type("See @olena f");
  await expect(card.getByRole("option", { name: "Olena Franko" })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type("please");
  await page.keyboard.press("Control+Enter");
  await expect(card).toContainText("See @Olena Franko please");
  await expectAccessible(page);
  await page.reload();
  await cell(page, 2, 3).locator("[data-segment]").click();
  await expect(card).toContainText("See @Olena Franko please");
  await card.getByRole("button", { name: "Withdraw the flag" }).click();
  await expect(card).toHaveCount(0);
  await inspector(page).getByText("Withdrawn flags").click();
  await inspector(page).getByRole("button", { name: "Bring back" }).click();
  await expect(card).toContainText("Who leaves?");
});

test("a repetition leads to the flag it repeats", async ({ page }) => {
  await openFerry(page);
  await select(page, 2, 2, 4, 9);
  await page.keyboard.press("Alt+5");
  await page.keyboard.press("2");
  await expect(popover(page)).toHaveCount(0);
  await expect(inspector(page).getByRole("article")).toHaveCount(1);
  await select(page, 1, 2, 10, 15);
  await page.keyboard.press("Alt+5");
  await popover(page).getByRole("combobox", { name: "Repetition" }).selectOption({ index: 1 });
  await popover(page).getByRole("button", { name: "Minor" }).click();
  await inspector(page)
    .getByRole("button", { name: /Repeats row 2/ })
    .click();
  await expect(cell(page, 2, 2).getByRole("textbox")).toBeFocused();
  await expect(inspector(page).getByRole("article")).toContainText("Repeated 1 time");
});
