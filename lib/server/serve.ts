import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "#lib/adapters/log.ts";
import { turnAway } from "./admission.ts";
import { contentSecurityPolicy, FIXED_HEADERS, THREAD_POLICY } from "./headers.ts";
import { ADDRESS, listen } from "./listen.ts";
import { logRequest } from "./request-log.ts";

interface Options {
  /** Folder of the Next.js project. */
  readonly folder: string;
  readonly developing: boolean;
  /** Port to serve on; null takes the first free one from 3000 on, 0 any. */
  readonly port: number | null;
  /** Names to answer to besides this machine's own. */
  readonly hosts: readonly string[];
  readonly log: Log;
}

/** A server that has its port. */
export interface Serving {
  readonly url: string;
  /** Settles once requests are answered; those that come before wait. */
  readonly ready: Promise<void>;
  /** Lets requests that are under way finish, briefly, then closes everything. */
  stop(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

// Streams of events never finish by themselves, so nobody is waited for longer than this.
const GRACE_MS = 2_000;
const NONCE_BYTES = 18;
// Longer than browsers and proxies keep a connection they do not use: who closes it first must not be the server, on which a request may be on its way.
const KEEP_ALIVE_MS = 65_000;

/**
 * Serves the application on this machine's loopback address.
 * @throws PortTaken where the port cannot be had.
 */
export async function serve(options: Options): Promise<Serving> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS });
  const port = await listen(server, options.port);
  const application = prepareNext(options, port);
  const handle: Handler = async (request, response) =>
    (await application).handle(request, response);
  server.on("request", guarded(handle, options));
  return {
    url: `http://${ADDRESS}:${port}`,
    ready: application.then(() => {}),
    stop: async () => {
      await close(server);
      const prepared = await application.catch(() => null); // whoever waits for `ready` has been told
      await prepared?.close();
    },
  };
}

interface Application {
  readonly handle: Handler;
  close(): Promise<void>;
}

/** Loaded late: Next.js reads NODE_ENV when it is first imported. */
async function prepareNext({ folder, developing }: Options, port: number): Promise<Application> {
  Object.assign(process.env, { NODE_ENV: developing ? "development" : "production" });
  const { default: next } = await import("next");
  const app = next({ dir: folder, dev: developing, hostname: ADDRESS, port, quiet: true });
  await app.prepare();
  return { handle: app.getRequestHandler(), close: () => app.close() };
}

/** Wraps `handle` in what holds for every request: admission, headers, the log, an answer to whatever fails. */
function guarded(handle: Handler, { hosts, developing, log }: Options): Handler {
  return async (request, response) => {
    logRequest(request, response, log);
    protect(request, response, developing);
    const turned = turnAway(request, hosts);
    if (turned) return answer(response, turned.status, turned.reason);
    try {
      await handle(request, response);
    } catch (error) {
      log.error(
        { err: error instanceof Error ? error : new Error(String(error)) },
        "request failed",
      );
      answer(response, 500, "The server has failed; its log says more.");
    }
  };
}

// Where Next.js serves what a build made.
const FILES = "/_next/static/";

/** Next.js takes the nonce for its own scripts from the request's policy, whatever the client sent there. */
function protect(request: IncomingMessage, response: ServerResponse, developing: boolean): void {
  const policy = contentSecurityPolicy(randomBytes(NONCE_BYTES).toString("base64"), developing);
  request.headers["content-security-policy"] = policy;
  const isFile = request.url?.startsWith(FILES) ?? false;
  response.setHeader("Content-Security-Policy", isFile ? THREAD_POLICY : policy);
  for (const [name, value] of Object.entries(FIXED_HEADERS)) response.setHeader(name, value);
}

function answer(response: ServerResponse, status: number, reason: string): void {
  if (response.headersSent) response.destroy();
  else
    response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${reason}\n`);
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await Promise.race([closed, sleep(GRACE_MS, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}
