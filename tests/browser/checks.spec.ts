import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { cell, makeDocument, textOf } from "./made-document.ts";
import { expect, test } from "./named-editor.ts";
import { editor, expectChecked, inspector, openReview } from "./review-page.ts";

const ENGLISH = [
  "The night ferry",
  "The ferry leaves Kyiv at 6 with 1,200 passengers.",
  "It crosses the the river.  Then it comes back.",
  "The the crew sleeps by day.",
];
const SPANISH = [
  "El barco nocturno",
  "El barco sale de Kyiv a las 6 con 1300 pasajeros.",
  "Cruza el río. Luego vuelve.",
  "La la tripulación duerme de día.",
];

// The first document of a server waits until its dictionaries are read.
const FIRST_CHECK_MS = 40_000;

/** Makes a document of its own for a test and opens it. */
async function openDocument(page: Page, english = ENGLISH, spanish = SPANISH): Promise<string> {
  const id = await openReview(page, [textOf("en", english, null), textOf("es", spanish, 0)]);
  await expectChecked(page);
  return id;
}

const card = (page: Page) => page.getByRole("group", { name: "About these words" });

async function showWholeDocument(page: Page) {
  await inspector(page)
    .getByRole("button", { name: /Which flags/ })
    .click();
  await page.getByRole("option", { name: "Whole document" }).click();
}

/** The words that are lit under a name of the style sheet. */
function lit(page: Page, name: string): Promise<string[]> {
  return page.evaluate((highlight) => [...(CSS.highlights.get(highlight) ?? [])].map(String), name);
}

test("the pointer opens a card beside the words, with the evidence lit in the other column", async ({
  page,
}) => {
  await openDocument(page);
  const mark = cell(page, 2, 2).locator("[data-mark]", { hasText: "1300" });
  await expect(mark).toBeVisible();
  await mark.hover();
  await expect(card(page)).toContainText("Introduced between English and Spanish");
  await expect(card(page).locator("del").first()).toHaveText("1300");
  await expect.poll(() => lit(page, "evidence")).toEqual(["1,200"]);
  await expectAccessible(page);
  await card(page).hover();
  await page.keyboard.press("Escape");
  await expect(card(page)).toHaveCount(0);
  await expect.poll(() => lit(page, "evidence")).toEqual([]);
});

test("F8 brings the card along, Escape closes it, and only then the editor", async ({ page }) => {
  await openDocument(page);
  await page.keyboard.press("F8");
  await expect(editor(page)).toBeFocused();
  await expect(card(page)).toContainText("Alt+Enter");
  await expect(card(page)).toBeInViewport();
  await page.keyboard.press("Escape");
  await expect(card(page)).toHaveCount(0);
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(editor(page)).toHaveCount(0);
});

test("a fix accepted with the pointer gives the keyboard back to the editor", async ({ page }) => {
  await openDocument(page);
  await page.keyboard.press("F8");
  await card(page).getByRole("button", { name: "Accept" }).first().click();
  await expect(editor(page)).toBeFocused();
  await expect(card(page)).toHaveCount(0);
});

