import type { APIRequestContext, Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { cell, makeDocument, textOf } from "./made-document.ts";
import { expect, test } from "./named-editor.ts";
import { editor, inspector, openEditor } from "./review-page.ts";

const FRENCH = ["Le bac de nuit", "Le bac quitte Kyiv à six heures.", "La nuit tombe sur la rive."];
const ENGLISH = ["The night ferry", "The ferry leaves kyiv at six.", "Night falls on the bank."];

/** Makes a document of its own for a test, in which two people have edited the second English segment, and opens it. */
async function openEdited(page: Page, colleague: APIRequestContext): Promise<void> {
  const id = await makeDocument(page, [textOf("fr", FRENCH, null), textOf("en", ENGLISH, 0)]);
  await revise(page.request, id, "The ferry leaves Kyiv at six.");
  await colleague.put("/api/editor", { data: { name: "Marta Lys" } });
  await revise(colleague, id, "The last ferry leaves Kyiv at six.");
  await page.goto(`/documents/${id}`);
  await expect(cell(page, 2, 2)).toContainText("The last ferry");
}

async function revise(request: APIRequestContext, id: string, text: string): Promise<void> {
  const { head, segments } = await (await request.get(`/api/documents/${id}`)).json();
  const segment = segments.find((one: { text: string }) => one.text.startsWith("The ferry leaves"));
  const answer = await request.post(`/api/documents/${id}/segments/${segment.id}/revisions`, {
    data: { text, seenRevision: segment.revision, seenHead: head, cause: "edit" },
  });
  expect(answer.ok()).toBe(true);
}

/** The words that the browser paints in a look. */
function painted(page: Page, look: string): Promise<string[]> {
  return page.evaluate(
    (name) => Array.from(CSS.highlights.get(name) ?? [], (range) => range.toString()),
    look,
  );
}

test("words are coloured by who wrote them, and the legend says who is who", async ({
  page,
  playwright,
  baseURL,
}) => {
  await openEdited(page, await playwright.request.newContext({ baseURL }));
  await page.getByRole("button", { name: "Authorship" }).click();
  await page.getByRole("menuitemradio", { name: "By who wrote them" }).click();
  const legend = inspector(page).getByRole("region", { name: "Authorship" });
  await expect(legend).toContainText("Olena Franko");
  await expect(legend).toContainText("Marta Lys");
  await expect.poll(() => painted(page, "author-1")).toEqual(["Kyiv"]);
  await expect.poll(() => painted(page, "author-2")).toEqual(["last"]);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Authorship" }).click();
  await page.getByRole("menuitemradio", { name: "By when they were written" }).click();
  await expect.poll(() => painted(page, "age-1")).toEqual(["last", "Kyiv"]);
});

test("a key at the caret tells who wrote the words there, and leads to the change", async ({
  page,
  playwright,
  baseURL,
}) => {
  await openEdited(page, await playwright.request.newContext({ baseURL }));
  await openEditor(page, 2, 2);
  await editor(page).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(6, 6));
  await page.keyboard.press("Control+Alt+b");
  const card = page.locator("[data-card]");
  await expect(card).toContainText("Marta Lys");
  await expect(card.getByRole("link", { name: "Change 3 in the history" })).toHaveAttribute(
    "href",
    /history\?at=3$/,
  );
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(editor(page)).toBeFocused();
});

test("the pointer tells it too, and a key of the grid switches the colours", async ({
  page,
  playwright,
  baseURL,
}) => {
  await openEdited(page, await playwright.request.newContext({ baseURL }));
  await cell(page, 2, 1).locator("div").first().click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("b");
  await expect.poll(() => painted(page, "author-2")).toEqual(["last"]);
  const place = await page.evaluate(() => {
    const [range] = CSS.highlights.get("author-2") ?? [];
    const box = range instanceof Range ? range.getBoundingClientRect() : new DOMRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await page.mouse.move(place.x - 2, place.y);
  await page.mouse.move(place.x, place.y);
  await expect(page.locator("[data-card]")).toContainText("Marta Lys");
  await page.keyboard.press("b");
  await expect.poll(() => painted(page, "author-2")).toEqual([]);
});

test("a revision shows what its author had before them", async ({ page, playwright, baseURL }) => {
  await openEdited(page, await playwright.request.newContext({ baseURL }));
  await cell(page, 2, 2).locator("div").first().click();
  await inspector(page).getByRole("tab", { name: "History" }).click();
  await inspector(page).getByText("What its author had before them").first().click();
  await expect(inspector(page)).toContainText("Le bac quitte Kyiv");
  await expect(inspector(page)).toContainText("unchanged since");
  await expectAccessible(page);
});
