import type { Page } from "@playwright/test";
import { cell, textOf } from "./made-document.ts";
import { expect, test } from "./named-editor.ts";
import { editor, expectChecked, openReview, pressBeside } from "./review-page.ts";

const FRENCH = ["Le bac de nuit", "Le bac quitte Kyiv à six heures.", "La nuit tombe."];
const ENGLISH = ["The night ferry", "The the ferry leaves Kyiv at six.", "Night falls."];
const ARABIC = ["عبّارة الليل", "تغادر العبّارة كييف في السادسة.", "يحل الليل."];

/** Opens a document whose second row has a word twice in English. */
async function openFerry(page: Page): Promise<void> {
  const texts = [textOf("fr", FRENCH, null), textOf("en", ENGLISH, 0), textOf("ar", ARABIC, 1)];
  await openReview(page, texts);
  await expectChecked(page);
}

const news = (page: Page) => page.getByRole("status").filter({ hasText: /, row \d/ });

/** Expects the keyboard to be somewhere: on the page's body, the next key would do nothing. */
async function expectFocus(page: Page, after: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName), { message: after })
    .not.toBe("BODY");
}

test("a cell says which it is, how it stands and what is left in it, then its text", async ({
  page,
}) => {
  await openFerry(page);
  await pressBeside(page, 1, 2);
  await expect(cell(page, 1, 2)).toHaveAccessibleName(
    "English, row 1 of 3. Untouched The night ferry",
  );
  await page.keyboard.press("ArrowDown");
  await expect(cell(page, 2, 2)).toBeFocused();
  await expect(cell(page, 2, 2)).toHaveAccessibleName(
    /^English, row 2 of 3\. Untouched\. 1 open problem, severity: \w+ The the ferry/,
  );
  await page.keyboard.press("ArrowLeft");
  await expect(cell(page, 2, 1)).toHaveAccessibleName(/^French, row 2 of 3\. .*Le bac quitte/);
});

test("what is saved and how a text stands is told in one place, and no key is", async ({
  page,
}) => {
  await openFerry(page);
  await pressBeside(page, 3, 2);
  await page.keyboard.press("Enter");
  await editor(page).pressSequentially(" Slowly.");
  await expect(news(page)).toHaveCount(0);
  await page.keyboard.press("Control+Enter");
  await expect(news(page)).toHaveText(/English, row 3: .*(Saved|Reviewed)/);
  await pressBeside(page, 1, 2);
  await page.keyboard.press("Shift+V");
  await expect(news(page)).toHaveText("English, row 1: Approved");
});

test("the keyboard comes back from what opens over the page", async ({ page }) => {
  await openFerry(page);
  await pressBeside(page, 2, 2);
  for (const keys of ["Control+Shift+P", "?", "Control+g", "Control+Shift+F"]) {
    await page.keyboard.press(keys);
    await expect(page.locator("[role=grid]:focus-within")).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expectFocus(page, `${keys}, Escape`);
  }
});

test("the keyboard goes on from an editor, a dismissal, an undo and the reading view", async ({
  page,
}) => {
  await openFerry(page);
  await pressBeside(page, 2, 2);
  await page.keyboard.press("Enter");
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(cell(page, 2, 2)).toBeFocused();
  await page.keyboard.press("F8");
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press("Control+Alt+1");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expectFocus(page, "a dismissal given up");
  await pressBeside(page, 2, 2);
  await page.keyboard.press("Shift+V");
  await expect(cell(page, 3, 2)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(cell(page, 2, 2).getByRole("img", { name: "Approved" })).toHaveCount(0);
  await expectFocus(page, "undo");
  await page.keyboard.press("l");
  await expect(page.getByRole("region", { name: "Reading view" })).toBeVisible();
  await page.keyboard.press("l");
  await expectFocus(page, "the reading view left");
});

test("the keyboard stays when rows are filtered and shown again", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openFerry(page);
  await pressBeside(page, 1, 2);
  await page.locator("nav button[aria-pressed]:enabled").first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Showing/)).toBeVisible();
  await expectFocus(page, "filtered");
  await page.keyboard.press("Escape");
  await expect(page.getByText(/Showing/)).toHaveCount(0);
  await expectFocus(page, "all shown again");
});

test.describe("at 200 % on a screen of 1440 × 900", () => {
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });

  test("no control of the review screen is out of reach", async ({ page }) => {
    await openFerry(page);
    await pressBeside(page, 1, 2);
    const out = await page.evaluate(() => {
      const controls = document.querySelectorAll("header *, [role=toolbar] *, [role=status] *");
      return [...controls]
        .filter((control) => control.matches("a, button, label, input"))
        .map((control) => ({ box: control.getBoundingClientRect(), html: control.outerHTML }))
        .filter(({ box }) => box.width > 1 && (box.left < 0 || box.right > innerWidth))
        .map(({ html }) => html.slice(0, 120));
    });
    expect(out).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await expect(cell(page, 1, 2)).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(editor(page)).toBeInViewport();
  });
});