test("a further fix is accepted with Alt and its digit while the card is open", async ({
  page,
}) => {
  await openDocument(
    page,
    ["A ferry", "It was late. then the ferry left."],
    ["Un barco", "Era tarde. Luego zarpó el barco."],
  );
  await page.keyboard.press("F8");
  await expect(card(page)).toContainText("Alt+2");
  const offered = card(page).getByRole("listitem").filter({ hasText: "Alt+2" }).locator("ins, del");
  await expect(offered.first()).toBeVisible();
  const before = await editor(page).inputValue();
  await page.keyboard.press("Alt+2");
  await expect(editor(page)).not.toHaveValue(before);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("what is typed is checked before it is saved, spelling too, and marks go with their faults", async ({
  page,
}) => {
  await openDocument(page);
  await cell(page, 1, 1).click();
  await page.keyboard.press("Enter");
  const marks = cell(page, 1, 1).locator("[data-mark]");
  await expect(marks).toHaveCount(0);
  await editor(page).fill("The night night ferry will recieve us");
  await expect(marks.filter({ hasText: "night night" })).toHaveCount(1, {
    timeout: FIRST_CHECK_MS,
  });
  await expect(marks.filter({ hasText: "recieve" })).toHaveCount(1);
  await editor(page).fill("The night ferry will receive us");
  await expect(marks).toHaveCount(0);
});

test("all findings like one are fixed in one change, but for those left out, and undone as one", async ({
  page,
}) => {
  const rows = ["The the boat.", "The the crew.", "The the river."];
  await openDocument(page, ["Boats", ...rows], ["Barcos", "El barco.", "La gente.", "El río."]);
  await page.keyboard.press("F8");
  await page.keyboard.press("Control+Alt+Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("checkbox")).toHaveCount(4);
  await expectAccessible(page);
  await dialog.getByRole("checkbox", { name: "Row 3" }).uncheck();
  await dialog.getByRole("button", { name: "Fix 2" }).click();
  await expect(cell(page, 4, 1)).toContainText("The river.");
  await expect(cell(page, 3, 1)).toContainText("The the crew.");
  await page.getByRole("alertdialog").getByRole("button", { name: "Undo" }).click();
  await expect(cell(page, 4, 1)).toContainText("The the river.");
});

test("a dismissal goes as far as is wanted, offers the last reasons, and can be taken back", async ({
  page,
}) => {
  const word = `zxyqt${Date.now()}`.replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");
  const english = ["A title", `The ${word} ${word} leaves.`];
  await openDocument(page, english, ["Un título", "El tren sale."]);
  await page.keyboard.press("F8");
  await page.keyboard.press("Control+Alt+1");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("radio", { name: "In this place only" })).toBeChecked();
  await expectAccessible(page);
  await dialog.getByRole("radio", { name: /every document and language/ }).check();
  await dialog.getByRole("textbox", { name: "Reason" }).fill("A name of a ship");
  await dialog.getByRole("button", { name: "Dismiss" }).click();
  const toast = page.getByRole("alertdialog").filter({ hasText: "Dismissed everywhere" });
  await expect(toast).toBeVisible();
  await openDocument(page, [...english, "The the boat."], ["Un título", "El tren.", "El barco."]);
  await inspector(page)
    .getByRole("button", { name: /Which flags/ })
    .click();
  await page.getByRole("option", { name: "Dismissed and fixed" }).click();
  await expect(inspector(page)).toContainText("A name of a ship");
  await expect(inspector(page)).toContainText("everywhere");
  await inspector(page).getByRole("button", { name: "Reopen" }).first().click();
  await expect(cell(page, 2, 1).locator("[data-mark]").first()).toBeVisible();
});

test("what is set aside everywhere is listed with the checks, found, taken back and restored", async ({
  page,
}) => {
  const word = `qxzyt${Date.now()}`.replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");
  const id = await openDocument(
    page,
    ["A title", `The ${word} ${word} leaves.`],
    ["Un título", "El tren sale."],
  );
  await page.keyboard.press("F8");
  await page.keyboard.press("Control+Alt+1");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /every document: English/ }).check();
  await dialog.getByRole("textbox", { name: "Reason" }).fill("A name of a ship");
  await dialog.getByRole("button", { name: "Dismiss" }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await page.goto("/checks");
  await page.getByRole("searchbox").fill(word);
  const entry = page.getByRole("article", { name: new RegExp(word) });
  await expect(entry).toContainText("A name of a ship");
  await expect(entry).toContainText("English");
  await expectAccessible(page);
  await entry.getByRole("button", { name: /Take back/ }).click();
  await expect(entry).toHaveCount(0);
  await page.getByRole("alertdialog").getByRole("button", { name: "Undo" }).click();
  await expect(entry).toContainText("A name of a ship");
  await entry.getByRole("button", { name: /Take back/ }).click();
  await expect(entry).toHaveCount(0);
  await page.goto(`/documents/${id}`);
  await expect(cell(page, 2, 1).locator("[data-mark]").first()).toBeVisible();
});

test("the list of findings is narrowed and grouped, and stays so after a reload", async ({
  page,
}) => {
  await openDocument(page);
  await showWholeDocument(page);
  const cards = inspector(page).getByRole("article");
  await expect(cards.nth(2)).toBeVisible();
  await inspector(page).getByText("Filter and group").click();
  await inspector(page).getByRole("button", { name: /Check/ }).first().click();
  await page.getByRole("option", { name: /Doubled word/ }).click();
  await expect(
    inspector(page).getByRole("heading", { name: "Doubled word" }).first(),
  ).toBeVisible();
  await expect(inspector(page).getByRole("heading", { name: /Numbers/ })).toHaveCount(0);
  await expectAccessible(page);
  await page.reload();
  await expect(
    inspector(page).getByRole("heading", { name: "Doubled word" }).first(),
  ).toBeVisible();
  await expect(inspector(page).getByRole("heading", { name: /Numbers/ })).toHaveCount(0);
  await inspector(page).getByRole("button", { name: "Show all" }).click();
  await expect(inspector(page).getByRole("heading", { name: /Numbers/ })).toBeVisible();
});

test("every check is explained; one is found, switched off, and then silent", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Checks" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Checks" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search the checks" }).fill("hyphen dash");
  const check = page.getByRole("article", { name: "Hyphen as dash" });
  await expect(page.getByRole("article")).toHaveCount(1);
  await check.getByText("Examples and figures").click();
  await expect(check.locator("del, ins").first()).toBeVisible();
  await expectAccessible(page);
  const text = ["A title", "The boat -for now- stays."];
  await check.getByRole("switch").uncheck();
  const doubled = [...text, "The the boat."];
  await openDocument(page, doubled, ["Un título", "El barco se queda.", "El barco."]);
  await expect(cell(page, 3, 1).locator("[data-mark]")).toBeVisible();
  await expect(cell(page, 2, 1).locator("[data-mark]")).toHaveCount(0);
  await page.goto("/checks");
  await expect(check.getByRole("switch")).not.toBeChecked();
  await check.getByRole("button", { name: /Back to the default/ }).click();
  await expect(check.getByRole("switch")).toBeChecked();
});

