import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { expect, test } from "./named-editor.ts";

const FERRY = "The night ferry leaves kyiv at six with twelve hundred passengers.";
const RIVER = "It crosses the wide river slowly, and then it comes back again.";
const BANK = "Night falls on the bank, and nobody is in the streets any more.";
const HOUSES = "The houses of the old town have stood empty since the last winter.";

const EARLIER = [FERRY, RIVER, BANK, HOUSES];
const LATER = [RIVER, BANK.replace("nobody is", "nobody was"), HOUSES, FERRY];

async function compare(page: Page, earlier: readonly string[], later: readonly string[]) {
  await page.goto("/compare");
  const texts = page.getByRole("textbox", { name: "Or paste the text" });
  await texts.nth(0).fill(earlier.join("\n\n"));
  await texts.nth(1).fill(later.join("\n\n"));
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(page.getByRole("article").first()).toBeVisible();
}

const rows = (page: Page) => page.getByRole("article");

test("pasted texts are compared paragraph by paragraph, with the words that changed", async ({
  page,
}) => {
  await compare(page, EARLIER, LATER);
  await expect(page.getByRole("list", { name: "What changed" })).toContainText("Moved: 1");
  await expect(rows(page).filter({ hasText: "Night falls" }).locator("del")).toHaveText("is");
  await expect(rows(page).filter({ hasText: "Night falls" }).locator("ins")).toHaveText("was");
  await expectAccessible(page);
});

test("both places of a paragraph that moved lead to one another", async ({ page }) => {
  await compare(page, EARLIER, LATER);
  await page.getByRole("button", { name: "Moved to ¶ 4" }).click();
  await expect(rows(page).last()).toBeFocused();
  await page.getByRole("button", { name: "Moved here from ¶ 1" }).click();
  await expect(rows(page).first()).toBeFocused();
});

test("keys lead from difference to difference, and what did not change can be left out", async ({
  page,
}) => {
  await compare(page, [RIVER, HOUSES, BANK], [RIVER, HOUSES, BANK.replace("is", "was")]);
  await page.keyboard.press("n");
  await expect(rows(page).filter({ hasText: "Night falls" })).toBeFocused();
  await expect(page.getByText("Difference 1 of 1")).toBeVisible();
  await page.getByText("Only changes").click();
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByText("Unchanged paragraphs left out: 2")).toBeVisible();
});

test("nothing of the texts leaves the browser, and another language is taken at once", async ({
  page,
}) => {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") sent.push(request.url());
  });
  await compare(
    page,
    ["سافر الوزير أمس إلى كييف بالقطار."],
    ["سافر الوزير اليوم إلى كييف بالقطار."],
  );
  await expect(page.locator('[lang="ar"][dir="rtl"] del')).toHaveText("أمس");
  await page.getByRole("combobox", { name: "Language" }).fill("Persian");
  await page.getByRole("option", { name: "Persian", exact: true }).click();
  await expect(page.locator('[lang="fa"] del')).toHaveText("أمس");
  expect(sent).toEqual([]);
});

test("files are chosen; one that cannot be read is told, with the reason", async ({ page }) => {
  await page.goto("/compare");
  const file = (name: string, text: string) => ({
    name,
    mimeType: "text/plain",
    buffer: Buffer.from(text),
  });
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).first().click();
  const chooser = await choosing;
  await chooser.setFiles([file("before.md", `# One\n\n${BANK}`), file("after.docx", "no")]);
  await expect(page.getByText("after.docx")).toBeVisible();
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(page.getByText(/not what the ending of the file name says/)).toBeVisible();
  await page.getByRole("button", { name: "Choose other texts" }).click();
  await expect(page.getByText("before.md")).toBeVisible();
});
