import type { ICruiseOptions, IRegularForbiddenRuleType } from "dependency-cruiser";
import { CORE_MODULES, EDGES, LAYERS, PACKAGE_HOMES, TYPES_ONLY } from "./layers.ts";

const PRODUCT = "^(app|lib)/";
const OURS = "^(app|lib|locales|tests)/";

type Ends = Pick<IRegularForbiddenRuleType, "from" | "to">;

function forbid(name: string, comment: string, ends: Ends): IRegularForbiddenRuleType {
  return { name, comment, severity: "error", ...ends };
}

function pathOf(layer: string): string {
  const known = LAYERS[layer];
  if (!known) throw new Error(`Expected a layer of the table, found "${layer}"`);
  return known.path;
}

function inPackages(names: string): string {
  return `(^|/)node_modules/(@types/)?(${names})/`;
}

const layerRules = Object.entries(LAYERS).map(([name, { path, uses }]) =>
  forbid(`layer-${name}`, `${name} may import only: ${uses.join(", ") || "itself"}`, {
    from: { path },
    to: { path: OURS, pathNot: [path, ...uses.map(pathOf)] },
  }),
);

const typeRules = Object.entries(TYPES_ONLY).map(([name, { from, to }]) =>
  forbid(`types-only-${name}`, `${from} may import only types of ${to}`, {
    from: { path: from },
    to: { path: to, dependencyTypesNot: ["type-only"] },
  }),
);

const corePackages = Object.entries(PACKAGE_HOMES)
  .filter(([, home]) => home.startsWith("^lib/core/"))
  .map(([names]) => inPackages(names));

const coreRules = Object.entries(CORE_MODULES).map(([name, uses]) =>
  forbid(`core-${name}`, `core/${name} may import only: ${uses.join(", ") || "itself"}`, {
    from: { path: `^lib/core/${name}/` },
    to: { pathNot: [...[name, ...uses].map((used) => `^lib/core/${used}/`), ...corePackages] },
  }),
);

const packageRules = Object.entries(PACKAGE_HOMES).map(([names, home]) =>
  forbid(`package-${names}`, `${names} belongs in ${home}`, {
    from: { path: PRODUCT, pathNot: home },
    to: { path: inPackages(names) },
  }),
);

const generalRules = [
  forbid("package-without-home", "Name the package's home in layers.ts", {
    from: { path: PRODUCT },
    to: { path: "(^|/)node_modules/", pathNot: Object.keys(PACKAGE_HOMES).map(inPackages) },
  }),
  forbid("built-ins-at-edges", "Files, network and processes stay at the edges", {
    from: { path: PRODUCT, pathNot: EDGES },
    to: { dependencyTypes: ["core"] },
  }),
  forbid("features-apart", "A page composes features; a feature never imports another", {
    from: { path: "^app/_features/([^/]+)/" },
    to: { path: "^app/_features/", pathNot: "^app/_features/$1/" },
  }),
  forbid("no-cycles", "Modules that import each other cannot be read or tested alone", {
    from: {},
    to: { circular: true },
  }),
  forbid("resolvable", "The import does not lead to a file", {
    from: {},
    to: { couldNotResolve: true },
  }),
];

/** Every rule on who may import whom. */
export const RULES: readonly IRegularForbiddenRuleType[] = [
  ...layerRules,
  ...typeRules,
  ...coreRules,
  ...packageRules,
  ...generalRules,
];

/** How dependency-cruiser reads the project, rules included. */
export const OPTIONS: ICruiseOptions = {
  ruleSet: { forbidden: [...RULES] },
  validate: true,
  doNotFollow: { path: "node_modules" },
  exclude: { path: "(^|/)[.]next/" },
  tsPreCompilationDeps: true,
  tsConfig: { fileName: "tsconfig.json" },
  enhancedResolveOptions: {
    exportsFields: ["exports"],
    conditionNames: ["import", "types", "node", "default"],
  },
};