test("a check is set for one language by itself", async ({ page }) => {
  await page.goto("/checks");
  const check = page.getByRole("article", { name: "White space", exact: true });
  await check.getByRole("button", { name: /By language/ }).click();
  const popover = page.getByRole("dialog");
  await popover.getByRole("switch", { name: /Spanish/ }).click();
  await expect(popover.getByRole("switch", { name: /Spanish/ })).not.toBeChecked();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(check.getByRole("button", { name: /By language/ })).toBeFocused();
  await expect(check).toContainText("By language (1)");
  await page.reload();
  await check.getByRole("button", { name: /By language/ }).click();
  await expect(popover.getByRole("switch", { name: /Spanish/ })).not.toBeChecked();
  await popover.getByRole("button", { name: "As in all other languages" }).click();
  await expect(popover.getByRole("switch", { name: /Spanish/ })).toBeChecked();
});

test("a house rule is written, tried, kept, found in a text, and deleted", async ({ page }) => {
  const name = `Ships ${Date.now()}`;
  // Other tests make documents meanwhile: this one is known by its title.
  await makeDocument(page, [textOf("en", ENGLISH, null), textOf("es", SPANISH, 0)], name);
  await page.goto("/checks");
  await page.getByRole("button", { name: "New rule" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /Try it on a document/ }).click();
  await page.getByRole("option", { name }).click();
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await dialog.getByRole("radio", { name: /Regular expression/ }).check();
  await dialog.getByRole("textbox", { name: "Pattern" }).fill("(F|f)erry(");
  await expect(dialog.getByText("see the marked place")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Save the rule" })).toBeDisabled();
  await dialog.getByRole("textbox", { name: "Pattern" }).fill("\\b(C|c)rew\\b");
  await dialog.getByRole("checkbox", { name: "Suggest a fix" }).check();
  await dialog.getByRole("textbox", { name: "Replacement" }).fill("ship’s $1rew");
  await dialog.getByRole("textbox", { name: "Message" }).fill("We say which crew.");
  await dialog.getByRole("button", { name: "Add an example" }).first().click();
  await dialog.getByRole("textbox", { name: "Example 1" }).fill("The crowd left.");
  await expect(dialog.getByText("Finds nothing here")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Save the rule" })).toBeDisabled();
  await dialog.getByRole("textbox", { name: "Example 1" }).fill("The crew left.");
  await expect(dialog.getByText("Finds something here")).toBeVisible();
  await expect(dialog.getByText("Found: 1")).toBeVisible();
  await expect(dialog.locator("ins")).toHaveText("ship’s crew");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save the rule" }).click();
  const rule = page.getByRole("article", { name });
  await expect(rule).toBeVisible();

  await openDocument(page);
  await cell(page, 4, 1).getByText("crew").hover();
  await expect(card(page)).toContainText("We say which crew.");
  await expect(card(page)).toContainText(name);

  await page.goto("/checks");
  await rule.getByRole("button", { name: `Delete: ${name}` }).click();
  await expect(rule).toHaveCount(0);
  await page.getByRole("alertdialog").getByRole("button", { name: "Undo" }).click();
  await expect(rule).toBeVisible();
  await rule.getByRole("button", { name: `Delete: ${name}` }).click();
  await expect(rule).toHaveCount(0);
});

for (const [width, colorScheme] of [
  [400, "light"],
  [900, "dark"],
] as const) {
  test(`the checks fit ${width} pixels in the ${colorScheme} theme, without a breach of the policy`, async ({
    page,
  }) => {
    const breaches: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") breaches.push(message.text());
    });
    page.on("pageerror", (error) => breaches.push(String(error)));
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/checks");
    await expect(page.getByRole("article").first()).toBeVisible();
    await page.getByText("Examples and figures").first().click();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await expectAccessible(page);
    expect(breaches).toEqual([]);
  });
}
