import { Worker } from "node:worker_threads";
import type { Answer, Call } from "./heavy-call.ts";
import type { TaskOptions } from "./heavy-tasks.ts";

/** A thread for heavy work, so that requests are answered meanwhile. It does one task at a time. */
export interface HeavyThread {
  /** Does a task, and rejects with what it throws. The next one may be given once this has settled. */
  run(call: Call, options: TaskOptions): Promise<unknown>;
  /** Ends the thread; what was under way is given up. */
  stop(): Promise<void>;
}

/** Starts the thread with its first task, and anew after it has ended; it does not keep the process alive. */
export function createHeavyThread(): HeavyThread {
  let worker: Worker | null = null;
  const start = (): Worker => {
    const started = startWorker(() => {
      if (worker === started) worker = null;
    });
    return started;
  };
  return {
    run: async (call, options) => {
      worker ??= start();
      const used = worker;
      const signal = endOf(options);
      try {
        return await converse(used, call, { ...options, signal });
      } finally {
        // What computes hears no message: it is stopped by ending its thread.
        if (signal.aborted) await used.terminate();
      }
    },
    stop: async () => {
      await worker?.terminate();
    },
  };
}

/** Says when a task that begins now has to end: when its caller says so, or its time is over. */
function endOf({ signal, limitMs }: TaskOptions): AbortSignal {
  const asked = signal ? [signal] : [];
  const late = limitMs === undefined ? [] : [AbortSignal.timeout(limitMs)];
  return AbortSignal.any([...asked, ...late]);
}

function startWorker(onEnd: () => void): Worker {
  const worker = new Worker(new URL("./heavy-worker.mjs", import.meta.url));
  worker.unref();
  // A thread may fail while it has no task; without a listener that would end the process.
  worker.on("error", onEnd);
  worker.on("exit", onEnd);
  return worker;
}

/** Sends a task and listens until it has ended, here or there. */
function converse(worker: Worker, call: Call, { onProgress, signal }: TaskOptions) {
  worker.postMessage(call);
  const listening = new AbortController();
  const { promise, resolve, reject } = deferred();
  const hear = (answer: Answer) => {
    if (answer.kind === "progress") onProgress?.(answer.share);
    else if (answer.kind === "result") resolve(answer.result);
    else reject(new Error(answer.error));
  };
  const lose = () => reject(new Error("The thread for heavy work ended before its task"));
  worker.on("message", hear).on("error", reject).on("exit", lose);
  signal?.addEventListener("abort", () => reject(signal.reason), { signal: listening.signal });
  return promise.finally(() => {
    listening.abort();
    worker.off("message", hear).off("error", reject).off("exit", lose);
  });
}

function deferred() {
  let resolve: (value: unknown) => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<unknown>((yes, no) => {
    [resolve, reject] = [yes, no];
  });
  return { promise, resolve, reject };
}
