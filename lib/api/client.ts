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

/** Headers of a request that wants to hear how far its work is. */
export const WITH_PROGRESS = { accept: "application/x-ndjson" };

/**
 * Waits for a request that was sent `WITH_PROGRESS`. `onProgress` hears the share (0–1) of its work that is done,
 * `onPartial` what is known before the end. @throws ApiProblem
 */
export async function followAnswer<R extends Response>(
  request: Promise<R>,
  onProgress: (share: number) => void,
  onPartial?: (known: Answer<R>) => void,
): Promise<Answer<R>>;
export async function followAnswer(
  request: Promise<Response>,
  onProgress: (share: number) => void,
  onPartial?: (known: unknown) => void,
): Promise<unknown> {
  for await (const line of linesOf(await request)) {
    const told: unknown = JSON.parse(line);
    if (typeof told !== "object" || told === null) continue;
    if ("progress" in told) onProgress(Number(told.progress));
    if ("partial" in told) onPartial?.(told.partial);
    if ("problem" in told) throw problemIn(told.problem);
    if ("result" in told) return told.result;
  }
  throw new ApiProblem("offline");
}

async function* linesOf({ body }: Response): AsyncGenerator<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  const read = () => reader?.read().catch(lost);
  let begun = "";
  for (let part = await read(); part && !part.done; part = await read()) {
    const [rest = "", ...lines] = part.value.split("\n");
    begun += rest;
    for (const line of lines) {
      yield begun;
      begun = line;
    }
  }
}

async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init).catch(lost);
  if (!response.ok) throw problemIn(await response.json().catch(() => null));
  return response;
}

/** A cancelled request keeps its own error: nobody waits for a message about it. */
function lost(error: unknown): never {
  if (error instanceof DOMException && error.name === "AbortError") throw error;
  throw new ApiProblem("offline");
}

/** A proxy or a crash may answer with anything but problem details; that is a failure of the server like any other. */
function problemIn(body: unknown): ApiProblem {
  return isProblem(body) ? new ApiProblem(body.code, body.details) : new ApiProblem("internal");
}

function isProblem(body: unknown): body is Pick<ApiProblem, "code" | "details"> {
  return typeof body === "object" && body !== null && "code" in body && "details" in body;
}
