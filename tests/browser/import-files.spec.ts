import { docxOf, p, r } from "../core/formats/docx/document.ts";
import { expectAccessible } from "./accessibility.ts";
import { card, drop } from "./dropped-files.ts";
import { workbookOf, xliffOf } from "./made-files.ts";
import { expect, test } from "./named-editor.ts";

const UNITS = [
  ["The ⟨b⟩night⟨/b⟩ ferry leaves at ten.", "Le ⟨b⟩bac⟨/b⟩ de nuit part à dix heures."],
  ["Night falls on the bank.", "La nuit tombe sur la rive."],
] as const;

const ARABIC = "تغادر العبّارة الليلية في العاشرة.\n\nيحل الليل على الضفة.\n";

test.beforeEach(async ({ page }) => {
  await page.goto("/documents/new");
  await expect(page.getByRole("button", { name: "Olena Franko" })).toBeVisible();
});

test("a bilingual file brings both texts, aligned by itself", async ({ page }) => {
  await drop(page, { "ferry.xlf": xliffOf(["en", "fr"], UNITS) });
  const file = card(page, 0);
  await expect(file).toContainText("2 texts in this file");
  await expect(file).toContainText("XLIFF 1.2");
  const texts = file.getByRole("listitem");
  await expect(texts.nth(0)).toContainText("Original");
  await expect(texts.nth(1)).toContainText("Target");
  await expect(texts.nth(1).getByRole("combobox", { name: "Language" })).toHaveValue("French");
  await expect(page.getByText("are aligned by the file itself")).toBeVisible();
  await expect(page.getByRole("cell", { name: "By the file" })).toHaveCount(2);
  // Markup is shown as what it is, never as the characters that stand for it.
  await expect(page.getByRole("img", { name: "b, opens" })).toHaveCount(2);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Import" }).click();
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("row", { name: "Row 2" })).toContainText("La nuit tombe");
});

test("one text of a file can be left out, and another file takes its place", async ({ page }) => {
  await drop(page, { "ferry.xlf": xliffOf(["en", "fr"], UNITS), "ferry.ar.txt": ARABIC });
  await expect(page.getByRole("columnheader", { name: "French" })).toBeVisible();
  await page.getByRole("checkbox", { name: "Take French" }).focus();
  await page.keyboard.press("Space");
  await expect(card(page, 0)).toContainText("Left out of the document");
  await expect(page.getByRole("columnheader", { name: "Arabic" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "French" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Import" })).toBeEnabled();
  await page.getByRole("button", { name: "Import" }).click();
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("columnheader", { name: /Arabic/ })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: /French/ })).toHaveCount(0);
});

test("the columns of a table can be chosen, and the sheet", async ({ page }) => {
  const rows = [
    ["Key", "A", "B", "C"],
    ["a1", "The ferry leaves at ten.", "Пором відходить о десятій.", "check"],
    ["a2", "Night falls on the bank.", "На берег спадає ніч.", "ok"],
  ];
  const other = [
    ["English", "German"],
    ["The port is closed today.", "Der Hafen ist heute geschlossen."],
  ];
  await drop(page, { "texts.xlsx": workbookOf({ Ferry: rows, Port: other }) });
  await expect(card(page, 0)).toContainText("Excel workbook");
  await card(page, 0).getByText("Columns of the table").click();
  const column = (name: string) => card(page, 0).getByRole("combobox", { name });
  await expect(column("Column B: A")).toHaveValue("English");
  await expect(column("Column C: B")).toHaveValue("Ukrainian");
  await expectAccessible(page);
  await column("Column C: B").fill("Belar");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(card(page, 0).getByRole("combobox", { name: "Language" }).last()).toHaveValue(
    "Belarusian",
  );
  await column("Column C: B").fill("Not");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Add at least two texts")).toBeVisible();

  await card(page, 0).getByRole("button", { name: /Sheet/ }).click();
  await page.getByRole("option", { name: "Port" }).click();
  await expect(column("Column B: German")).toHaveValue("German");
  await expect(page.getByRole("cell", { name: "Der Hafen ist heute geschlossen." })).toHaveCount(2);
  await expect(page.getByRole("button", { name: "Import" })).toBeEnabled();
});

test("a text in another encoding can be read once that is chosen", async ({ page }) => {
  // «Ночь опускается на берег.» in windows-1251.
  const words = "Ночь опускается на берег.";
  const bytes = Uint8Array.from(words, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 128 ? code : code - 0x410 + 0xc0;
  });
  await drop(page, { "a.txt": "Night falls on the bank.\n", "b.txt": bytes });
  const file = card(page, 1);
  await expect(file.getByRole("alert")).toContainText("Line 1, column 1");
  await expect(file.getByRole("alert")).toContainText("Byte 0");
  const original = await page.request.get(
    (await file.getByRole("link", { name: "Download the original" }).getAttribute("href")) ?? "",
  );
  expect([...(await original.body())]).toEqual([...bytes]);
  await expectAccessible(page);

  await file.getByRole("combobox", { name: "Encoding of the file" }).fill("1251");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(file.getByRole("region", { name: "The text in this encoding" })).toHaveText(words);
  await expect(file.getByRole("alert")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Import" })).toBeEnabled();
});

test("a file with tracked changes is read with them or without", async ({ page }) => {
  const body = `<w:p>${r("The ferry leaves at ")}<w:ins w:id="1" w:author="Ada">${r("ten")}</w:ins><w:del w:id="2" w:author="Brigid"><w:r><w:delText>nine</w:delText></w:r></w:del>${r(".")}</w:p>${p("Night falls on the bank.")}`;
  await drop(page, {
    "ferry.docx": docxOf(body),
    "ferry.fr.txt": "Le bac part à dix heures.\n\nLa nuit tombe sur la rive.\n",
  });
  const choice = card(page, 0).getByRole("group", {
    name: /2 tracked changes \(by Ada and Brigid\)/,
  });
  await expect(choice).toBeVisible();
  const cell = (text: string) => page.getByRole("cell", { name: text, exact: true });
  await expect(cell("The ferry leaves at ten.")).toBeVisible();
  await choice.getByRole("radio", { name: /as it was before/ }).check();
  await expect(cell("The ferry leaves at nine.")).toBeVisible();
});

test("remarks on a file are listed with their places", async ({ page }) => {
  const json = '{ "a": "The ferry leaves.", "b": "Night falls.", "b": "Night falls again." }';
  await drop(page, { "en.json": json, "fr.txt": "Le bac part.\n\nLa nuit tombe.\n" });
  await card(page, 0).getByText("1 remark on this file").click();
  await expect(card(page, 0)).toContainText(/Line 1, column \d+: the key “b” stands here twice/);
});
