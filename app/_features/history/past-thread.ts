import type { PastAnswer, PastQuestion } from "#app/_workers/past-state.ts";
import { ApiProblem } from "#lib/api/client.ts";
import { gather, nothingYet, type Shown, shownOf } from "./shown.ts";

type Question = Omit<PastQuestion, "id">;

/** The thread that fetches, reads and compares past states. It begins with the first question and lives until it is ended. */
export interface PastThread {
  /** Answers the last question asked; whoever asked before is to abort through `signal`. */
  ask(question: Question, signal: AbortSignal): Promise<Shown>;
  end(): void;
}

/** The page's end of the thread. */
export function createPastThread(begin: () => Worker = beginWorker): PastThread {
  let worker: Worker | null = null;
  let last = 0;
  return {
    ask: (question, signal) => {
      worker ??= begin();
      last += 1;
      return answerFrom(worker, { ...question, id: last }, signal);
    },
    end: () => {
      worker?.terminate();
      worker = null;
    },
  };
}

function answerFrom(worker: Worker, question: PastQuestion, signal: AbortSignal): Promise<Shown> {
  const { id, sequence, other } = question;
  const isOtherLater = other !== null && other > sequence;
  const gathered = nothingYet();
  return new Promise((resolve, reject) => {
    const hear = ({ data }: MessageEvent<PastAnswer>) => {
      if (data.id !== id) return;
      if (data.kind === "part") return gather(gathered, data);
      worker.removeEventListener("message", hear);
      if (data.kind === "end") resolve(shownOf(gathered, data, isOtherLater));
      else reject(new ApiProblem(data.code, data.details));
    };
    signal.addEventListener("abort", () => {
      worker.removeEventListener("message", hear);
      reject(signal.reason);
    });
    worker.addEventListener("message", hear);
    worker.postMessage(question);
  });
}

function beginWorker(): Worker {
  return new Worker(new URL("../../_workers/past-worker.ts", import.meta.url), { type: "module" });
}
