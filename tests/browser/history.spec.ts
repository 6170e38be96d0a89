import type { Browser, Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { makeDocument, textOf } from "./made-document.ts";
import { expect, test } from "./named-editor.ts";

const FRENCH = ["Le bac de nuit", "Le bac quitte Kyiv à 6 heures.", "Il traverse le fleuve."];
const ENGLISH = ["The night ferry", "The ferry leaves kyiv at 6.", "It crosses the wide river."];
const ARABIC = ["عبّارة الليل", "تغادر العبّارة كييف في السادسة.", "تعبر النهر."];

interface Segment {
  readonly id: number;
  readonly text: string;
  readonly revision: number;
}

/** Makes a document in three languages: change 1 of its log. */
function makeTrilingual(page: Page): Promise<string> {
  return makeDocument(page, [
    textOf("fr", FRENCH, null),
    textOf("en", ENGLISH, 0),
    textOf("ar", ARABIC, 1),
  ]);
}

/** Replaces words of the segment that has them, as one change. */
async function edit(page: Page, document: string, words: string, by: string): Promise<void> {
  const { head, segments } = await (await page.request.get(`/api/documents/${document}`)).json();
  const found = segments.find(({ text }: Segment) => text.includes(words));
  const answer = await page.request.post(
    `/api/documents/${document}/segments/${found.id}/revisions`,
    {
      data: {
        text: found.text.replace(words, by),
        seenRevision: found.revision,
        seenHead: head,
        cause: "edit",
      },
    },
  );
  expect(answer.ok()).toBe(true);
}

/** A document with an import and four edits, the last two by a colleague. */
async function makeHistory(page: Page, browser: Browser, baseURL: string | undefined) {
  const id = await makeTrilingual(page);
  await edit(page, id, "kyiv", "Kyiv");
  await edit(page, id, "النهر", "النهر العريض");
  const context = await browser.newContext({ baseURL });
  const colleague = await context.newPage();
  await colleague.request.put("/api/editor", { data: { name: "Łucja Дяченко" } });
  await edit(colleague, id, "leaves", "departs from");
  await edit(colleague, id, "wide river", "broad, slow river");
  await context.close();
  return id;
}

const log = (page: Page) => page.getByRole("feed", { name: "Changes, newest first" });
const entry = (page: Page, number: number) =>
  log(page).getByRole("article", { name: new RegExp(`^${number} `) });
const slider = (page: Page) => page.getByRole("slider", { name: "Point in the history" });
const table = (page: Page) => page.getByRole("table", { name: "Rows of the document" });
const shownState = (page: Page, change: number) =>
  page.getByRole("heading", { name: `The document after change ${change}` });

test("the log stands by person and sitting, each change as a diff against its parent", async ({
  page,
  browser,
  baseURL,
}) => {
  const id = await makeHistory(page, browser, baseURL);
  await page.goto(`/documents/${id}`);
  await page.getByRole("link", { name: "History" }).click();
  await expect(page).toHaveTitle(/History of “The night ferry”/);
  await expect(log(page).getByRole("heading", { level: 2 })).toHaveText([
    "Łucja Дяченко",
    "Olena Franko",
  ]);
  await expect(entry(page, 4).locator("del")).toContainText("leaves");
  await expect(entry(page, 4).locator("ins")).toContainText("departs from");
  await expect(entry(page, 3).locator("p[dir=rtl][lang=ar]")).toContainText("العريض");
});

test("filters combine, stand in the address, and are taken off as chips", async ({
  page,
  browser,
  baseURL,
}) => {
  const id = await makeHistory(page, browser, baseURL);
  await page.goto(`/documents/${id}/history?author=Olena+Franko`);
  await expect(entry(page, 2)).toBeVisible();
  await expect(entry(page, 4)).toBeHidden();
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("button", { name: /Edition/ }).click();
  await page.getByRole("option", { name: "Arabic" }).click();
  await page.keyboard.press("Escape");
  await expect(entry(page, 2)).toBeHidden();
  await expect(entry(page, 3)).toBeVisible();
  await expect(page).toHaveURL(/author=Olena\+Franko&edition=3/);
  await page.getByRole("button", { name: "Remove the filter Edition: Arabic" }).click();
  await expect(entry(page, 2)).toBeVisible();
  await page.getByRole("button", { name: "Remove the filter Person: Olena Franko" }).click();
  await expect(entry(page, 4)).toBeVisible();
});

test("the slider leads through time by keyboard, says when and who, and the browser goes back", async ({
  page,
  browser,
  baseURL,
}) => {
  const id = await makeHistory(page, browser, baseURL);
  await page.goto(`/documents/${id}/history`);
  await expect(shownState(page, 5)).toBeVisible();
  await slider(page).press("ArrowLeft");
  await expect(slider(page)).toHaveAttribute("aria-valuenow", "4");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /Change 4 of 5 .*Łucja Дяченко/);
  await expect(shownState(page, 4)).toBeVisible();
  await expect(page).toHaveURL(/at=4/);
  await expect(table(page)).toContainText("It crosses the wide river.");
  await slider(page).press("Home");
  await expect(shownState(page, 1)).toBeVisible();
  await expect(table(page)).toContainText("leaves kyiv");
  await page.goBack();
  await expect(shownState(page, 4)).toBeVisible();
  await slider(page).press("PageUp");
  await expect(shownState(page, 5)).toBeVisible();
});

