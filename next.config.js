/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["pg", "pino"],
  // `npm test` checks the types of everything; a start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
};
