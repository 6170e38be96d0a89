import type { LiveAnswer, LiveQuestion } from "#app/_workers/live-check.ts";
import type { Finding } from "#lib/core/checks/engine/check.ts";

/** What is to be judged: one paragraph of one edition, within the rows around it. */
export type LiveRequest = Omit<LiveQuestion & { kind: "check" }, "kind" | "id">;

/** The thread that judges what is being typed. */
export interface LiveChecks {
  /** Has the dictionary of a language at hand before the first word is typed. */
  prepare(language: string): void;
  /** Judges a paragraph; null where a newer request came in the meantime. One is under way at a time. */
  check(request: LiveRequest): Promise<readonly Finding[] | null>;
  end(): void;
}

interface Waiting {
  readonly request: LiveRequest;
  resolve(findings: readonly Finding[] | null): void;
}

/** Starts the thread. Where it cannot run, nothing is ever answered and the page goes on with the findings of the server. */
export function startLiveChecks(): LiveChecks {
  const worker = new Worker(new URL("../../../_workers/check-worker.ts", import.meta.url), {
    type: "module",
  });
  let asked: (Waiting & { readonly id: number }) | null = null;
  let waiting: Waiting | null = null;
  let id = 0;
  const send = (question: LiveQuestion) => worker.postMessage(question);
  const askNext = () => {
    if (asked || !waiting) return;
    id++;
    asked = { ...waiting, id };
    waiting = null;
    send({ kind: "check", id, ...asked.request });
  };
  worker.addEventListener("message", ({ data }: MessageEvent<LiveAnswer>) => {
    if (asked?.id !== data.id) return;
    asked.resolve(waiting ? null : data.findings);
    asked = null;
    askNext();
  });
  return {
    prepare: (language) => send({ kind: "prepare", language }),
    check: (request) =>
      new Promise((resolve) => {
        waiting?.resolve(null);
        waiting = { request, resolve };
        askNext();
      }),
    end: () => worker.terminate(),
  };
}
