// What a package that runs in Node and in browsers imports only in Node.
const ABSENT_IN_BROWSER = Object.fromEntries(
  ["module", "fs", "fs/promises", "path", "url", "crypto"].map((name) => [
    name,
    { browser: "./app/_workers/node-absent.ts" },
  ]),
);

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["pg", "pino"],
  turbopack: { resolveAlias: ABSENT_IN_BROWSER },
  // `npm test` checks the types of everything; a start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
};
