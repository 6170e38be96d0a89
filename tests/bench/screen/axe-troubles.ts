import type { Page } from "playwright";
import { makeSmall } from "./axe-document.ts";
import { DRAWN_MS, start } from "./axe-review.ts";

/** Opens a document of its own with an editor that has words of its own, so that what goes wrong here touches no other walk. */
async function edited(page: Page): Promise<string> {
  const document = await makeSmall(page.context().request);
  await page.goto(`/documents/${document}`);
  await start(page);
  await page.keyboard.press("Enter");
  await page.locator("[role=grid] textarea").fill("Night falls slowly.");
  return document;
}

/** The window that asks which text shall stand: somebody else has saved the same words. */
export async function* clash(page: Page) {
  const document = await edited(page);
  const { request } = page.context();
  const { head, segments } = await (await request.get(`/api/documents/${document}`)).json();
  const { id, revision } = segments.find((one: { text: string }) => one.text.startsWith("The the"));
  await request.post(`/api/documents/${document}/segments/${id}/revisions`, {
    data: { text: "Night falls fast.", seenRevision: revision, seenHead: head, cause: "edit" },
  });
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor();
  await page.waitForTimeout(DRAWN_MS);
  yield "two texts for one place";
}

/** What is saved while there is no connection. */
export async function* offline(page: Page) {
  await edited(page);
  await page.route("**/api/**", (route) => route.abort("internetdisconnected"));
  await page.keyboard.press("Control+Enter");
  await page.waitForTimeout(2 * DRAWN_MS);
  yield "kept here";
}

/** What is shown in the place of a page that has failed: here on an answer that no server gives. */
export async function* failed(page: Page) {
  await page.route("**/api/documents/*/timeline*", (route) => route.fulfill({ json: { head: 1 } }));
  await page.reload();
  await page.getByRole("alert").getByRole("button").waitFor();
  yield "failed";
}

/** What would stand in the place of the words that are found. */
export async function* replacing(page: Page) {
  await page.getByRole("gridcell").first().waitFor();
  await page.keyboard.press("Control+Shift+F");
  const fields = page.getByRole("search").getByRole("textbox");
  await fields.nth(0).fill("ferry");
  await fields.nth(1).fill("boat");
  await page.getByRole("search").getByRole("listitem").first().waitFor();
  await page.waitForTimeout(DRAWN_MS);
  yield "replacing";
}
