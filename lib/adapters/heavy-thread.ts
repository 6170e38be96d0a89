import { Worker } from "node:worker_threads";
import type { AlignedEdition } from "#lib/core/align/relay.ts";
import type { CheckedDocument } from "#lib/core/checks/check.ts";
import type { HeavyTasks } from "./heavy-tasks.ts";

/** A task as it is sent to the thread. */
export type Call =
  | { readonly id: number; readonly task: "align"; readonly input: readonly AlignedEdition[] }
  | { readonly id: number; readonly task: "check"; readonly input: CheckedDocument };

/** What comes back: a result, or what went wrong. */
export interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Heavy tasks in a thread of their own, so that requests are answered meanwhile. */
export interface HeavyThread extends HeavyTasks {
  /** Ends the thread; what was under way is given up. */
  stop(): Promise<void>;
}

/** Starts the thread with the first task, and anew after it has died; it does not keep the process alive. */
export function createHeavyThread(): HeavyThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let calls = 0;
  const giveUp = (error: Error) => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const thread = () => {
    worker ??= startWorker(waiting, giveUp);
    return worker;
  };
  // The thread does the task that is named, so what comes back is what that task gives.
  const call: Caller = (task, input) =>
    new Promise((resolve, reject) => {
      const id = ++calls;
      waiting.set(id, { resolve, reject });
      thread().postMessage({ id, task, input });
    });
  return {
    align: (editions) => call("align", editions),
    check: (document) => call("check", document),
    stop: async () => {
      await worker?.terminate();
    },
  };
}

type Caller = <Task extends keyof HeavyTasks>(
  task: Task,
  input: Parameters<HeavyTasks[Task]>[0],
) => Promise<Awaited<ReturnType<HeavyTasks[Task]>>>;

function startWorker(waiting: Map<number, Waiting>, giveUp: (error: Error) => void): Worker {
  const file = new URL("./heavy-worker.mjs", import.meta.url);
  const worker = new Worker(file);
  worker.unref();
  worker.on("message", ({ id, result, error }: Answer) => {
    const caller = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) caller?.resolve(result);
    else caller?.reject(new Error(error));
  });
  worker.once("error", giveUp);
  worker.once("exit", () => giveUp(new Error("The thread for heavy work ended before its task")));
  return worker;
}
