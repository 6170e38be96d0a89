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
  let line: Line | null = null;
  return {
    ask: (question, signal) => {
      line ??= new Line(begin());
      return line.ask(question, signal);
    },
    end: () => {
      line?.end();
      line = null;
    },
  };
}

interface Waiting {
  resolve(shown: Shown): void;
  reject(reason: unknown): void;
}

/** What is said between the page and one thread. An answer tells what differs from the one before it, so that all are heard, wanted or not. */
class Line {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #shown: Shown | null = null;
  #gathered = nothingYet(null);

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<PastAnswer>) => this.#hear(data));
  }

  ask(question: Question, signal: AbortSignal): Promise<Shown> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      signal.addEventListener("abort", () => this.#take(id)?.reject(signal.reason));
      this.#worker.postMessage({ ...question, id } satisfies PastQuestion);
    });
  }

  end(): void {
    this.#worker.terminate();
  }

  #hear(answer: PastAnswer): void {
    if (answer.kind === "begin") this.#gathered = nothingYet(answer.isWhole ? null : this.#shown);
    if (answer.kind === "part") gather(this.#gathered, answer.part);
    if (answer.kind === "end") {
      this.#shown = shownOf(this.#gathered, answer);
      this.#take(answer.id)?.resolve(this.#shown);
    }
    if (answer.kind === "refused")
      this.#take(answer.id)?.reject(new ApiProblem(answer.code, answer.details));
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }
}

function beginWorker(): Worker {
  return new Worker(new URL("../../_workers/past-worker.ts", import.meta.url), { type: "module" });
}
