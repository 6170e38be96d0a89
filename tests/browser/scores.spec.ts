import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { makeDocument, textOf } from "./made-document.ts";
import { expect, test } from "./named-editor.ts";

const FRENCH = ["Le bac de nuit", "Le bac quitte Kyiv à six heures.", "La nuit tombe sur la rive."];
const ENGLISH = ["The night ferry", "The ferry leaves Kyiv at seven.", "Night falls on the bank."];
const SPANISH = ["El ferri de noche", "El ferri sale de Kyiv a las seis.", "Cae la noche."];

interface Flagged {
  readonly quote: string;
  readonly category: string;
  readonly severity: string;
}

/** Makes a document of its own for a test, in which an editor has flagged these words, and opens its scores. */
async function openScores(page: Page, flags: readonly Flagged[]): Promise<string> {
  const texts = [textOf("fr", FRENCH, null), textOf("en", ENGLISH, 0), textOf("es", SPANISH, 1)];
  const id = await makeDocument(page, texts);
  const { head, segments } = await (await page.request.get(`/api/documents/${id}`)).json();
  for (const { quote, ...flag } of flags) {
    const segment = segments.find((one: { text: string }) => one.text.includes(quote));
    const start = segment.text.indexOf(quote);
    const answer = await page.request.post(`/api/documents/${id}/flags`, {
      data: {
        ...{ segment: segment.id, start, end: start + quote.length, quote, note: "", ...flag },
        seenHead: head,
      },
    });
    expect(answer.ok()).toBe(true);
  }
  await page.goto(`/documents/${id}/scores`);
  await expect(page.getByRole("region", { name: "The whole relay" })).toBeVisible();
  return id;
}

const SEVEN = { quote: "seven", category: "Accuracy/Mistranslation", severity: "major" };
const BANK = { quote: "bank", category: "Terminology/Wrong term", severity: "minor" };
const CAE = { quote: "Cae", category: "Style", severity: "critical" };

test("an edition's score is told with its formula, its numbers and how far it can be relied on", async ({
  page,
}) => {
  await openScores(page, [SEVEN, BANK]);
  await page.getByRole("button", { name: "Scoring profile" }).click();
  await page.getByRole("option", { name: "MQM 2.0, raw" }).click();
  const english = page.getByRole("region", { name: "French → English" });
  await expect(english).toContainText("1 × 1 + 1 × 5 = 6");
  await expect(english).toContainText("100 × (1 − 6 / 14) = 57.14");
  await expect(english).toContainText("14 words of this text");
  await expect(english).toContainText("a single score of so few words is not reliable");
  await expect(english).toContainText("Fails (threshold 99)");
  await page.reload();
  await expect(english).toContainText("57.14");
  await expectAccessible(page);
});

test("a critical error fails a text, and a bar leads to it in the review", async ({ page }) => {
  await openScores(page, [CAE]);
  const spanish = page.getByRole("region", { name: "English → Spanish" });
  await expect(spanish).toContainText("Fails: a critical error");
  const bar = page.getByRole("link", { name: "Rows 3–3: 1 Critical" });
  await expect(bar).toHaveAttribute("href", /#segment-\d+$/);
  await bar.click();
  await expect(page.getByRole("grid")).toBeVisible();
});

test("a desk makes a profile of its own from one that every desk has", async ({ page }) => {
  await openScores(page, [SEVEN]);
  await page.getByRole("button", { name: "Make a copy to change" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("News");
  const points = dialog.getByLabel("All other errors, Major");
  await points.fill("2");
  await dialog.getByLabel("Threshold").fill("");
  await dialog.getByLabel("Threshold").blur();
  await expect(dialog).toContainText("One of the numbers is too small or too large.");
  await dialog.getByLabel("Threshold").fill("80");
  await dialog.getByLabel("Threshold").blur();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save profile" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Scoring profile" })).toContainText("News");
  await expect(page.getByRole("region", { name: "French → English" })).toContainText("1 × 2 = 2");
});

test("figures stand in tables too, and the report leaves as files", async ({ page }) => {
  await openScores(page, [SEVEN, BANK]);
  const categories = page.getByRole("region", { name: "Errors by category and severity" });
  await categories.getByText("Show as a table").click();
  await expect(categories.getByRole("row", { name: /Mistranslation/ })).toContainText("5");
  await page.getByRole("button", { name: "Export" }).click();
  for (const name of ["Report as a page (HTML)", "Figures as a table (CSV)", "Flags, English"])
    await expect(page.getByRole("menuitem", { name })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Report as a page (HTML)" }).click();
  expect((await download).suggestedFilename()).toBe("The night ferry.scores.html");
});

test("a document without flags says so, and a page to print has no controls", async ({ page }) => {
  await openScores(page, []);
  await expect(page.getByText("No flags yet")).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(page.getByRole("banner")).toBeHidden();
});
