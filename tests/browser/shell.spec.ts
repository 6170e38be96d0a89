import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessibility.ts";
import { expect, test } from "./named-editor.ts";

test.describe("an editor without a name", () => {
  test("is asked once, and keeps it", async ({ page, context }) => {
    await context.clearCookies();
    await page.goto("/");
    const dialog = page.getByRole("dialog", { name: "Who is editing?" });
    await expect(dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeVisible();
    await page.getByRole("textbox", { name: "Your name" }).fill("  Łucja   Дяченко ");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await page.reload();
    await expect(page.getByRole("button", { name: "Łucja Дяченко" })).toBeVisible();
    await expect(dialog).toBeHidden();
  });

  test("meets an accessible question", async ({ page, context }) => {
    await context.clearCookies();
    await page.goto("/");
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectAccessible(page);
  });
});

test("the editor's name can be changed, and left as it was", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Olena Franko" }).click();
  await page.getByRole("textbox", { name: "Your name" }).fill("Somebody else");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Olena Franko" })).toBeVisible();
  await page.getByRole("button", { name: "Olena Franko" }).click();
  await page.getByRole("textbox", { name: "Your name" }).fill("Olena Pchilka");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Olena Pchilka" })).toBeVisible();
});

test.describe("the language of the interface", () => {
  test.use({ locale: "fr-CA" });

  test("is the browser's where we have it, until another is chosen", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await page.getByRole("button", { name: "Langue, apparence, réglages" }).click();
    await page.getByRole("menuitemradio", { name: "Українська" }).click();
    await expect(page.getByRole("heading", { name: "Документи" })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "uk");
    await page.reload();
    await expect(page.getByRole("heading", { name: "Документи" })).toBeVisible();
    await expect(page).toHaveTitle("Документи · Hexapla");
  });
});

test.describe("the theme", () => {
  test.use({ colorScheme: "light" });

  test("is the system's until another is chosen, and is there before any script runs", async ({
    page,
    browser,
    baseURL,
  }) => {
    await page.goto("/");
    const light = await groundOf(page);
    await page.getByRole("button", { name: "Language, appearance, settings" }).click();
    await page.getByRole("menuitemradio", { name: "Dark" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    const dark = await groundOf(page);
    expect(dark).not.toBe(light);

    const cookies = await page.context().cookies();
    const scriptless = await browser.newContext({ baseURL, javaScriptEnabled: false });
    await scriptless.addCookies(cookies);
    const still = await scriptless.newPage();
    await still.goto("/");
    await expect(still.locator("html")).toHaveCSS("background-color", dark);
    await scriptless.close();
  });
});

test("the first key leads past the header", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("an address that leads nowhere leads back to the documents", async ({ page }) => {
  const answer = await page.goto("/nowhere");
  expect(answer?.status()).toBe(404);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Go to the documents" }).click();
  await expect(page.getByRole("heading", { name: "Documents", exact: true })).toBeVisible();
});

test("the pages keep to their policy, and ask no other server for anything", async ({
  page,
  baseURL,
}) => {
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(baseURL ?? "") && !/^(data|blob):/.test(url)) elsewhere.push(url);
  });
  for (const path of ["/", "/documents/new"]) {
    await page.goto(path);
    await expect(page.getByRole("button", { name: "Olena Franko" })).toBeVisible();
  }
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const path of ["/", "/documents/new"]) {
    test.describe(`${path} in ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width: 900, height: 800 } });

      test("is accessible, and fits a narrow window", async ({ page }) => {
        await page.goto(path);
        await expect(page.getByRole("button", { name: "Olena Franko" })).toBeVisible();
        await expectAccessible(page);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      });
    });
  }
}

function groundOf(page: Page): Promise<string> {
  return page.locator("html").evaluate((html) => getComputedStyle(html).backgroundColor);
}
