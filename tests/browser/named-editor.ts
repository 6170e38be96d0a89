import { test as base, expect } from "@playwright/test";

/** A test whose browser belongs to an editor who has already given a name. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const answer = await page.request.put("/api/editor", { data: { name: "Olena Franko" } });
    expect(answer.ok()).toBe(true);
    await use(page);
  },
});

export { expect };
