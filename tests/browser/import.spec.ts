import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { card, drop } from "./dropped-files.ts";
import { expect, test } from "./named-editor.ts";

const FRENCH = `Le port rouvre demain

Les 12 bateaux de pêche quitteront le port de Saint-Malo dès demain matin, après trois semaines d’arrêt.

La maire a remercié les équipages de leur patience pendant les travaux du quai.
`;

const ENGLISH = `The port reopens tomorrow

The 12 fishing boats will leave the port of Saint-Malo tomorrow morning, after three weeks of standstill.

The mayor thanked the crews for their patience while the quay was being repaired.
`;

const UKRAINIAN = `Порт знову відкриється завтра

12 рибальських суден вийдуть із порту Сен-Мало завтра вранці, після трьох тижнів простою.

Мерка подякувала екіпажам за терпіння під час ремонту причалу.
`;

const ARABIC = `الميناء يفتح أبوابه غدا

ستغادر 12 سفينة صيد ميناء سان مالو صباح غد، بعد توقف دام ثلاثة أسابيع.

وشكرت رئيسة البلدية أطقم السفن على صبرهم أثناء إصلاح الرصيف.
`;

test.beforeEach(async ({ page }) => {
  await page.goto("/documents/new");
  await expect(page.getByRole("button", { name: "Olena Franko" })).toBeVisible();
});

test("files dropped together become a document", async ({ page }) => {
  await drop(page, { "port.fr.txt": FRENCH, "port.en.txt": ENGLISH, "port.uk.txt": UKRAINIAN });
  const french = card(page, 0);
  const english = card(page, 1);
  const ukrainian = card(page, 2);
  await expect(french.getByRole("combobox", { name: "Language" })).toHaveValue("French");
  await expect(english.getByRole("combobox", { name: "Language" })).toHaveValue("English");
  await expect(ukrainian.getByRole("combobox", { name: "Language" })).toHaveValue("Ukrainian");
  await expect(french).toContainText("Original");
  await expect(english).toContainText("Pivot");
  await expect(ukrainian).toContainText("English (port.en.txt)");
  await expect(english).toContainText("3 paragraphs · separated by blank lines");
  await expect(page.getByLabel("Title")).toHaveValue("Le port rouvre demain");
  await expect(page.getByRole("row")).toHaveCount(1 + 3);
  await expect(page.getByText("0 doubtful rows")).toBeVisible();
  await expectAccessible(page);

  await entitle(page, "Le port, три мови");
  await page.getByRole("button", { name: "Import" }).click();
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/);
  await page.goto("/");
  const listed = page.getByRole("listitem").filter({ hasText: "Le port, три мови" }).first();
  await expect(listed).toContainText(/French\s*Original.*English\s*Pivot.*Ukrainian/);
  await expect(listed).toContainText("Changed now");
  await expectAccessible(page);
});

test("texts can be pasted, by keyboard alone", async ({ page }) => {
  for (const text of [FRENCH, UKRAINIAN]) {
    await page.getByRole("button", { name: "Paste a text" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Text", { exact: true })).toBeFocused();
    await page.keyboard.insertText(text);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Add the text" })).toBeFocused();
    await page.keyboard.press("Enter");
  }
  await expect(card(page, 0)).toContainText("Pasted text 1.txt");
  await expect(card(page, 1)).toContainText("Pasted text 2.txt");
  await expect(page.getByRole("button", { name: "Import" })).toBeEnabled();
});

test("what was guessed can be corrected, by keyboard alone", async ({ page }) => {
  await drop(page, { "a.txt": FRENCH, "b.txt": ENGLISH, "c.txt": UKRAINIAN });
  const language = card(page, 2).getByRole("combobox", { name: "Language" });
  await expect(language).toHaveValue("Ukrainian");
  await language.fill("belar");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(card(page, 2).getByRole("combobox", { name: "Language" })).toHaveValue("Belarusian");
  await expect(page.getByRole("columnheader", { name: "Belarusian" })).toBeVisible();

  const base = card(page, 2).getByRole("button", { name: /Translated from/ });
  await base.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "French (a.txt)" }).press("Enter");
  await expect(base).toContainText("French (a.txt)");
  await expect(card(page, 1)).toContainText("Target");
  await expect(page.getByRole("button", { name: "Import" })).toBeEnabled();
});

