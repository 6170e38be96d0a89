import type { Call } from "./heavy-call.ts";
import { type TaskOptions, TooBusyError } from "./heavy-tasks.ts";
import { createHeavyThread } from "./heavy-thread.ts";

/** Some threads, and one queue before them. */
export interface Lane {
  /** Does a task as soon as a thread is free. @throws TooBusyError where too many wait already. */
  run<T>(call: Call, options: TaskOptions): Promise<T>;
  /** Ends the threads; what was under way and what has been waiting is given up. */
  stop(): Promise<void>;
}

// Each waiting task holds the texts of a whole document; whoever comes after so many may as well come again later.
const MAX_WAITING = 16;

const STOPPED = "The threads for heavy work were stopped before the task had its turn";

interface Job {
  readonly call: Call;
  readonly options: TaskOptions;
  resolve(result: unknown): void;
  reject(reason: unknown): void;
}

/** A lane of so many threads. The one that was used last is taken first: the others may never have to start. */
export function createLane(size: number): Lane {
  const threads = Array.from({ length: size }, createHeavyThread);
  const idle = [...threads];
  const waiting: Job[] = [];
  const next = () => {
    const thread = waiting.length > 0 ? idle.pop() : undefined;
    const job = thread && waiting.shift();
    if (!job) return;
    const done = thread.run(job.call, job.options).finally(() => idle.push(thread));
    done.then(job.resolve, job.reject).finally(next);
  };
  const leave = (job: Job) => {
    const place = waiting.indexOf(job);
    if (place >= 0) waiting.splice(place, 1);
    job.reject(job.options.signal?.reason);
  };
  return {
    // The thread does the task that is named, so what comes back is what that task gives.
    run: async (call, options) => {
      options.signal?.throwIfAborted();
      refuseMoreThan(waiting.length, call);
      return new Promise((resolve, reject) => {
        const job = { call, options, resolve, reject };
        options.signal?.addEventListener("abort", () => leave(job), { once: true });
        waiting.push(job);
        next();
      });
    },
    stop: async () => {
      for (const { reject } of waiting.splice(0)) reject(new Error(STOPPED));
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}

function refuseMoreThan(waiting: number, { task }: Call): void {
  if (waiting < MAX_WAITING) return;
  throw new TooBusyError(`Cannot begin to ${task}: ${waiting} tasks are waiting already`);
}
