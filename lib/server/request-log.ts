import type { IncomingMessage, ServerResponse } from "node:http";
import type { Log } from "#lib/adapters/log.ts";

const STATIC = "/_next/";

/** Logs a request when its answer is over; the build's own files only when something is wrong with them. */
export function logRequest(request: IncomingMessage, response: ServerResponse, log: Log): void {
  const start = performance.now();
  const path = pathOf(request);
  response.once("close", () => {
    const status = response.statusCode;
    if (path.startsWith(STATIC) && status < 400) return;
    const facts = {
      method: request.method ?? "",
      path,
      status,
      ms: Math.round(performance.now() - start),
    };
    if (status >= 500) log.error(facts, "request");
    else log.info(facts, "request");
  });
}

/** Without the query: it may hold words that someone searches for. */
function pathOf({ url = "" }: IncomingMessage): string {
  const [path = ""] = url.split("?");
  return path;
}
