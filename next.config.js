// What a package that runs in Node and in browsers imports only in Node.
const ABSENT_IN_BROWSER = Object.fromEntries(
  ["module", "fs", "fs/promises", "path", "url", "crypto"].map((name) => [
    name,
    { browser: "./app/_workers/node-absent.ts" },
  ]),
);

// In browsers this package asks the page what `&eacute;` means; the threads that read texts have no page.
const WITHOUT_PAGE = {
  "decode-named-character-reference": {
    browser: "./node_modules/decode-named-character-reference/index.js",
  },
};

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["pg", "pino"],
  turbopack: { resolveAlias: { ...ABSENT_IN_BROWSER, ...WITHOUT_PAGE } },
  // `npm test` checks the types of everything; a start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
};
