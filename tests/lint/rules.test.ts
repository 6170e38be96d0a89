import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { plantTree } from "../support/tree.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BIOME = join(ROOT, "node_modules/.bin/biome");

/** What must not be written, by the rule that says so. */
const PLANTED = [
  {
    rule: "suspicious/noExplicitAny",
    path: "lib/core/text/any.ts",
    source: "export const a: any = 1;",
  },
  {
    rule: "style/noNonNullAssertion",
    path: "lib/services/sure.ts",
    source: "export const first = (words: string[]) => words[0]!.length;",
  },
  {
    rule: "style/noRestrictedGlobals",
    path: "lib/core/text/clock.ts",
    source: "export const now = () => Date.now();",
  },
  {
    rule: "plugin",
    path: "lib/core/text/chance.ts",
    source: "export const chance = () => Math.random();",
  },
  { rule: "style/noDefaultExport", path: "lib/services/default.ts", source: "export default 1;" },
  {
    rule: "plugin",
    path: "lib/services/assertion.ts",
    source: "export const text = (value: unknown) => value as string;",
  },
  { rule: "format", path: "app/_ui/badly-set.ts", source: "export const a   = 'b'" },
] as const;

/** The same, where it is allowed. */
const ALLOWED = [
  { path: "lib/services/clock.ts", source: "export const now = () => Date.now();" },
  { path: "lib/adapters/chance.ts", source: "export const chance = () => Math.random();" },
  {
    path: "lib/core/text/constant.ts",
    source: 'export const SIDES = ["before", "after"] as const;',
  },
  { path: "app/page.tsx", source: "export default 1;" },
] as const;

const plugins = readdirSync(join(ROOT, "tests/lint"))
  .filter((name) => name.endsWith(".grit"))
  .map((name) => `tests/lint/${name}`);

const tree = await plantTree({
  ...Object.fromEntries(
    [".biome.json", ...plugins].map((path) => [path, readFileSync(join(ROOT, path), "utf8")]),
  ),
  ...Object.fromEntries([...PLANTED, ...ALLOWED].map(({ path, source }) => [path, `${source}\n`])),
});
const { stdout } = spawnSync(BIOME, ["ci", "--reporter=github", "--max-diagnostics=none", "."], {
  cwd: tree.root,
  encoding: "utf8",
});
await tree.remove();

test.each(PLANTED)("$rule is caught in $path", ({ rule, path }) => {
  expect(rulesBrokenIn(path)).toContain(rule);
});

test.each(ALLOWED)("nothing is wrong with $path", ({ path }) => {
  expect(rulesBrokenIn(path)).toEqual([]);
});

function rulesBrokenIn(path: string): string[] {
  const lines = stdout
    .split("\n")
    .filter((line) => line.includes(`file=${join(tree.root, path)},`));
  return lines.map((line) => line.replace(/^.*title=(lint[/])?([^,:]+).*$/, "$2"));
}
