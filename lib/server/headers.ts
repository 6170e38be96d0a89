/** The headers that every response carries besides its Content-Security-Policy. */
export const FIXED_HEADERS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy":
    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
};

const EVERYWHERE = [
  "default-src 'none'",
  "img-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/**
 * Returns the Content-Security-Policy (level 3) of one response: only scripts that carry `nonce`, and those they load,
 * run; everything else comes from this server. While `developing`, what the hot reloader needs is allowed too.
 */
export function contentSecurityPolicy(nonce: string, developing: boolean): string {
  const varying = developing ? developmentSources(nonce) : productionSources(nonce);
  return [...EVERYWHERE, ...varying].join("; ");
}

/**
 * The policy of a file that is served as it lies on disk. It counts where that file is run as a thread of the browser: a thread has
 * the policy it came with, loads its parts from this server and may compile the spelling engine, which is WebAssembly.
 */
export const THREAD_POLICY = [
  ...EVERYWHERE,
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
].join("; ");

function productionSources(nonce: string): string[] {
  return [
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
  ];
}

function developmentSources(nonce: string): string[] {
  return [
    `script-src 'nonce-${nonce}' 'strict-dynamic' 'unsafe-eval'`,
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self' ws:",
  ];
}
