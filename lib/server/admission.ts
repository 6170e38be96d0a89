import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** Why a request is not served. */
export interface Turned {
  readonly status: 403 | 421;
  readonly reason: string;
}

const OWN_HOSTS = ["127.0.0.1", "localhost", "[::1]"];
const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Says why a request must not be served, or null when it may. While there are no accounts, two doors stand open to any
 * page in the user's browser: a name that its owner points at this machine (DNS rebinding), closed by a list of the
 * names we answer to; and a form or script of another site that sends a change here, closed by looking at its origin.
 * `hosts` are names to answer to besides this machine's own, without a port.
 */
export function turnAway(request: IncomingMessage, hosts: readonly string[]): Turned | null {
  const { headers, method = "GET" } = request;
  if (!isOurs(headers.host, hosts)) {
    return { status: 421, reason: "This server does not answer to that name; see HEXAPLA_HOSTS." };
  }
  if (READING.has(method) || isFromHere(headers)) return null;
  return { status: 403, reason: "Changes are accepted from this server's own pages only." };
}

function isOurs(host: string | undefined, hosts: readonly string[]): boolean {
  const name = host?.toLowerCase().replace(/:\d+$/, "");
  return name !== undefined && (OWN_HOSTS.includes(name) || hosts.includes(name));
}

/** Programs send neither header; every current browser sends at least one with a change. */
function isFromHere(headers: IncomingHttpHeaders): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  return headers.origin === undefined || hostOf(headers.origin) === headers.host;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
