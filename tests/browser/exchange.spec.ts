import type { Download, Page } from "@playwright/test";
import { createPackage } from "#lib/core/formats/package/create-package.ts";
import { openPackage } from "#lib/core/formats/package/open-package.ts";
import { expectAccessible } from "./accessibility.ts";
import { cell, textOf } from "./made-document.ts";
import { expect, test } from "./named-editor.ts";
import { editor, openEditor, openReview } from "./review-page.ts";

const FRENCH = [
  "Le bac de nuit part à dix heures.",
  "La nuit tombe sur la rive.",
  "Le capitaine compte douze passagers.",
];
const ENGLISH = [
  "The night ferry leaves at ten.",
  "Night falls on the bank.",
  "The captain counts twelve passengers.",
];
const ARABIC = ["تغادر العبّارة في العاشرة.", "يحل الليل على الضفة.", "يعد القبطان اثني عشر راكبا."];

const dialog = (page: Page) => page.getByRole("dialog");

function openDocument(page: Page): Promise<string> {
  return openReview(page, [
    textOf("fr", FRENCH, null),
    textOf("en", ENGLISH, 0),
    textOf("ar", ARABIC, 0),
  ]);
}

/** Corrects a text of the desk's. */
async function correct(page: Page, row: number, column: number, text: string): Promise<void> {
  await openEditor(page, row, column);
  await editor(page).fill(text);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
}

async function askForFiles(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "Files", exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Exports what is chosen in the dialog. */
async function exported(page: Page): Promise<Download> {
  const download = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: "Export", exact: true }).click();
  return download;
}

async function chooseFile(page: Page, name: string, buffer: Buffer | Uint8Array): Promise<void> {
  const file = { name, mimeType: "application/octet-stream", buffer: Buffer.from(buffer) };
  await dialog(page).locator("input[type=file]").setInputFiles(file);
}

function fileOf(paragraphs: readonly string[]): Buffer {
  return Buffer.from(`${paragraphs.join("\n\n")}\n`);
}

