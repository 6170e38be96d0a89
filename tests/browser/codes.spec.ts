import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { cell } from "./made-document.ts";
import { expect, test } from "./named-editor.ts";
import { editor, openEditor, openReview } from "./review-page.ts";

/** A file with inline markup to import. */
function htmlOf(language: string, paragraphs: readonly string[], basedOn: number | null) {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join("\n");
  const html = `<!DOCTYPE html>\n<html lang="${language}"><meta charset="utf-8">\n${body}\n</html>\n`;
  return {
    name: `${language}.html`,
    content: Buffer.from(html).toString("base64"),
    language,
    basedOn,
  };
}

const FRENCH = ["Le <b>bac</b> de nuit part.", "La nuit tombe sur la rive."];
const ENGLISH = ["The <b>night</b> ferry leaves.", "Night falls on the bank."];
const ARABIC = ["تغادر <b>العبّارة</b> ليلا.", "يحل الليل على الضفة."];

const missing = (page: Page) => page.getByRole("group", { name: "Missing markup" });

/** What stands in the editor, its codes by number. */
async function written(page: Page): Promise<string> {
  const text = await editor(page).inputValue();
  return text.replace(
    /[\u{100000}-\u{10fffd}]/gu,
    (code) => `⟨${(code.codePointAt(0) ?? 0) - 0xfffff}⟩`,
  );
}

async function openDocument(page: Page): Promise<void> {
  await openReview(page, [
    htmlOf("fr", FRENCH, null),
    htmlOf("en", ENGLISH, 0),
    htmlOf("ar", ARABIC, 0),
  ]);
}

/** Selects in the editor; a caret where both are the same. */
async function select(page: Page, start: number, end = start): Promise<void> {
  await editor(page).evaluate(
    (field, [from, to]) =>
      field instanceof HTMLTextAreaElement && field.setSelectionRange(from, to),
    [start, end] as const,
  );
}

test("markup is a chip in the text, and said by name", async ({ page }) => {
  await openDocument(page);
  const english = cell(page, 1, 2);
  await expect(english.getByRole("img", { name: "b, opens" })).toBeVisible();
  await expect(english.getByRole("img", { name: "b, closes" })).toBeVisible();
  await expectAccessible(page);
});

for (const [language, column] of [
  ["English", 2],
  ["Arabic", 3],
] as const) {
  test(`${language}: a chip is as wide as the room that the text area leaves for it`, async ({
    page,
  }) => {
    await openDocument(page);
    await openEditor(page, 1, column);
    await page.evaluate(() => document.fonts.ready);
    const sizes = await editor(page).evaluate((field) => {
      const mirror = document.querySelector("[data-mirror]");
      const chip = mirror?.querySelector("[data-code]");
      const em = Number.parseFloat(getComputedStyle(field).fontSize);
      const ownFont = [...document.fonts].find(({ family }) => family.includes("Hexapla Codes"));
      return {
        font: ownFont?.status,
        chip: (chip?.getBoundingClientRect().width ?? 0) / em,
        sameHeight: field.scrollHeight === mirror?.clientHeight,
      };
    });
    // Of the font that both share; browsers may round it to a whole pixel.
    expect(sizes).toEqual({ font: "loaded", chip: expect.closeTo(1.75, 1), sameHeight: true });
  });
}

test("a key that would delete a chip selects it first", async ({ page }) => {
  await openDocument(page);
  await openEditor(page, 1, 2);
  await select(page, "The __".length);
  await page.keyboard.press("Backspace");
  expect(await written(page)).toBe("The ⟨1⟩night⟨2⟩ ferry leaves.");
  await page.keyboard.press("Backspace");
  expect(await written(page)).toBe("The night⟨2⟩ ferry leaves.");
  await page.keyboard.press("Control+z");
  expect(await written(page)).toBe("The ⟨1⟩night⟨2⟩ ferry leaves.");
});

test("what is typed over words with chips in them takes the place of the words alone", async ({
  page,
}) => {
  await openDocument(page);
  await openEditor(page, 1, 2);
  await select(page, 0, "The __night__".length);
  await page.keyboard.press("O");
  await expect.poll(() => written(page)).toBe("O⟨1⟩⟨2⟩ ferry leaves.");
  await page.keyboard.type("ur");
  await expect.poll(() => written(page)).toBe("Our⟨1⟩⟨2⟩ ferry leaves.");
});

test("missing markup is put in by a press or a key, around what is selected", async ({ page }) => {
  await openDocument(page);
  await openEditor(page, 1, 2);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect.poll(() => written(page)).toBe("⟨1⟩⟨2⟩");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect.poll(() => written(page)).toBe("");
  await expect(missing(page).getByRole("button")).toHaveCount(2);
  await page.keyboard.type("Night ferry");
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await page.keyboard.press("Control+,");
  expect(await written(page)).toBe("Night ⟨1⟩ferry⟨2⟩");
  await expect(missing(page)).toHaveCount(0);
});

test("markup moves by cutting and pasting, and does not come from another text", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openDocument(page);
  await openEditor(page, 1, 2);
  await select(page, "The ".length, "The __night__".length);
  await page.keyboard.press("Control+x");
  expect(await written(page)).toBe("The  ferry leaves.");
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Control+v");
  expect(await written(page)).toBe("The  ferry leaves.⟨1⟩night⟨2⟩");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(editor(page)).toHaveValue(/^Night falls/);
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Control+v");
  expect(await written(page)).toBe("Night falls on the bank.night");
  await expect(page.getByText("Markup of another text was left out")).toBeVisible();
});

test("lost markup is a finding, and its fix puts it back", async ({ page }) => {
  await openDocument(page);
  await openEditor(page, 1, 2);
  await select(page, "The ".length, "The __".length);
  await page.keyboard.press("Delete");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const mark = cell(page, 1, 2).locator("[data-mark]");
  await expect(mark).toHaveText("night");
  await mark.click();
  await page.keyboard.press("Alt+Enter");
  await expect.poll(() => written(page)).toBe("The ⟨1⟩night⟨2⟩ ferry leaves.");
});
