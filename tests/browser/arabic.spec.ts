import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { textOf } from "./made-document.ts";
import { expect, test } from "./named-editor.ts";

test.use({ locale: "ar" });

const ARABIC = [
  "عبّارة الليل",
  "تغادر العبّارة كييف في الساعة 6 وعلى متنها 1200 راكب.",
  "تعبر النهر العريض ثم تعود.",
];
const ENGLISH = [
  "The night ferry",
  "The ferry leaves Kyiv at 6 with 1,200 passengers.",
  "It crosses the the wide river, and then comes back.",
];

async function makeDocument(page: Page): Promise<string> {
  const answer = await page.request.post("/api/documents", {
    data: {
      title: "The night ferry (1st part)",
      texts: [textOf("ar", ARABIC, null), textOf("en", ENGLISH, 0)],
    },
  });
  return (await answer.json()).id;
}

const cell = (page: Page, row: number, column: number) =>
  page
    .getByRole("row", { name: `الصف ${row}` })
    .getByRole("gridcell")
    .nth(column - 1);
const editor = (page: Page) => page.getByRole("textbox", { name: "نص المقطع" });
const inspector = (page: Page) => page.getByRole("complementary", { name: "لوحة التفاصيل" });

async function openDocument(page: Page): Promise<string> {
  const id = await makeDocument(page);
  await page.goto(`/documents/${id}`);
  await expect(cell(page, 3, 2)).toContainText("the the");
  return id;
}

// The first check of a server reads its dictionaries.
const FIRST_CHECK_MS = 40_000;

/** Goes to the only problem of the document and accepts its fix, by keyboard. */
async function mendByKeyboard(page: Page) {
  const mark = cell(page, 3, 2).locator("[data-mark]");
  await expect(mark).toHaveText("the the", { timeout: FIRST_CHECK_MS });
  await page.keyboard.press("F8");
  await expect(editor(page)).toBeFocused();
  await expect(inspector(page).getByRole("article").first()).toContainText("مرتين متتاليتين");
  await page.keyboard.press("Alt+Enter");
  await expect(cell(page, 3, 2)).toContainText("crosses the wide river");
}

/** Where the middle of something stands across the screen. */
async function middle(shown: ReturnType<typeof cell>): Promise<number> {
  const box = await shown.boundingBox();
  if (!box) throw new Error("Expected it to be shown");
  return box.x + box.width / 2;
}

test("a browser that asks for Arabic is answered in Arabic, from right to left", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.getByRole("heading", { level: 1, name: "المستندات" })).toBeVisible();
  await expectAccessible(page);
});

test("Arabic is left and chosen again in the menu of languages", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "اللغة والمظهر والإعدادات" }).click();
  await page.getByRole("menuitemradio", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  await page.getByRole("button", { name: "Language, appearance, settings" }).click();
  await page.getByRole("menuitemradio", { name: "العربية" }).click();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
});

test("the original stands on the right, and what belongs to it beside it", async ({ page }) => {
  await openDocument(page);
  expect(await middle(cell(page, 2, 1))).toBeGreaterThan(await middle(cell(page, 2, 2)));
  expect(await middle(inspector(page))).toBeLessThan(await middle(cell(page, 2, 2)));
  await expect(cell(page, 2, 1)).toHaveAttribute("dir", "rtl");
  await expect(cell(page, 2, 2)).toHaveAttribute("dir", "ltr");
  await expectAccessible(page);
});

test("the arrows go to the cell on the side they point to", async ({ page }) => {
  await openDocument(page);
  await cell(page, 2, 1).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(cell(page, 2, 2)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(cell(page, 2, 1)).toBeFocused();
});

test("a problem is found, told in Arabic and mended by keyboard alone", async ({ page }) => {
  await openDocument(page);
  await mendByKeyboard(page);
  await expect(page.getByText("محفوظ", { exact: true })).toBeVisible();
  await expectAccessible(page);
});

for (const path of ["checks", "compare", "documents/new"]) {
  test(`/${path} is accessible from right to left and nothing runs over its edge`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 900, height: 800 });
    await page.goto(`/${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const { scrollWidth, clientWidth } = await page.evaluate(() => window.document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
    await expectAccessible(page);
  });
}

test("the history's slider goes on to the left", async ({ page }) => {
  const id = await openDocument(page);
  await mendByKeyboard(page);
  await page.goto(`/documents/${id}/history?at=1`);
  const slider = page.getByRole("slider", { name: "نقطة في السجل" });
  await expect(slider).toHaveAttribute("aria-valuenow", "1");
  await slider.press("ArrowLeft");
  await expect(slider).toHaveAttribute("aria-valuenow", "2");
  await expectAccessible(page);
});
