import { hc } from "hono/client";
import type { Api } from "./app.ts";

/** Why the API did not do what was asked. `code` is stable; `details` are plain values for the message. */
export class ApiProblem extends Error {
  override name = "ApiProblem";
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, details: Readonly<Record<string, unknown>> = {}) {
    super(`The API refuses: ${code}`);
    this.code = code;
    this.details = details;
  }
}

/** The typed client of the API, for the browser. Its requests throw an `ApiProblem` where they are refused or lost. */
export function createClient() {
  return hc<Api>("/", { fetch: send });
}

/** What a request answers when it succeeds, which is the only way a request of this client comes back. */
export type Answer<R extends Response> = Exclude<
  Awaited<ReturnType<R["json"]>>,
  { readonly type: "about:blank" }
>;

/** Waits for a request and reads its JSON. @throws ApiProblem */
export async function answerTo<R extends Response>(request: Promise<R>): Promise<Answer<R>>;
// The contract says what comes; this is the edge where it is believed.
export async function answerTo(request: Promise<Response>): Promise<unknown> {
  return (await request).json();
}

async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await reach(input, init);
  if (!response.ok) throw await problemIn(response);
  return response;
}

/** A cancelled request keeps its own error: nobody waits for a message about it. */
async function reach(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(input, init);
  } catch (error) {
    if (init?.signal?.aborted) throw error;
    throw new ApiProblem("offline");
  }
}

/** A proxy or a crash may answer with anything but problem details; that is a failure of the server like any other. */
async function problemIn(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  return isProblem(body) ? new ApiProblem(body.code, body.details) : new ApiProblem("internal");
}

function isProblem(body: unknown): body is Pick<ApiProblem, "code" | "details"> {
  return typeof body === "object" && body !== null && "code" in body && "details" in body;
}
