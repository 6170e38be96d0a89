import type { Page } from "@playwright/test";
import { cell, makeDocument, textOf } from "./made-document.ts";
import { expect, test } from "./named-editor.ts";
import { editor, openReview } from "./review-page.ts";

const ENGLISH = ["The ferry left at dawn.", "Nobody on the quay had slept.", "It was late."];
const SPANISH = ["El ferry zarpó al alba.", "En el muelle nadie había dormido.", "Era tarde."];

function openFerry(page: Page): Promise<string> {
  return openReview(page, [textOf("en", ENGLISH, null), textOf("es", SPANISH, 0)]);
}

const palette = (page: Page) => page.getByRole("dialog", { name: "All commands" });
const settings = (page: Page) => page.getByRole("dialog", { name: "Settings" });

/** Asks the palette for something, and does the first that it finds. */
async function command(page: Page, query: string): Promise<void> {
  await page.keyboard.press("Control+Shift+P");
  await palette(page).getByRole("combobox").fill(query);
  await expect(palette(page).getByRole("option").first()).toHaveAttribute("data-focused");
  await page.keyboard.press("Enter");
  await expect(palette(page)).toBeHidden();
}

test.describe("the palette", () => {
  test("finds a command by some of its letters, shows its keys and carries it out", async ({
    page,
  }) => {
    await openFerry(page);
    await cell(page, 1, 1).focus();
    await page.keyboard.press("Control+Shift+P");
    await page.keyboard.type("opn edt");
    const first = palette(page).getByRole("option").first();
    await expect(first).toContainText("Open the editor");
    await expect(first.locator("kbd")).toHaveText("Enter");
    await page.keyboard.press("Enter");
    await expect(editor(page)).toBeFocused();
  });

  test("goes to a row by its number, to a column and to other pages", async ({ page }) => {
    const id = await openFerry(page);
    await command(page, "3");
    await expect(cell(page, 3, 1)).toBeFocused();
    await command(page, "the column: spanish");
    await expect(cell(page, 3, 2)).toBeFocused();
    await command(page, "history");
    await expect(page).toHaveURL(`/documents/${id}/history`);
    await command(page, "checks");
    await expect(page).toHaveURL("/checks");
  });

  test("has what was chosen last before all else, and gives the keyboard back", async ({
    page,
  }) => {
    await openFerry(page);
    await cell(page, 2, 1).focus();
    await command(page, "linking words");
    await page.keyboard.press("F1");
    await expect(palette(page).getByRole("option").first()).toContainText("linking words");
    await page.keyboard.press("Escape");
    await expect(cell(page, 2, 1)).toBeFocused();
  });
});

test("all keys are shown under ?, can be searched, and are not in the way of typing", async ({
  page,
}) => {
  await openFerry(page);
  await cell(page, 1, 1).focus();
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(help.getByText("Merge with the next row")).toBeVisible();
  await help.getByRole("searchbox").fill("next flag");
  await expect(help.getByText("Merge with the next row")).toBeHidden();
  await expect(help.getByText("F8", { exact: true })).toBeVisible();
  await help.getByRole("searchbox").fill("?");
  await expect(help.getByRole("searchbox")).toHaveValue("?");
});

test("keys are changed with a warning of a clash, hold at once in another tab, and are reset", async ({
  page,
  context,
}) => {
  const id = await openFerry(page);
  const other = await context.newPage();
  await other.goto(`/documents/${id}`);
  await expect(cell(other, 1, 1)).toBeVisible();

  await command(page, "change keys");
  await settings(page).getByRole("searchbox").fill("next row");
  await settings(page)
    .getByRole("button", { name: "Add keys for: Merge with the next row" })
    .click();
  await page.keyboard.press("s");
  await expect(settings(page).getByRole("alert")).toContainText("Split the row at the segment");
  await settings(page).getByRole("button", { name: "Take them over" }).click();
  await expect(
    settings(page).getByRole("button", { name: "Remove S from: Merge with the next row" }),
  ).toBeVisible();

  await cell(other, 1, 1).focus();
  await other.keyboard.press("s");
  await expect(cell(other, 1, 1)).toContainText("Nobody on the quay had slept.");

  await settings(page).getByRole("button", { name: "All keys as at first" }).click();
  await expect(settings(page).getByText("changed")).toBeHidden();
});

test("the look holds at once, in the editor as in the grid, and when one comes back", async ({
  page,
}) => {
  await openFerry(page);
  await command(page, "settings");
  await settings(page).getByRole("radio", { name: "XL", exact: true }).check();
  await settings(page).getByRole("radio", { name: "Loose" }).check();
  await settings(page).getByRole("radio", { name: "Dark" }).check();
  await settings(page).getByRole("button", { name: "Close" }).click();
  const html = page.locator("html");
  await expect(html).toHaveAttribute("data-size", "larger");
  await page.reload();
  await expect(html).toHaveAttribute("data-theme", "dark");
  await expect(cell(page, 1, 1)).toBeVisible();
  await cell(page, 1, 1).focus();
  await page.keyboard.press("Enter");
  const field = editor(page);
  const typeOf = (element: Element) => {
    const { fontSize, lineHeight, fontFamily, letterSpacing } = getComputedStyle(element);
    return { fontSize, lineHeight, fontFamily, letterSpacing };
  };
  expect(await field.evaluate(typeOf)).toEqual(
    await page.locator("[data-mirror]").evaluate(typeOf),
  );
  expect((await field.evaluate(typeOf)).fontSize).toBe("20px");
});

for (const locale of ["en", "uk", "ar"]) {
  test(`the bar over the texts stays on one line at 900 pixels (${locale})`, async ({
    page,
    context,
    baseURL,
  }) => {
    await context.addCookies([{ name: "hexapla-locale", value: locale, url: baseURL ?? "" }]);
    await page.setViewportSize({ width: 900, height: 800 });
    const id = await makeDocument(page, [textOf("en", ENGLISH, null), textOf("es", SPANISH, 0)]);
    await page.goto(`/documents/${id}`);
    const bar = page.getByRole("toolbar").first();
    await expect(bar).toBeVisible();
    const box = await bar.boundingBox();
    expect(box?.height).toBeLessThan(56);
    expect(await bar.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });
}
