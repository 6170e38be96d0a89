import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { cell, textOf } from "./made-document.ts";
import { expect, test } from "./named-editor.ts";
import { editor, inspector, openEditor, openReview } from "./review-page.ts";

const FRENCH = [
  "Le bac de nuit",
  "Le bac quitte Kyiv à 6 heures avec 1 200 passagers.",
  "Il traverse le fleuve, puis il revient.",
  "La nuit tombe sur la rive.",
];
const ENGLISH = [
  "The night ferry",
  "The ferry leaves kyiv at 6 with 1,200 passengers.",
  "It crosses the the wide river, and then comes back.",
  "Night falls on the bank.",
];

/** Makes a document of its own for a test and opens it. */
async function openDocument(page: Page): Promise<string> {
  const id = await openReview(page, [textOf("fr", FRENCH, null), textOf("en", ENGLISH, 0)]);
  await expect(cell(page, 2, 2).locator("[data-mark]")).toHaveText("kyiv");
  return id;
}

test("the texts stand side by side with their problems underlined, in their own language", async ({
  page,
}) => {
  await openDocument(page);
  await expect(page.getByRole("columnheader", { name: "French Original" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "English Target" })).toBeVisible();
  await expect(cell(page, 2, 2)).toHaveAttribute("lang", "en");
  await expect(cell(page, 2, 2)).toHaveAttribute("dir", "ltr");
  await expect(cell(page, 2, 2).locator("[data-mark]")).toHaveText("kyiv");
  await expectAccessible(page);
});

test("F8 leads to a problem, and Alt+Enter mends it and goes on to the next", async ({ page }) => {
  await openDocument(page);
  await page.keyboard.press("F8");
  await expect(editor(page)).toBeFocused();
  await expect(inspector(page).getByRole("article").first()).toContainText("is a name here: Kyiv");
  await page.keyboard.press("Alt+Enter");
  await expect(editor(page)).toHaveValue(/the the wide/);
  await expect(cell(page, 2, 2)).toContainText("The ferry leaves Kyiv at 6");
  await expect(cell(page, 2, 2)).not.toContainText("Not saved");
  await page.reload();
  await expect(cell(page, 2, 2)).toContainText("leaves Kyiv at");
});

test("an edit shows its diff while typing, is saved by Ctrl+Enter, and goes on to the next row", async ({
  page,
}) => {
  await openDocument(page);
  await openEditor(page, 3, 2);
  await editor(page).press("Control+End");
  await page.keyboard.type(" Slowly.");
  await expect(page.locator("ins")).toHaveText(/Slowly\./);
  await expect(page.getByText("Not saved", { exact: true }).first()).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(editor(page)).toHaveValue("Night falls on the bank.");
  await page.reload();
  await expect(cell(page, 3, 2)).toContainText("comes back. Slowly.");
});

test("what an edit changes stays on the screen while the text grows", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 640 });
  await openDocument(page);
  await openEditor(page, 4, 2);
  await editor(page).press("Control+End");
  await page.keyboard.type(" Somebody lights a lamp on the far side, and another answers it.");
  await expect(page.locator("ins")).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("button", { name: "Confirm", exact: true })).toBeInViewport({
    ratio: 1,
  });
});