test("a circle of translations is explained, and keeps the import shut", async ({ page }) => {
  await drop(page, { "a.txt": FRENCH, "b.txt": ENGLISH });
  await expect(page.getByRole("button", { name: "Import" })).toBeEnabled();
  await card(page, 0)
    .getByRole("button", { name: /Translated from/ })
    .click();
  await page.getByRole("option", { name: "English (b.txt)" }).click();
  // What is only guessed gives way.
  await expect(card(page, 1)).toContainText("Original");
  await card(page, 1)
    .getByRole("button", { name: /Translated from/ })
    .click();
  await page.getByRole("option", { name: "French (a.txt)" }).click();
  await expect(page.getByText("One of the texts must be the original.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Import" })).toBeDisabled();
});

for (const [what, name, bytes, message] of [
  [
    "invalid UTF-8",
    "latin1.txt",
    [0x41, 0x0a, 0x63, 0x61, 0x66, 0xe9],
    /Line 2, column 4: .*UTF-8/,
  ],
  ["a NUL", "binary.txt", [0x41, 0x42, 0x00, 0x43], /Line 1, column 3: .*NUL/],
  ["an empty file", "empty.txt", [], /no text in it/],
  ["a damaged Word document", "article.docx", [0x50, 0x4b, 0x03, 0x04], /is damaged/],
  ["a format we cannot read", "scan.pdf", [0x25, 0x50, 0x44, 0x46], /cannot be read/],
] as const) {
  test(`${what} is told with its place, and nothing is imported until it is gone`, async ({
    page,
  }) => {
    const title = `Not to be stored: ${what}`;
    await drop(page, { "a.txt": FRENCH, "b.txt": ENGLISH, [name]: Uint8Array.from(bytes) });
    await expect(card(page, 2).getByRole("alert")).toHaveText(message);
    await entitle(page, title);
    await expect(page.getByText("1 text needs your attention.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Import" })).toBeDisabled();
    expect(await titles(page)).not.toContain(title);

    await page.getByRole("button", { name: `Remove “${name}”` }).click();
    await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Import" })).toBeEnabled();
  });
}

test("a text alone is only a beginning", async ({ page }) => {
  await drop(page, { "a.txt": FRENCH });
  await expect(page.getByText("Add at least two texts")).toBeVisible();
  await expect(page.getByRole("button", { name: "Import" })).toBeDisabled();
});

test("a text whose language nobody can tell waits for the editor", async ({ page }) => {
  await drop(page, { "a.txt": FRENCH, "b.txt": "12\n\n34\n\n56\n" });
  await expect(card(page, 1)).toContainText("Choose it from the list");
  await expect(page.getByRole("button", { name: "Import" })).toBeDisabled();
  await card(page, 1).getByRole("combobox", { name: "Language" }).fill("German");
  await page.getByRole("option", { name: "German", exact: true }).click();
  await expect(page.getByRole("button", { name: "Import" })).toBeEnabled();
});

test("a right-to-left text is set from right to left", async ({ page }) => {
  await drop(page, { "en.txt": ENGLISH, "ar.txt": ARABIC });
  const cell = page.getByRole("table", { name: "Alignment" }).getByText("ستغادر 12 سفينة صيد");
  await expect(cell).toHaveAttribute("lang", "ar");
  await expect(cell).toHaveCSS("direction", "rtl");
  await expectAccessible(page);
});

test("a server that is gone is said, and the texts stay", async ({ page }) => {
  await page.route("**/api/imports/preview", (route) => route.abort());
  await drop(page, { "a.txt": FRENCH, "b.txt": ENGLISH });
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "The server does not answer",
  );
  await expect(page.getByText("a.txt")).toBeVisible();
  await expect(page.getByText("b.txt")).toBeVisible();
});

