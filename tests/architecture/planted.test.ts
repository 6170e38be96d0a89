import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { plantTree } from "../support/tree.ts";
import { RULES } from "./boundaries.ts";
import { cruiseProject } from "./cruise.ts";
import { PACKAGES, PLANTED, SOUND } from "./planted.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const tree = await plantTree({
  "tsconfig.json": readFileSync(`${ROOT}/tsconfig.json`, "utf8"),
  "package.json": readFileSync(`${ROOT}/package.json`, "utf8"),
  ...Object.fromEntries(PACKAGES.flatMap(packageFiles)),
  ...Object.fromEntries(SOUND.map((path) => [path, "export {};\n"])),
  ...Object.fromEntries(PLANTED.map(({ path, source }) => [path, `${source}\n`])),
});
const { summary } = await cruiseProject(tree.root, ["app", "lib", "locales"]).finally(tree.remove);
const caught = summary.violations.map(({ rule, from }) => ({ rule: rule.name, path: from }));

test.each(PLANTED)("$rule catches what is planted in $path", ({ rule, path }) => {
  expect(caught).toContainEqual({ rule, path });
});

test("every rule has a planted violation", () => {
  const planted = new Set(PLANTED.map(({ rule }) => rule));
  expect(RULES.map(({ name }) => name).filter((name) => !planted.has(name ?? ""))).toEqual([]);
});

test("sound files are left alone", () => {
  const planted = new Set(PLANTED.map(({ path }) => path));
  expect(caught.filter(({ path }) => !planted.has(path))).toEqual([]);
});

function packageFiles(name: string): [string, string][] {
  const folder = `node_modules/${name}`;
  return [
    [`${folder}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" })],
    [`${folder}/index.js`, "module.exports = {};\n"],
  ];
}