test("a withdrawn document says so and is brought back from its page", async ({ page }) => {
  await openDocument(page);
  const document = new URL(page.url()).pathname;
  const data = { what: 1, partly: false, seenHead: 1 };
  expect((await page.request.post(`/api${document}/undo`, { data })).ok()).toBe(true);
  await page.goto(document);
  await expect(page.getByText("This document has been withdrawn.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByText("This document has been withdrawn.")).toBeHidden();
});

test("what is typed and not saved outlives the page", async ({ page }) => {
  await openDocument(page);
  await openEditor(page, 4, 2);
  await editor(page).press("Control+End");
  await page.keyboard.type(" Softly.");
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(cell(page, 4, 2)).toContainText("bank. Softly.");
  await expect(cell(page, 4, 2)).toContainText("Not saved");
});

test("typed letters are text in the editor, and repairs in the grid", async ({ page }) => {
  await openDocument(page);
  const rows = page.getByRole("rowheader");
  await openEditor(page, 2, 2);
  await page.keyboard.type("mMsduG");
  await expect(rows).toHaveCount(4);
  await page.keyboard.press("Escape");
  await page.keyboard.press("m");
  await expect(rows).toHaveCount(3);
  await expect(cell(page, 2, 1)).toContainText("Il traverse le fleuve");
  await page.keyboard.press("Control+z");
  await expect(rows).toHaveCount(4);
  await page.keyboard.press("Control+Shift+z");
  await expect(rows).toHaveCount(3);
});

test("rows are repaired by mouse as well", async ({ page }) => {
  await openDocument(page);
  await page
    .getByRole("row", { name: "Row 3" })
    .getByRole("button", { name: /Repair/ })
    .click();
  await page.getByRole("menuitem", { name: /Merge with the previous row/ }).click();
  await expect(page.getByRole("rowheader")).toHaveCount(3);
});

test("a gap is opened and closed from the keyboard, and undone after a reload", async ({
  page,
}) => {
  await openDocument(page);
  await openEditor(page, 2, 2);
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await expect(cell(page, 2, 2)).toHaveText("No counterpart");
  await expect(page.getByRole("rowheader")).toHaveCount(5);
  await page.reload();
  await page.getByRole("button", { name: "Undo your last change" }).click();
  await expect(cell(page, 2, 2)).toContainText("The ferry leaves");
  await expect(page.getByRole("rowheader")).toHaveCount(4);
});

test("a finding is dismissed with a reason, stays dismissed, and can be reopened", async ({
  page,
}) => {
  await openDocument(page);
  await page.keyboard.press("F8");
  await page.keyboard.press("Control+Alt+1");
  await page.getByRole("textbox", { name: "Reason" }).fill("House style");
  await page.keyboard.press("Enter");
  await expect(cell(page, 2, 2).locator("[data-mark]")).toHaveCount(0);
  await page.reload();
  await expect(cell(page, 2, 2)).toBeVisible();
  await expect(cell(page, 2, 2).locator("[data-mark]")).toHaveCount(0);
  await inspector(page)
    .getByRole("button", { name: /Which flags/ })
    .click();
  await page.getByRole("option", { name: "Dismissed and fixed" }).click();
  await expect(inspector(page)).toContainText("Dismissed: House style");
  await inspector(page).getByRole("button", { name: "Reopen" }).click();
  await expect(cell(page, 2, 2).locator("[data-mark]")).toHaveText("kyiv");
});

test("selected words are flagged with Alt+digit; the flag stays on them, or says that they are gone", async ({
  page,
}) => {
  await openDocument(page);
  await openEditor(page, 4, 2);
  await editor(page).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(0, 5));
  await page.keyboard.press("Alt+9");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Unidiomatic style");
  await expectAccessible(page);
  await dialog.getByRole("textbox", { name: "Note" }).fill("Dusk?");
  await page.keyboard.press("Enter");
  await expect(inspector(page).getByRole("article")).toContainText("Dusk?");

  await editor(page).fill("At last, Night falls on the bank.");
  await page.keyboard.press("Control+Enter");
  await expect(cell(page, 4, 2).locator("[data-mark]")).toHaveText("Night");
  await openEditor(page, 4, 2);
  await editor(page).fill("It is dark.");
  await page.keyboard.press("Control+Enter");
  await inspector(page)
    .getByRole("button", { name: /Which flags/ })
    .click();
  await page.getByRole("option", { name: "Whole document" }).click();
  await expect(inspector(page)).toContainText("The flagged words are gone from the text.");
});

test("every revision can be read and restored", async ({ page }) => {
  await openDocument(page);
  await openEditor(page, 4, 2);
  await editor(page).fill("Dusk falls on the bank.");
  await page.keyboard.press("Control+Enter");
  await openEditor(page, 4, 2);
  await inspector(page).getByRole("tab", { name: "History" }).click();
  await expect(inspector(page).getByRole("article")).toHaveCount(2);
  await expect(inspector(page).locator("del")).toHaveText("Night");
  await expectAccessible(page);
  await inspector(page).getByRole("button", { name: "Restore this version" }).click();
  await expect(editor(page)).toHaveValue("Night falls on the bank.");
  await expect(inspector(page).getByRole("article")).toHaveCount(3);
});

test("the timeline tells every change and takes any of them back", async ({ page }) => {
  await openDocument(page);
  await openEditor(page, 4, 2);
  await editor(page).fill("Dusk falls on the bank.");
  await page.keyboard.press("Control+Enter");
  await inspector(page).getByRole("tab", { name: "All changes" }).click();
  await expect(inspector(page).getByRole("article")).toHaveCount(2);
  await expect(inspector(page)).toContainText("Olena Franko");
  await expectAccessible(page);
  await inspector(page).getByRole("button", { name: "Undo change 2" }).click();
  await expect(inspector(page).getByRole("article")).toHaveCount(3);
  await expect(cell(page, 4, 2)).toContainText("Night falls");
});

test("two windows edit one segment and lose nothing", async ({ page, context }) => {
  const id = await openDocument(page);
  const other = await context.newPage();
  await other.goto(`/documents/${id}`);
  await openEditor(page, 3, 2);
  await openEditor(other, 3, 2);
  await editor(page).fill("She crosses the the wide river, and then comes back.");
  await editor(other).fill("It crosses the the wide river, and then turns round.");
  await page.keyboard.press("Control+Enter");
  await expect(cell(page, 3, 2)).not.toContainText("Not saved");
  await other.keyboard.press("Control+Enter");
  await expect(cell(other, 3, 2)).toContainText(
    "She crosses the the wide river, and then turns round.",
  );
  await expect(cell(page, 3, 2)).toContainText(
    "She crosses the the wide river, and then turns round.",
  );
});

test("edits of the same words are shown side by side for a decision", async ({ page, context }) => {
  const id = await openDocument(page);
  const other = await context.newPage();
  await other.goto(`/documents/${id}`);
  await openEditor(page, 4, 2);
  await openEditor(other, 4, 2);
  await editor(page).fill("Dusk falls on the bank.");
  await editor(other).fill("Evening falls on the bank.");
  await page.keyboard.press("Control+Enter");
  await expect(cell(page, 4, 2)).not.toContainText("Not saved");
  await other.keyboard.press("Control+Enter");
  const dialog = other.getByRole("dialog");
  await expect(dialog).toContainText("Somebody else changed the same words");
  await expect(dialog).toContainText("Dusk");
  await expect(dialog).toContainText("Evening");
  await dialog
    .getByRole("textbox", { name: "Text that will stand" })
    .fill("Night sinks on the bank.");
  await dialog.getByRole("button", { name: "Save this text" }).click();
  await expect(cell(other, 4, 2)).toContainText("Night sinks on the bank.");
  await expect(cell(page, 4, 2)).toContainText("Night sinks on the bank.");
});

test("columns hide, come back and change places, also after a reload", async ({ page }) => {
  await openDocument(page);
  await page.getByRole("button", { name: "Column: French" }).click();
  await page.getByRole("menuitem", { name: "Move one column on" }).click();
  await expect(page.getByRole("columnheader").nth(1)).toContainText("English");
  await page.getByRole("button", { name: "Columns", exact: true }).click();
  await page.getByRole("menuitemcheckbox", { name: "French" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("columnheader", { name: /French/ })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("columnheader", { name: /English/ })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: /French/ })).toHaveCount(0);
});

