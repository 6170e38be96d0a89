import { expect, test } from "@playwright/test";

test("the first page runs under its own policy, without a violation", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));

  const response = await page.goto("/");
  expect(response?.headers()["content-security-policy"]).toContain("script-src 'nonce-");
  await page.waitForLoadState("networkidle");
  expect(complaints).toEqual([]);
});

test("a script that was smuggled into the page does not run", async ({ page }) => {
  await page.goto("/");
  const violation = page.evaluate(
    () =>
      new Promise((resolve) =>
        addEventListener("securitypolicyviolation", resolve, { once: true }),
      ),
  );
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      "beforeend",
      '<img src="/none.png" onerror="window.smuggled = 1">',
    );
  });
  await violation;
  expect(await page.evaluate(() => "smuggled" in window)).toBe(false);
});

test("every answer carries a nonce of its own", async ({ request }) => {
  const policies = await Promise.all([1, 2].map(async () => policyOf(await request.get("/"))));
  expect(new Set(policies).size).toBe(2);
});

test("pages of other sites can neither read nor change anything", async ({ request }) => {
  const rebound = await request.get("/api/documents", { headers: { host: "evil.example" } });
  expect(rebound.status()).toBe(421);
  const forged = await request.put("/api/editor", {
    headers: { origin: "http://evil.example" },
    data: { name: "Mallory" },
  });
  expect(forged.status()).toBe(403);
});

function policyOf(response: { headers(): Record<string, string> }): string | undefined {
  return response.headers()["content-security-policy"];
}
