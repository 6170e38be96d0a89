import { defineConfig } from "@playwright/test";
import { LAUNCH_ARGS } from "../support/browser.ts";

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  globalSetup: "./global-setup.ts",
  // All tests share one server and its database; each makes the documents it needs.
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [["list"]],
  use: {
    baseURL: process.env.HEXAPLA_TEST_URL,
    locale: "en-GB",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.HEXAPLA_BROWSER || undefined,
      args: LAUNCH_ARGS,
    },
  },
});