test("an edition leaves as the file it came in, corrected", async ({ page }) => {
  await openDocument(page);
  await page.keyboard.press("F8");
  await page.keyboard.press("Alt+Enter");
  await expect(cell(page, 2, 2)).toContainText("Kyiv");
  await expect(cell(page, 2, 2)).not.toContainText(/Not saved|Saving/);
  await page.getByRole("button", { name: "Files", exact: true }).click();
  await page.getByRole("menuitem", { name: "Export…" }).click();
  await page.getByRole("button", { name: /What to export/ }).click();
  await page.getByRole("option", { name: "English" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: "Export", exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("en.txt");
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk));
  expect(Buffer.concat(chunks).toString()).toBe(
    `${ENGLISH.join("\n\n").replace("kyiv", "Kyiv")}\n`,
  );
});

test("all keys are listed under ?", async ({ page }) => {
  await openDocument(page);
  await openEditor(page, 2, 2);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+?");
  await expect(page.getByRole("dialog")).toContainText("Ctrl+Shift+Enter");
  await expectAccessible(page);
});

test("a document that does not exist is told so", async ({ page }) => {
  const answer = await page.goto("/documents/00000000-0000-7000-8000-00000000dead");
  expect(answer?.status()).toBe(404);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the ${colorScheme} theme reads well, without a single breach of the policy`, async ({
    page,
  }) => {
    const breaches: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") breaches.push(message.text());
    });
    page.on("pageerror", (error) => breaches.push(String(error)));
    await page.emulateMedia({ colorScheme });
    await openDocument(page);
    await page.keyboard.press("F8");
    await expect(editor(page)).toBeFocused();
    await editor(page).press("Control+End");
    await page.keyboard.type(" More.");
    await page.getByRole("checkbox", { name: "Show changes" }).check();
    await expectAccessible(page);
    expect(breaches).toEqual([]);
  });
}
