import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { plantTree } from "../support/tree.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SETTINGS = ["tsconfig.json", "lib/core/tsconfig.json"];

/** What the core must not know: the browser and the machine. */
const UNKNOWN = ["document", "window", "fetch", "process", "Buffer", "setTimeout", "console"];

const tree = await plantTree({
  ...Object.fromEntries(SETTINGS.map((path) => [path, readFileSync(join(ROOT, path), "utf8")])),
  ...Object.fromEntries(
    UNKNOWN.map((name) => [`lib/core/text/${name}.ts`, `export const known = ${name};\n`]),
  ),
  "lib/core/text/language.ts": 'export const words = new Intl.Segmenter("uk");\n',
});
const tsc = join(ROOT, "node_modules/.bin/tsc");
const { stdout } = spawnSync(tsc, ["-p", "lib/core"], { cwd: tree.root, encoding: "utf8" });
await tree.remove();

test.each(UNKNOWN)("the core does not know %s", (name) => {
  expect(stdout).toMatch(new RegExp(`text/${name}[.]ts.*Cannot find name '${name}'`));
});

test("the core knows the language itself", () => {
  expect(stdout).not.toContain("text/language.ts");
});
