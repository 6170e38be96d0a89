// The thread in which heavy tasks are done, one after the other.
import { parentPort } from "node:worker_threads";
import { createHeavyTasks } from "./heavy-tasks.ts";
import type { Answer, Call } from "./heavy-thread.ts";

const tasks = createHeavyTasks();

parentPort?.on("message", async (call: Call) => {
  parentPort?.postMessage(await answerTo(call));
});

/** What a task throws goes back to its caller. */
async function answerTo(call: Call): Promise<Answer> {
  try {
    const result =
      call.task === "align" ? await tasks.align(call.input) : await tasks.check(call.input);
    return { id: call.id, result };
  } catch (error) {
    return {
      id: call.id,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