test("an edition leaves as a Word document with the changes tracked, chosen by keyboard", async ({
  page,
}) => {
  await openDocument(page);
  await correct(page, 2, 2, "Night falls on the shore.");
  await page.getByRole("button", { name: "Files", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toBeVisible();
  await dialog(page)
    .getByRole("button", { name: /What to export/ })
    .click();
  await page.getByRole("option", { name: "English" }).click();
  await expectAccessible(page);
  await dialog(page)
    .getByRole("radio", { name: /The received file, corrected/ })
    .focus();
  const tracked = dialog(page).getByRole("radio", { name: /tracked changes/ });
  for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowDown");
  await expect(tracked).toBeChecked();
  const file = await exported(page);
  expect(file.suggestedFilename()).toBe("en.tracked.docx");
  const document = openPackage(await bytesOf(file), "docx").read("word/document.xml");
  expect(new TextDecoder().decode(document)).toMatch(/<w:ins [^>]*w:author="Olena Franko"/);
  await expect(dialog(page)).toHaveCount(0);

  // What was chosen is there the next time.
  await askForFiles(page, "Export…");
  await expect(tracked).toBeChecked();
});

test("what a format is for is said, and only what fits is offered", async ({ page }) => {
  await openDocument(page);
  await askForFiles(page, "Export…");
  const ways = dialog(page);
  await ways.getByRole("button", { name: /What to export/ }).click();
  await page.getByRole("option", { name: "French" }).click();
  await expect(ways.getByRole("radio", { name: /beside its source/ })).toHaveCount(0);
  await ways.getByRole("button", { name: /What to export/ }).click();
  await page.getByRole("option", { name: "The whole document" }).click();
  await ways.getByRole("radio", { name: /All editions as CSV/ }).check();
  await ways.getByRole("checkbox", { name: /Safe for spreadsheets/ }).check();
  const safe = await exported(page);
  expect((await bytesOf(safe)).toString()).toMatch(/^.?"?id \[safe\]/);
  await askForFiles(page, "Export…");
  await ways.getByRole("radio", { name: /Archive of the document/ }).check();
  const archive = await exported(page);
  expect(JSON.parse((await bytesOf(archive)).toString())).toMatchObject({
    title: "The night ferry",
  });
});

test("the making of a file can be cancelled", async ({ page }) => {
  await openDocument(page);
  await page.route("**/export?**", () => {});
  await askForFiles(page, "Export…");
  await dialog(page).getByRole("button", { name: "Export", exact: true }).click();
  await expect(page.getByRole("progressbar", { name: "Making the file…" })).toBeVisible();
  await dialog(page).getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(dialog(page).getByRole("alert")).toHaveCount(0);
});

test("a new version of a file is looked at, decided on, taken over, and undone", async ({
  page,
}) => {
  await openDocument(page);
  await correct(page, 2, 2, "Night falls on the shore.");
  await page.getByRole("button", { name: "Column: English" }).click();
  await page.getByRole("menuitem", { name: /A new version of the file/ }).click();
  const [first = "", , third = ""] = ENGLISH;
  const news = [
    first.replace("ten", "eleven"),
    "Night falls on the quay.",
    third,
    "Nobody sleeps on board.",
  ];
  await chooseFile(page, "en-2.txt", fileOf(news));
  await expect(dialog(page)).toContainText("1 paragraph stays");
  const apply = dialog(page).getByRole("button", { name: "Take over" });
  await expect(apply).toBeDisabled();
  await expect(dialog(page)).toContainText("1 conflict is still to be decided.");
  await expect(dialog(page).getByRole("heading", { name: "As it was" })).toBeVisible();
  await expectAccessible(page);
  await dialog(page).getByRole("radio", { name: "Something else:" }).check();
  await dialog(page).getByLabel("Text 1").fill("Night falls on the quay and the shore.");
  await dialog(page).getByRole("button", { name: /Show/ }).click();
  await page.getByRole("option", { name: "Changed in the file (1)" }).click();
  await expect(dialog(page).getByRole("insertion")).toHaveText(/eleven/);
  await expect(apply).toBeEnabled();
  await apply.click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(cell(page, 1, 2)).toContainText("leaves at eleven.");
  await expect(cell(page, 2, 2)).toContainText("the quay and the shore.");
  await expect(page.getByText("Nobody sleeps on board.")).toBeVisible();

  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expect(cell(page, 1, 2)).toContainText("leaves at ten.");
  await expect(cell(page, 2, 2)).toContainText("Night falls on the shore.");
  await expect(page.getByText("Nobody sleeps on board.")).toHaveCount(0);
});

test("a colleague's change in the meantime asks for another look, and decisions stay", async ({
  page,
}) => {
  const id = await openDocument(page);
  await correct(page, 2, 2, "Night falls on the shore.");
  await askForFiles(page, "A new version of the file: English…");
  const [first = "", , third = ""] = ENGLISH;
  await chooseFile(page, "en.txt", fileOf([`${first} Again.`, "Night falls on the quay.", third]));
  await dialog(page).getByRole("radio", { name: "That of the file" }).check();
  const open = await (await page.request.get(`/api/documents/${id}`)).json();
  const ferry = open.segments.find(({ text }: { text: string }) => text === first);
  const answer = await page.request.post(`/api/documents/${id}/segments/${ferry.id}/revisions`, {
    data: {
      text: "The ferry of the night leaves at ten.",
      seenRevision: ferry.revision,
      seenHead: open.head,
      cause: "edit",
    },
  });
  expect(answer.ok()).toBe(true);
  await dialog(page).getByRole("button", { name: "Take over" }).click();
  await expect(page.getByText("The document has been changed in the meantime.")).toBeVisible();
  await expect(dialog(page).getByRole("radio", { name: "That of the file" }).last()).toBeChecked();
});

test("a file of another format is taken over only when somebody says so", async ({ page }) => {
  await openDocument(page);
  await askForFiles(page, "A new version of the file: English…");
  const html = `<html lang="en">${ENGLISH.map((text) => `<p>${text}</p>`).join("\n")}</html>`;
  await chooseFile(page, "en.html", Buffer.from(html));
  await expect(dialog(page).getByRole("alert")).toContainText("of another format");
  await dialog(page).getByRole("button", { name: "Go on nevertheless" }).click();
  await expect(dialog(page)).toContainText("3 paragraphs stay");
  await expect(dialog(page).getByRole("button", { name: "Take over" })).toBeEnabled();
});

test("a review table comes back with corrections and is undone", async ({ page }) => {
  const id = await openDocument(page);
  const { editions } = await (await page.request.get(`/api/documents/${id}`)).json();
  const english = editions.find(({ language }: { language: string }) => language === "en");
  const address = `/api/documents/${id}/editions/${english.id}/export?format=review-xlsx`;
  const table = await (await page.request.get(address)).body();
  await askForFiles(page, "A review table that came back…");
  await chooseFile(
    page,
    "review.xlsx",
    withWords(table, "Night falls on the bank", "Dusk falls on the bank"),
  );
  await expect(dialog(page)).toContainText("2 paragraphs stay");
  await expect(dialog(page).getByRole("listitem")).toContainText(["Corrected"]);
  await expectAccessible(page);
  await dialog(page).getByRole("button", { name: "Take over" }).click();
  await expect(cell(page, 2, 2)).toContainText("Dusk falls on the bank.");
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expect(cell(page, 2, 2)).toContainText("Night falls on the bank.");
});

/** A package in which a correction was made, as an office program would. */
function withWords(bytes: Buffer, before: string, after: string): Uint8Array {
  const opened = openPackage(bytes, "xlsx");
  const read = (name: string) => {
    const text = new TextDecoder().decode(opened.read(name)).replaceAll(before, after);
    return [name, new TextEncoder().encode(text)] as const;
  };
  return createPackage(new Map(opened.names.map(read)));
}
