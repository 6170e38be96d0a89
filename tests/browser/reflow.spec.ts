import type { Page } from "@playwright/test";
import { cell, makeDocument, textOf } from "./made-document.ts";
import { expect, test } from "./named-editor.ts";

const FRENCH = ["Le bac de nuit", "Le bac quitte Kyiv à six heures.", "La nuit tombe."];
const ENGLISH = ["The night ferry", "The the ferry leaves Kyiv at six.", "Night falls."];

async function madeFerry(page: Page): Promise<string> {
  return makeDocument(page, [textOf("fr", FRENCH, null), textOf("en", ENGLISH, 0)]);
}

async function openReview(page: Page): Promise<void> {
  await page.goto(`/documents/${await madeFerry(page)}`);
  await expect(cell(page, 1, 1)).toBeVisible();
}

/** By how many pixels the page, or its main part, is wider than the screen. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector("main");
    const inMain = main ? main.scrollWidth - main.clientWidth : 0;
    return Math.max(document.documentElement.scrollWidth - innerWidth, inMain);
  });

test.describe("on a screen of 320 pixels", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("no page scrolls sideways", async ({ page }) => {
    const id = await madeFerry(page);
    const pages = ["", "/history", "/scores", "/compare?from=1"].map(
      (at) => `/documents/${id}${at}`,
    );
    for (const path of ["/", "/checks", "/documents/new", "/compare", ...pages]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.waitForLoadState("networkidle");
      expect(await tooWide(page), path).toBeLessThanOrEqual(0);
    }
  });

  test("everything for finding and replacing is on the screen", async ({ page }) => {
    await openReview(page);
    await page.keyboard.press("Control+Shift+F");
    await page.getByRole("search").getByRole("textbox").first().fill("ferry");
    await expect(page.getByRole("search").getByRole("listitem").first()).toBeVisible();
    expect(await tooWide(page)).toBeLessThanOrEqual(0);
  });
});

test.describe("with the spacing of WCAG 1.4.12", () => {
  test.use({ viewport: { width: 1440, height: 900 }, bypassCSP: true });

  test("no label of a control is cut", async ({ page }) => {
    await openReview(page);
    await page.addStyleTag({
      content:
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }",
    });
    const cut = await page.evaluate(() => {
      const labels = document.querySelectorAll(
        "nav li button, [role=tab], [role=columnheader] span",
      );
      return [...labels]
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent);
    });
    expect(cut).toEqual([]);
  });
});

test.describe("with colours forced by the system", () => {
  test.use({ forcedColors: "active" });

  const groundOf = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);

  test("what is chosen, and what is on, is told apart from what is not", async ({ page }) => {
    await openReview(page);
    const [chosen, other] = ["true", "false"].map((is) => `aside [role=tab][aria-selected=${is}]`);
    expect(await groundOf(page, `${chosen}`)).not.toBe(await groundOf(page, `${other}`));
    await page.goto("/checks");
    const look = page.getByRole("switch").first();
    const before = await look.evaluate((element) => getComputedStyle(element).backgroundColor);
    await look.press("Space");
    await expect
      .poll(() => look.evaluate((element) => getComputedStyle(element).backgroundColor))
      .not.toBe(before);
    await look.press("Space");
  });

  test("the cell at hand has a frame", async ({ page }) => {
    await openReview(page);
    await cell(page, 2, 2).click({ position: { x: 3, y: 3 } });
    const frame = await cell(page, 2, 2).evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return `${outlineStyle} ${outlineWidth}`;
    });
    expect(frame).toMatch(/^solid [1-9]/);
  });
});
