// The thread in which heavy tasks are done, one after the other.
import { parentPort } from "node:worker_threads";
import type { Answer, Call } from "./heavy-call.ts";
import { createHeavyTasks } from "./heavy-tasks.ts";

const tasks = createHeavyTasks();

parentPort?.on("message", answer);

/** What a task throws goes back to its caller, and so does what keeps its result from leaving the thread. */
async function answer(call: Call): Promise<void> {
  try {
    tell({ kind: "result", result: await resultOf(call) });
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({ kind: "error", error: told });
  }
}

function resultOf(call: Call): Promise<unknown> {
  if (call.task === "open") return tasks.open(call.input);
  if (call.task === "table") return tasks.openTable(call.input);
  if (call.task === "update") return tasks.planUpdate(call.input);
  if (call.task === "read") return tasks.readRule(call.rule);
  if (call.task === "try") return tasks.tryRule(call.rule, call.texts);
  if (call.task === "explain") return tasks.explain(call.input, call.row);
  if (call.task === "measure") return tasks.measure(call.texts, call.words);
  if (call.task === "lay") return tasks.lay(call.key, call.part);
  if (call.task === "collect") return tasks.collect(call.key, call.version);
  const onProgress = (share: number) => tell({ kind: "progress", share });
  if (call.task === "export") return tasks.export(call.document, call.wanted, { onProgress });
  if (call.task === "check") return tasks.check(call.input, { onProgress });
  return tasks.align(call.input, { fixed: call.fixed, onProgress });
}

function tell(answer: Answer): void {
  parentPort?.postMessage(answer);
}
