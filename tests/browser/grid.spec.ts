import type { Page } from "@playwright/test";
import { cell, makeDocument, textOf } from "./made-document.ts";
import { expect, test } from "./named-editor.ts";

const ROWS = 5_000;
const MOST_ROWS = 100_000;

/** A document of so many rows in two languages, as a table: nothing has to be aligned. */
async function makeLong(page: Page, count = ROWS): Promise<string> {
  const rows = Array.from({ length: count }, (_, at) => {
    const more = count > ROWS ? "" : " La nuit tombe sur le port.".repeat(at % 5);
    return `"Rangée ${at + 1}.${more}","Ряд ${at + 1}.${more.replaceAll("La nuit tombe sur le port", "Ніч падає на порт")}"`;
  });
  const texts = ["fr", "uk"].map((language, column) => ({ column, language }));
  const file = {
    name: "long.csv",
    content: Buffer.from(rows.join("\n")).toString("base64"),
    language: "fr",
    basedOn: null,
    reading: { format: "csv", columns: { texts, id: null, header: false, sheet: null } },
  };
  const { language: _, basedOn: __, ...table } = file;
  const answer = await page.request.post("/api/documents", {
    data: { title: "The long ferry", texts: [table] },
    timeout: 120_000,
  });
  expect(answer.ok()).toBe(true);
  return (await answer.json()).id;
}

async function structureOf(page: Page, id: string) {
  return (await page.request.get(`/api/documents/${id}/structure`)).json();
}

test.describe.configure({ timeout: 180_000 });

test("a document of 5,000 rows opens at its first row, goes to any row by its number, and back by keyboard", async ({
  page,
}) => {
  const id = await makeLong(page);
  await page.goto(`/documents/${id}`);
  await expect(cell(page, 1, 1)).toContainText("Rangée 1.");
  await page.keyboard.press("Control+g");
  const field = page.getByLabel("Go to row");
  await expect(field).toBeFocused();
  await page.keyboard.type("4711");
  await page.keyboard.press("Enter");
  await expect(cell(page, 4711, 1)).toContainText("Rangée 4711.");
  await expect(cell(page, 4711, 1)).toBeFocused();
  await expect(field).toHaveValue("4711");
  await page.keyboard.press("ArrowDown");
  await expect(cell(page, 4712, 1)).toBeFocused();
  await page.keyboard.press("Control+End");
  await expect(cell(page, ROWS, 2)).toContainText(`Ряд ${ROWS}.`);
  await expect(cell(page, ROWS, 2)).toBeFocused();
});

test("a row number that there is not is told, and nothing moves", async ({ page }) => {
  const id = await makeDocument(page, [
    textOf("fr", ["Le bac part.", "La nuit tombe."], null),
    textOf("uk", ["Пором відходить.", "Настає ніч."], 0),
  ]);
  await page.goto(`/documents/${id}`);
  await cell(page, 1, 1).click({ position: { x: 3, y: 3 } });
  const field = page.getByLabel("Go to row");
  await field.fill("9");
  await expect(page.getByText("There is no such row")).toBeVisible();
  await field.press("Enter");
  await field.press("Escape");
  await expect(field).toHaveValue("1");
});

test("a link leads to a row, a segment or a flag; one to what is gone says so", async ({
  page,
}) => {
  const id = await makeLong(page);
  const { segments, head } = await structureOf(page, id);
  const segment =
    segments[1].ids[
      segments[1].rows.indexOf(segments[1].rows.toSorted((a: number, b: number) => a - b)[3_000])
    ];
  await page.goto(`/documents/${id}?row=2500`);
  await expect(cell(page, 2500, 1)).toContainText("Rangée 2500.");
  await page.goto(`/documents/${id}#segment-${segment}`);
  await expect(cell(page, 3001, 2)).toBeFocused();
  await expect(cell(page, 3001, 2)).toContainText("Ряд 3001.");
  const raised = await page.request.post(`/api/documents/${id}/flags`, {
    data: {
      ...{ segment, start: 0, end: 3, quote: "Ряд", category: "Accuracy/Mistranslation" },
      ...{ severity: "major", note: "", seenHead: head },
    },
  });
  const [flag] = (await raised.json()).flags.standing;
  await page.goto("/");
  await page.goto(`/documents/${id}#flag-${flag.id}`);
  await expect(page.locator("textarea").first()).toHaveValue(/Ряд 3001\./);
  await page.goto("/");
  await page.goto(`/documents/${id}#segment-999999`);
  await expect(page.getByText("no longer in this document")).toBeVisible();
});

test("the place is kept when the page is left and come back to, and when it is loaded anew", async ({
  page,
}) => {
  const id = await makeLong(page);
  await page.goto(`/documents/${id}`);
  await expect(cell(page, 1, 1)).toContainText("Rangée 1.");
  await page.getByRole("grid").evaluate((grid) => grid.scrollTo(0, grid.scrollHeight / 2));
  await expect(page.getByText(/^Rangée 2[3-7]\d\d\./).first()).toBeVisible();
  await page.waitForTimeout(1_000);
  await page.reload();
  await expect(page.getByText(/^Rangée 2[3-7]\d\d\./).first()).toBeVisible();
  await page.goto("/");
  await page.goBack();
  await expect(page.getByText(/^Rangée 2[3-7]\d\d\./).first()).toBeVisible();
});

test("while one scrolls from end to end, every visible row shows its text or its lines", async ({
  page,
}) => {
  const id = await makeLong(page);
  await page.goto(`/documents/${id}`);
  await expect(cell(page, 1, 1)).toContainText("Rangée 1.");
  const blank = await page.getByRole("grid").evaluate(async (grid) => {
    const box = grid.getBoundingClientRect();
    let found = 0;
    for (let step = 0; step <= 60; step += 1) {
      grid.scrollTop = ((grid.scrollHeight - grid.clientHeight) * step) / 60;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      for (const share of [0.3, 0.6, 0.95]) {
        const at = document.elementFromPoint(box.x + 80, box.y + box.height * share);
        const row = at?.closest("[data-row]");
        if (!row?.querySelector("[data-segment], .skeleton-lines")) found += 1;
      }
    }
    return found;
  });
  expect(blank).toBe(0);
  await expect(page.getByText(`Rangée ${ROWS}.`).first()).toBeVisible();
});

test("a document of 100,000 rows opens, and is gone through to its last row", async ({ page }) => {
  const id = await makeLong(page, MOST_ROWS);
  await page.goto(`/documents/${id}`);
  await expect(cell(page, 1, 1)).toContainText("Rangée 1.", { timeout: 60_000 });
  await cell(page, 1, 1).click();
  await page.keyboard.press("Control+End");
  await expect(cell(page, MOST_ROWS, 2)).toContainText(`Ряд ${MOST_ROWS}.`, { timeout: 60_000 });
  await expect(cell(page, MOST_ROWS, 2)).toBeInViewport();
  await page.getByRole("grid").evaluate((grid) => grid.scrollTo(0, grid.scrollHeight / 2));
  await expect(page.getByText(/^Rangée (49|50|51)\d\d\d\./).first()).toBeVisible();
});
