import { expect, type Page } from "@playwright/test";
import { cell, makeDocument } from "./made-document.ts";

// The first document of a server waits until its dictionaries are read.
const FIRST_CHECK_MS = 40_000;

/** Makes a document of its own for a test, opens its review and returns its id. */
export async function openReview(
  page: Page,
  texts: Parameters<typeof makeDocument>[1],
): Promise<string> {
  const id = await makeDocument(page, texts);
  await page.goto(`/documents/${id}`);
  await expect(cell(page, 1, 1)).toBeVisible();
  return id;
}

/** Expects the checks to have found something. */
export async function expectChecked(page: Page): Promise<void> {
  await expect(page.locator("[data-mark]").first()).toBeVisible({ timeout: FIRST_CHECK_MS });
}

export const editor = (page: Page) => page.getByRole("textbox", { name: "Text of the segment" });

export const inspector = (page: Page) => page.getByRole("complementary", { name: "Inspector" });

/** Puts the cursor on a cell by a press beside its text; rows and columns count from 1. */
export const pressBeside = (page: Page, row: number, column: number) =>
  cell(page, row, column).click({ position: { x: 3, y: 3 } });

/** Opens the editor of a cell by a press on its text. */
export async function openEditor(page: Page, row: number, column: number): Promise<void> {
  await cell(page, row, column).locator("div").first().click();
  await expect(editor(page)).toBeFocused();
}
