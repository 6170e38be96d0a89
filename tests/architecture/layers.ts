/** A part of the project by the paths of its files. `uses` lists the layers it may import besides itself. */
export interface Layer {
  readonly path: string;
  readonly uses: readonly string[];
}

/** The architecture as data; lib/README.md draws it. */
export const LAYERS: Readonly<Record<string, Layer>> = {
  core: { path: "^lib/core/", uses: [] },
  adapters: { path: "^lib/adapters/", uses: ["core"] },
  data: { path: "^lib/data/", uses: ["core"] },
  services: { path: "^lib/services/", uses: ["core", "data", "adapters"] },
  api: { path: "^lib/api/", uses: ["core", "adapters", "services", "i18n"] },
  server: { path: "^lib/server/", uses: ["adapters"] },
  runtime: {
    path: "^lib/runtime[.]ts$",
    uses: ["core", "adapters", "data", "services", "api", "server"],
  },
  cli: {
    path: "^lib/cli/",
    uses: ["core", "adapters", "data", "services", "api", "server", "runtime", "i18n"],
  },
  locales: { path: "^locales/", uses: [] },
  i18n: { path: "^lib/i18n[.]ts$", uses: ["locales"] },
  ui: { path: "^app/_ui/", uses: [] },
  workers: { path: "^app/_workers/", uses: ["core", "adapters"] },
  diff: { path: "^app/_diff/", uses: ["core", "ui", "workers"] },
  keys: { path: "^app/_keys/", uses: ["i18n", "ui"] },
  features: {
    path: "^app/_features/",
    uses: ["core", "api", "i18n", "ui", "keys", "workers", "diff"],
  },
  mount: { path: "^app/api/", uses: ["api", "runtime"] },
  pages: {
    path: "^app/(?!api/|_ui/|_diff/|_keys/|_features/|_workers/)",
    uses: ["core", "services", "runtime", "i18n", "ui", "keys", "features"],
  },
};

/** Files that may import others for their types only: what those do stays on the server. */
export const TYPES_ONLY = {
  workers: { from: "^app/_(features|diff)/", to: "^app/_workers/" },
  features: { from: "^app/_features/", to: "^lib/api/(?!client[.]ts$)" },
  client: { from: "^lib/api/client[.]ts$", to: "^lib/(?!core/)" },
} as const;

/** The modules of the core, and which of them each may import. */
export const CORE_MODULES: Readonly<Record<string, readonly string[]>> = {
  text: [],
  document: ["text"],
  diff: ["text"],
  search: ["text", "diff"],
  align: ["text", "document", "diff"],
  terms: ["text", "document", "diff"],
  quality: ["text", "document", "diff"],
  history: ["text", "document", "diff", "quality"],
  checks: ["text", "document", "diff", "search", "align", "terms", "quality"],
  formats: ["text", "document", "diff", "align", "terms", "quality", "history", "checks"],
};

/** The only places that may import a package, by a pattern of its name; a package without a home may not be imported. */
export const PACKAGE_HOMES: Readonly<Record<string, string>> = {
  "kysely|pg": "^lib/data/",
  zod: "^lib/(api|adapters|cli)/",
  "hono|@hono/[^/]+": "^(lib/api|app)/",
  "react|react-dom|react-aria-components|react-i18next|lucide-react|@tanstack/[^/]+": "^app/",
  "tailwindcss|@fontsource-variable/[^/]+": "^app/",
  next: "^(app|lib/server)/",
  i18next: "^(app/|lib/i18n[.]ts$)",
  "eld|pino|uuid|hunspell-wasm": "^lib/adapters/",
  tsx: "^lib/(cli/|adapters/heavy-worker[.]mjs$)",
  diff: "^lib/core/diff/",
  "any-ascii": "^lib/core/text/",
  "mdast-util-[^/]+|@types/mdast|micromark|micromark-extension-[^/]+": "^lib/core/formats/",
  "saxes|fflate|parse5|jsonc-parser|csv-parse": "^lib/core/formats/",
  "docx|chardet": "^lib/adapters/",
  "libxml2-wasm": "^tests/",
  "fractional-indexing": "^lib/core/document/",
  re2js: "^lib/core/search/regex/",
};

/** Where files, network, processes and the clock may be reached through Node's own modules. */
export const EDGES = "^lib/(adapters/|data/|server/|cli/|runtime[.]ts$)";
