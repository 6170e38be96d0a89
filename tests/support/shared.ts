import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe } from "vitest";

const SHARED = fileURLToPath(new URL("../../../shared/", import.meta.url));

/**
 * Path of a file of the test data that lies beside a checkout, or null where there is none (an outside clone).
 * @throws where the data are required (`HEXAPLA_REQUIRE_SHARED=1`) and the file is missing.
 */
export function sharedPath(relative: string): string | null {
  const path = SHARED + relative;
  if (existsSync(path)) return path;
  if (process.env.HEXAPLA_REQUIRE_SHARED === "1")
    throw new Error(`Expected test data at ${path}: not found`);
  return null;
}

/** Declares a suite on the shared test data; reported as skipped where they are absent. */
export function describeWithShared(name: string, suite: (root: string) => void): void {
  const root = sharedPath("data");
  if (root === null) describe.skip(`${name} (needs ../shared)`, () => suite(""));
  else describe(name, () => suite(`${root}/`));
}