test("a moment leads to the state that stood then", async ({ page, browser, baseURL }) => {
  const id = await makeHistory(page, browser, baseURL);
  await page.goto(`/documents/${id}/history?at=2`);
  await page.getByLabel("As it stood at").fill("2099-01-01T00:00:00");
  await page.getByRole("button", { name: "Go there" }).click();
  await expect(shownState(page, 5)).toBeVisible();
  await page.getByLabel("As it stood at").fill("1999-01-01T00:00:00");
  await page.getByRole("button", { name: "Go there" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
});

test("two states are compared, and N leads from difference to difference", async ({
  page,
  browser,
  baseURL,
}) => {
  const id = await makeHistory(page, browser, baseURL);
  await page.goto(`/documents/${id}/history?at=5&with=received`);
  await expect(page.getByText("2 rows differ")).toBeVisible();
  await expect(table(page).getByRole("row")).toHaveCount(4);
  await page.getByRole("checkbox", { name: "Only what differs" }).click();
  await expect(table(page).getByRole("row")).toHaveCount(3);
  await page.keyboard.press("n");
  await expect(page.getByText("Difference 1 of 2, row 2")).toBeAttached();
  await page.keyboard.press("F8");
  await expect(page.getByText("Difference 2 of 2, row 3")).toBeAttached();
  await page.keyboard.press("p");
  await expect(page.getByText("Difference 1 of 2, row 2")).toBeAttached();
  await page.getByRole("button", { name: /Compared with/ }).click();
  await page.getByRole("option", { name: "Another change…" }).click();
  await page.getByLabel("Number of the change").fill("3");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/with=3/);
  await expect(table(page).locator("del").first()).toContainText("leaves");
});

test("a change is undone after a look at what that would do, later changes stay", async ({
  page,
  browser,
  baseURL,
}) => {
  const id = await makeHistory(page, browser, baseURL);
  await page.goto(`/documents/${id}/history`);
  await entry(page, 2).getByRole("button", { name: "Undo this change" }).click();
  const dialog = page.getByRole("dialog", { name: "Undo change 2?" });
  await expect(dialog.locator("ins")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(shownState(page, 6)).toBeVisible();
  await expect(table(page)).toContainText("departs from");
  await expect(entry(page, 2)).toContainText("Undone");
});

test("what clashes with a later change stays, and the rest is undone", async ({ page }) => {
  const id = await makeTrilingual(page);
  await edit(page, id, "kyiv", "Kyiv");
  await edit(page, id, "wide river", "broad river");
  const data = { sequence: 1, seenHead: 3 };
  await page.request.post(`/api/documents/${id}/restorations`, { data });
  await edit(page, id, "wide river", "vast river");
  await page.goto(`/documents/${id}/history`);
  await entry(page, 4).getByRole("button", { name: "Undo this change" }).click();
  const dialog = page.getByRole("dialog", { name: "Undo change 4?" });
  await expect(dialog.getByText("As it stands, and stays")).toBeVisible();
  await expect(dialog.getByText("It crosses the vast river.")).toBeVisible();
  await expect(dialog.getByText("It crosses the broad river.")).toBeVisible();
  await dialog.getByRole("button", { name: "Undo the rest" }).click();
  await expect(shownState(page, 6)).toBeVisible();
  await expect(table(page)).toContainText("It crosses the vast river.");
  await page.goto(`/documents/${id}/history?with=received&only=differing`);
  await expect(table(page).locator("ins").first()).toContainText("K");
});

test("a change of which nothing is left to undo cannot be undone", async ({ page }) => {
  const id = await makeTrilingual(page);
  await edit(page, id, "leaves", "departs from");
  await edit(page, id, "departs from", "sails out of");
  await page.goto(`/documents/${id}/history`);
  await entry(page, 2).getByRole("button", { name: "Undo this change" }).click();
  const dialog = page.getByRole("dialog", { name: "Undo change 2?" });
  await expect(dialog.getByText(/Nothing of it can be taken back/)).toBeVisible();
  await expect(dialog.getByText(/the rest can be undone/)).toBeHidden();
  await expect(dialog.getByRole("button", { name: "Undo the rest" })).toBeDisabled();
});

test("a sitting is undone as a whole", async ({ page, browser, baseURL }) => {
  const id = await makeHistory(page, browser, baseURL);
  await page.goto(`/documents/${id}/history`);
  await log(page)
    .getByRole("article", { name: "Łucja Дяченко" })
    .getByRole("button", { name: "Undo this sitting" })
    .click();
  const dialog = page.getByRole("dialog", { name: "Undo 2 changes of this sitting?" });
  await dialog.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(table(page)).toContainText(/leaves Kyiv at 6/);
  await expect(entry(page, 4)).toContainText("Undone");
  await expect(entry(page, 5)).toContainText("Undone");
});

test("a version is named, found on the slider, compared with, and restored in one edition", async ({
  page,
  browser,
  baseURL,
}) => {
  const id = await makeHistory(page, browser, baseURL);
  await page.goto(`/documents/${id}/history`);
  await entry(page, 3).getByRole("button", { name: "Name this version" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("До друку");
  await page.keyboard.press("Enter");
  const pin = page.getByRole("button", { name: "До друку: go to this version" });
  await pin.click();
  await expect(shownState(page, 3)).toBeVisible();
  await page.getByRole("button", { name: /Compared with/ }).click();
  await expect(page.getByRole("option", { name: "Version “До друку”" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Restore this version", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Restore the version after change 3?" });
  await dialog.getByRole("button", { name: /What to restore/ }).click();
  await page.getByRole("option", { name: "English" }).click();
  await expect(dialog.locator("ins").first()).toBeVisible();
  await dialog.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(shownState(page, 7)).toBeVisible();
  await expect(table(page)).toContainText("It crosses the ");
  await expect(entry(page, 7)).toContainText("Version restored");
});

test("the log is walked with the arrows, and its letters ask", async ({
  page,
  browser,
  baseURL,
}) => {
  const id = await makeHistory(page, browser, baseURL);
  await page.goto(`/documents/${id}/history`);
  await entry(page, 5).focus();
  await page.keyboard.press("ArrowDown");
  await expect(entry(page, 4)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(shownState(page, 4)).toBeVisible();
  await page.keyboard.press("u");
  await expect(page.getByRole("dialog", { name: "Undo change 4?" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(entry(page, 4)).toBeFocused();
  await page.keyboard.press("r");
  await expect(page.getByRole("dialog", { name: /Restore the version after/ })).toBeVisible();
});

test("undoing the import withdraws the document, and it is brought back", async ({ page }) => {
  const id = await makeTrilingual(page);
  const listed = page.locator(`a[href="/documents/${id}"]`);
  await page.goto(`/documents/${id}/history`);
  await entry(page, 1).getByRole("button", { name: "Undo this change" }).click();
  const dialog = page.getByRole("dialog", { name: "Undo change 1?" });
  await expect(dialog.getByText("the document leaves the list")).toBeVisible();
  await dialog.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.goto("/");
  await expect(listed).toBeHidden();
  await page.getByText(/withdrawn document/).click();
  const row = page.getByRole("listitem").filter({ has: page.locator(`a[href*="${id}"]`) });
  await row.getByRole("button", { name: "Bring back" }).click();
  await expect(listed).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`the page in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 800, height: 900 } });

    test("is accessible, and fits a narrow window", async ({ page, browser, baseURL }) => {
      const id = await makeHistory(page, browser, baseURL);
      await page.goto(`/documents/${id}/history?at=4`);
      await expect(table(page).locator("ins").first()).toBeVisible();
      await expectAccessible(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });
}
