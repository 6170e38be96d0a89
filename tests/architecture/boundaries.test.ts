import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { cruiseProject } from "./cruise.ts";
import { CORE_MODULES, LAYERS } from "./layers.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDERS = ["app", "lib", "tests"];
const files = ["app", "lib"].flatMap(sourcesIn);

test("every file belongs to exactly one layer", () => {
  expect(files.filter((file) => layersOf(file).length !== 1)).toEqual([]);
});

test("every file of the core belongs to a module of the table", () => {
  const core = files.filter((file) => file.startsWith("lib/core/"));
  expect(core.filter((file) => !Object.hasOwn(CORE_MODULES, moduleOf(file)))).toEqual([]);
});

test("every import respects the layers, and every source was read", async () => {
  const { summary, modules } = await cruiseProject(ROOT, FOLDERS);
  const broken = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  expect(broken).toEqual([]);

  // Silence is worth nothing from a tool that could not read TypeScript, and says nothing of it.
  const read = new Set(modules.map(({ source }) => source));
  expect(files.filter((file) => !read.has(file))).toEqual([]);
});

function sourcesIn(folder: string): string[] {
  const entries = readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: "utf8" });
  return entries.filter((entry) => /[.]tsx?$/.test(entry)).map((entry) => `${folder}/${entry}`);
}

function layersOf(file: string): string[] {
  return Object.keys(LAYERS).filter((name) => new RegExp(LAYERS[name]?.path ?? "").test(file));
}

function moduleOf(file: string): string {
  const [, , module = ""] = file.split("/");
  return module;
}
