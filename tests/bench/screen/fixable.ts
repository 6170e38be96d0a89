import type { Page } from "playwright";

// Flags and findings without a fix lie between those with one.
const MOST_STOPS = 40;
// What a card tells comes from the server.
const CARD_MS = 1_000;

/** Goes with F8 from mark to mark until the card of one offers a fix. Returns whether one was found. */
export async function comeToFix(
  page: Page,
  press: (key: string) => Promise<void>,
): Promise<boolean> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await press("F8");
    if (await offersFix(page)) return true;
  }
  return false;
}

async function offersFix(page: Page): Promise<boolean> {
  const card = page.getByRole("group", { name: "About these words" });
  const accept = card.getByRole("button", { name: "Accept" }).first();
  return accept.waitFor({ timeout: CARD_MS }).then(
    () => true,
    () => false,
  );
}
