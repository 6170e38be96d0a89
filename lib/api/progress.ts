import type { Context as Request, TypedResponse } from "hono";
import { accepts } from "hono/accepts";
import { stream } from "hono/streaming";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { JSONParsed } from "hono/utils/types";
import type { TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import type { ApiEnv } from "./environment.ts";
import { problemOf } from "./refusals.ts";

const LINES = "application/x-ndjson";

/** What a route that takes long answers besides JSON: its progress and its result as lines, for those who accept them. */
export const progressLines = {
  [LINES]: {
    schema: {
      type: "string" as const,
      description:
        'One JSON value a line: {"progress": 0–1} and {"partial": …}, what is known before the end, while the work goes on; then {"result": …}, the same as in JSON, or {"problem": …}',
    },
    example: '{"progress":0.4}\n{"progress":0.9}\n{"result":{}}\n',
  },
};

/** How work goes along with its request: it may tell what it knows before the end, too. */
interface WorkOptions extends TaskOptions {
  onPartial(known: unknown): void;
}

type Work<T> = (options: WorkOptions) => Promise<T>;

/**
 * Answers with what `work` comes to: as JSON with `status`, or as lines (see `progressLines`) with status 200, since nobody
 * knows at the first line how it will end. A client that closes the request ends the work.
 */
export async function answerWithProgress<T, Status extends ContentfulStatusCode>(
  c: Request<ApiEnv>,
  status: Status,
  work: Work<T>,
): Promise<TypedResponse<JSONParsed<T>, Status, "json">>;
// Which of the two forms it takes is for the reader of the response to see; its contents have one type.
export async function answerWithProgress(
  c: Request<ApiEnv>,
  status: ContentfulStatusCode,
  work: Work<unknown>,
): Promise<unknown> {
  const supports = ["application/json", LINES];
  const form = accepts(c, { header: "Accept", supports, default: "application/json" });
  if (form === LINES) return answerInLines(c, work);
  const result = await work({ signal: c.req.raw.signal, onPartial: () => {} });
  return Response.json(result, { status });
}

function answerInLines(c: Request<ApiEnv>, work: Work<unknown>): Response {
  c.header("content-type", LINES);
  return stream(c, async (lines) => {
    const ending = new AbortController();
    const { signal } = ending;
    lines.onAbort(() => ending.abort());
    c.req.raw.signal.addEventListener("abort", () => ending.abort(), { signal });
    const tell = (line: unknown) => lines.writeln(JSON.stringify(line));
    const onProgress = (progress: number) => tell({ progress });
    const onPartial = (partial: unknown) => tell({ partial });
    try {
      await tell({ result: await work({ signal, onProgress, onPartial }) });
    } catch (error) {
      if (error === signal.reason) return;
      const problem = problemOf(error, c);
      if (!signal.aborted) await tell({ problem });
    }
  });
}
