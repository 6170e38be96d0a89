import { CORE_MODULES, LAYERS, PACKAGE_HOMES } from "./layers.ts";

/** A source that breaks the rule of its name. */
export interface Planted {
  readonly rule: string;
  readonly path: string;
  readonly source: string;
}

/** A place for a file of each layer. */
const PLACES: Readonly<Record<string, string>> = {
  core: "lib/core/text",
  adapters: "lib/adapters",
  data: "lib/data",
  services: "lib/services",
  api: "lib/api",
  server: "lib/server",
  runtime: "lib",
  cli: "lib/cli",
  locales: "locales",
  i18n: "lib",
  ui: "app/_ui",
  workers: "app/_workers",
  diff: "app/_diff",
  keys: "app/_keys",
  features: "app/_features/grid",
  mount: "app/api",
  pages: "app/documents",
};

/** Layers that are one file. */
const FILES: Readonly<Record<string, string>> = { runtime: "lib/runtime.ts", i18n: "lib/i18n.ts" };

/** Files without a fault, one in each layer and core module, for the planted ones to import. */
export const SOUND: readonly string[] = [
  ...Object.keys(LAYERS).map(soundFile),
  ...Object.keys(CORE_MODULES).map((name) => `lib/core/${name}/sound.ts`),
  "app/_features/inspector/sound.ts",
];

/** Packages that the planted sources import. */
export const PACKAGES: readonly string[] = [
  ...Object.keys(PACKAGE_HOMES).flatMap(namesIn),
  "without-home",
];

/** One violation of every rule; a rule that is added to the table is broken here without further ado. */
export const PLANTED: readonly Planted[] = [
  ...Object.keys(LAYERS).map(inLayer),
  planted("types-only-features", "app/_features/grid", `import "#lib/api/sound.ts";`),
  planted("types-only-workers", "app/_features/grid", `import "#app/_workers/sound.ts";`),
  { rule: "types-only-client", path: "lib/api/client.ts", source: `import "./sound.ts";` },
  ...Object.keys(CORE_MODULES).map(inCore),
  ...Object.keys(PACKAGE_HOMES).flatMap(awayFromHome),
  planted("package-without-home", "lib/services", `import "without-home";`),
  planted("built-ins-at-edges", "lib/services", `import "node:fs";`),
  planted("features-apart", "app/_features/grid", `import "#app/_features/inspector/sound.ts";`),
  planted("no-cycles", "lib/services", `import "./no-cycles.ts";`),
  planted("resolvable", "lib/services", `import "./nowhere.ts";`),
];

function planted(rule: string, folder: string, source: string): Planted {
  const name = rule.replace(/\W+/g, "-");
  return { rule, path: `${folder}/${name}.ts`, source };
}

function inLayer(layer: string): Planted {
  const allowed = [layer, ...(LAYERS[layer]?.uses ?? [])];
  const forbidden = Object.keys(LAYERS).find((other) => !allowed.includes(other)) ?? "";
  const breach = planted(`layer-${layer}`, placeOf(layer), `import "#${soundFile(forbidden)}";`);
  return { ...breach, path: FILES[layer] ?? breach.path };
}

/** The highest module may import all others, but still nothing of Node. */
function inCore(module: string): Planted {
  const allowed = [module, ...(CORE_MODULES[module] ?? [])];
  const forbidden = Object.keys(CORE_MODULES).find((other) => !allowed.includes(other));
  const target = forbidden ? `#lib/core/${forbidden}/sound.ts` : "node:path";
  return planted(`core-${module}`, `lib/core/${module}`, `import "${target}";`);
}

/** Services are the home of no package. */
function awayFromHome(names: string): Planted[] {
  return namesIn(names).map((name) => ({
    ...planted(`package-${name}`, "lib/services", `import "${name}";`),
    rule: `package-${names}`,
  }));
}

/** Names that the pattern admits, one for each of its alternatives. */
function namesIn(pattern: string): string[] {
  return pattern.split("|").map((name) => name.replace("[^/]+", "example"));
}

function soundFile(layer: string): string {
  return FILES[layer] ?? `${placeOf(layer)}/sound.ts`;
}

function placeOf(layer: string): string {
  const place = PLACES[layer];
  if (!place) throw new Error(`Expected a place for layer "${layer}", found none`);
  return place;
}
