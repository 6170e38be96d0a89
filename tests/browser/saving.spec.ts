import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { cell, textOf } from "./made-document.ts";
import { expect, test } from "./named-editor.ts";
import { editor, openEditor, openReview } from "./review-page.ts";

const UKRAINIAN = ["Нічний пором", "Пором чекає біля берега.", "Ніч сходить на воду."];
const ENGLISH = ["The night ferry", "The ferry waits by the bank.", "Night falls on the water."];

async function openDocument(page: Page): Promise<string> {
  const id = await openReview(page, [textOf("uk", UKRAINIAN, null), textOf("en", ENGLISH, 0)]);
  await expect(cell(page, 2, 2)).toContainText("The ferry waits");
  return id;
}

test("what is confirmed while the server is away is kept, told, and saved by itself", async ({
  page,
  context,
}) => {
  await openDocument(page);
  await openEditor(page, 2, 2);
  await editor(page).fill("The ferry lies by the bank.");
  await context.setOffline(true);
  await page.keyboard.press("Control+Enter");
  await expect(cell(page, 2, 2)).toContainText("The ferry lies");
  await editor(page).fill("Night sinks on the water.");
  await page.keyboard.press("Control+Enter");
  const news = page.getByRole("button", { name: /^Offline: 2 paragraphs are kept here/ });
  await expect(news).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(false);
  await expect(news).toBeHidden({ timeout: 15_000 });
  await expect(cell(page, 3, 2)).not.toContainText(/Not saved|Saving/);
  await page.reload();
  await expect(cell(page, 2, 2)).toContainText("The ferry lies");
  await expect(cell(page, 3, 2)).toContainText("Night sinks");
  await expect(cell(page, 3, 2)).not.toContainText("Not saved");
});

test("a text kept back outlives the page it was typed on", async ({ page, context }) => {
  const id = await openDocument(page);
  await openEditor(page, 2, 2);
  await editor(page).fill("The ferry lies by the bank.");
  await context.setOffline(true);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: /^Offline: one paragraph/ })).toBeVisible();
  await context.setOffline(false);
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  await next.goto(`/documents/${id}`);
  await expect(cell(next, 2, 2)).toContainText("The ferry lies");
});

test("what one window saves is in the other at once", async ({ page, context }) => {
  const id = await openDocument(page);
  const other = await context.newPage();
  await other.goto(`/documents/${id}`);
  await expect(cell(other, 2, 2)).toContainText("The ferry waits");
  await openEditor(page, 2, 2);
  await editor(page).fill("The ferry lies by the bank.");
  await page.keyboard.press("Control+Enter");
  await expect(cell(other, 2, 2)).toContainText("The ferry lies");
});

test("what is typed in one window is told in the other, until it is saved, given up or closed", async ({
  page,
  context,
}) => {
  const id = await openDocument(page);
  const other = await context.newPage();
  await other.goto(`/documents/${id}`);
  await expect(cell(other, 2, 2)).toContainText("The ferry waits");
  const note = "Being edited in another window";
  await openEditor(page, 2, 2);
  await editor(page).fill("The ferry lies by the bank.");
  await expect(cell(other, 2, 2)).toContainText(note);
  await expect(cell(page, 2, 2)).not.toContainText(note);
  await openEditor(other, 2, 2);
  await expect(cell(other, 2, 2)).toContainText(note);
  await expectAccessible(other);
  const late = await context.newPage();
  await late.goto(`/documents/${id}`);
  await expect(cell(late, 2, 2)).toContainText(note);
  await expect(cell(page, 2, 2)).not.toContainText(note);
  await expect(cell(late, 2, 2)).toContainText("The ferry lies");
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(cell(other, 2, 2)).not.toContainText(note);
  await expect(cell(late, 2, 2)).toContainText("The ferry waits");
  await editor(page).fill("The ferry sleeps by the bank.");
  await expect(cell(other, 2, 2)).toContainText(note);
  await page.close();
  await expect(cell(other, 2, 2)).not.toContainText(note);
});

test("special characters of the language are typed by a press or by keys, and undone", async ({
  page,
}) => {
  await openDocument(page);
  await openEditor(page, 2, 1);
  await editor(page).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(0, 5));
  await page.getByRole("button", { name: "«»" }).click();
  await expect(editor(page)).toHaveValue("«Пором» чекає біля берега.");
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(editor(page)).toHaveValue("Пором чекає біля берега.");
  await editor(page).press("Control+End");
  await page.keyboard.press("Control+.");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(editor(page)).toHaveValue("Пором чекає біля берега.’");
});