test("an alignment tells how far it is", async ({ page }) => {
  await choose(page, bookOf(1_000));
  // What was read is there before the rows are.
  await expect(card(page, 2).getByRole("combobox", { name: "Language" })).toHaveValue("Ukrainian");
  await expect(page.getByRole("button", { name: "Import" })).toBeDisabled();
  await expect(page.getByRole("progressbar", { name: /^Aligning \d+%$/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Alignment" })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(page.getByText("0 disputed rows")).toBeVisible();
});

test("a cancelled alignment leaves everything as it was entered", async ({ page }) => {
  await choose(page, bookOf(8_000));
  await expect(card(page, 2).getByRole("combobox", { name: "Language" })).toHaveValue("Ukrainian");
  await entitle(page, "A book of the port");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(
    page.getByRole("status").filter({ hasText: "Aligning was cancelled." }),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Align again" })).toBeFocused();
  await expect(page.getByRole("button", { name: "Import" })).toBeDisabled();
  await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
  await expectAccessible(page);

  await page.keyboard.press("Enter");
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Align again" })).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("A book of the port");
  await expect(card(page, 2).getByRole("combobox", { name: "Language" })).toHaveValue("Ukrainian");
});

test("Escape that closes a list does not cancel what is under way", async ({ page }) => {
  await choose(page, bookOf(8_000));
  const language = card(page, 0).getByRole("combobox", { name: "Language" });
  await language.fill("Fre");
  await expect(page.getByRole("option", { name: "French", exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Align again" })).toBeVisible();
});

test("a cancelled import stores nothing, and can be made again", async ({ page }) => {
  const title = "Cancelled, then made";
  await drop(page, { "a.txt": FRENCH, "b.txt": ENGLISH });
  await entitle(page, title);
  // The server is never reached, so the import goes on for as long as the test likes.
  await page.route("**/api/documents", () => {});
  await page.getByRole("button", { name: "Import" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("The import was cancelled. Nothing is stored.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Import" })).toBeFocused();
  await page.unroute("**/api/documents");
  expect(await titles(page)).not.toContain(title);

  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/);
  expect(await titles(page)).toContain(title);
});

test("an archive of a document comes back as a document; another file is refused", async ({
  page,
}) => {
  await drop(page, { "a.txt": FRENCH, "b.txt": ENGLISH });
  await page.getByRole("button", { name: "Import" }).click();
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/);
  const first = page.url();
  const archive = await page.request.get(`/api${new URL(first).pathname}/archive`);

  await page.goto("/");
  const input = page.locator("input[type=file]");
  await input.setInputFiles(jsonFile("no-archive.json", Buffer.from('{"hexapla":1}')));
  await expect(page.getByText("not an archive of a document")).toBeVisible();

  await input.setInputFiles(jsonFile("port.json", await archive.body()));
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/);
  expect(page.url()).not.toBe(first);
});

/** Gives the document a title. One is guessed from the first text; what is typed comes after it. */
async function entitle(page: Page, title: string): Promise<void> {
  await expect(page.getByLabel("Title")).not.toHaveValue("");
  await page.getByLabel("Title").fill(title);
}

function jsonFile(name: string, buffer: Buffer) {
  return { name, mimeType: "application/json", buffer };
}

/** Three texts that take the aligner seconds. */
function bookOf(paragraphs: number): Record<string, string> {
  const each = (write: (number: number) => string) =>
    Array.from({ length: paragraphs }, (_, index) => write(index + 1)).join("\n\n");
  return {
    "book.fr.txt": each(
      (n) => `Le bateau numéro ${n} quitte le port avec ${n * 7} caisses de poisson.`,
    ),
    "book.en.txt": each((n) => `Boat number ${n} leaves the port with ${n * 7} crates of fish.`),
    "book.uk.txt": each((n) => `Судно номер ${n} виходить із порту з ${n * 7} ящиками риби.`),
  };
}

async function titles(page: Page): Promise<string[]> {
  const answer = await page.request.get("/api/documents");
  const documents: { title: string }[] = await answer.json();
  return documents.map(({ title }) => title);
}

/** Chooses files from a window, which is also the quick way for large ones. */
async function choose(page: Page, files: Record<string, string>): Promise<void> {
  const chosen = Object.entries(files).map(([name, content]) => {
    return { name, mimeType: "text/plain", buffer: Buffer.from(content) };
  });
  await page.locator("input[type=file]").setInputFiles(chosen);
}
