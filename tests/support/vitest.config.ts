import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// These run on a real database: one server for all of them, a database of its own for each file.
const ON_DATABASE = ["tests/data/**", "tests/services/**", "tests/api/**"];
const ELSEWHERE = ["tests/browser/**", "tests/durability/**"];
const TESTS = /\*\*$/;

export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "alone",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...ON_DATABASE, ...ELSEWHERE],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ON_DATABASE.map((folder) => folder.replace(TESTS, "**/*.test.ts")),
          globalSetup: fileURLToPath(new URL("database-server.ts", import.meta.url)),
        },
      },
    ],
  },
});
