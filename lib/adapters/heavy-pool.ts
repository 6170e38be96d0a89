import { createLane } from "./heavy-lane.ts";
import type { HeavyTasks } from "./heavy-tasks.ts";
import { findDictionary } from "./spelling-dictionaries.ts";

/** Heavy tasks in threads of their own. */
export interface HeavyPool extends HeavyTasks {
  /** Ends the threads; what is under way is given up. */
  stop(): Promise<void>;
}

// Two imports go on side by side; more threads than that would only take the processor from each other.
const ALIGNING_THREADS = 2;

// A file that takes long must not hold up the next one; it is ended after a while.
const READING_THREADS = 2;

// Created files hold a whole document; one at a time bounds their memory.
const WRITING_THREADS = 1;

// One, because it remembers the paragraphs that it has checked.
const CHECKING_THREADS = 1;

// For what somebody waits for before the screen; it comes up with the first such question.
const ANSWERING_THREADS = 1;

// Seconds for a book, which must hold up no other answer; it comes up when somebody first asks.
const MEASURING_THREADS = 1;

/** Threads for each kind of task, so that none waits for the others. */
export function createHeavyPool(): HeavyPool {
  const aligning = createLane(ALIGNING_THREADS);
  const reading = createLane(READING_THREADS);
  const writing = createLane(WRITING_THREADS);
  const checking = createLane(CHECKING_THREADS);
  const answering = createLane(ANSWERING_THREADS);
  const measuring = createLane(MEASURING_THREADS);
  return {
    open: (input, options = {}) => reading.run({ task: "open", input }, options),
    planUpdate: (input, options = {}) => reading.run({ task: "update", input }, options),
    openTable: (input, options = {}) => reading.run({ task: "table", input }, options),
    export: (document, wanted, options = {}) =>
      writing.run({ task: "export", document, wanted }, options),
    align: (editions, { fixed, onProgress, signal } = {}) => {
      const input = editions.map(({ language, basedOn, units }) => ({ language, basedOn, units }));
      return aligning.run({ task: "align", input, fixed }, { onProgress, signal });
    },
    lay: (key, part) => checking.run({ task: "lay", key, part }, {}),
    collect: (key, version) => checking.run({ task: "collect", key, version }, {}),
    check: (input, options = {}) => checking.run({ task: "check", input }, options),
    readRule: (rule) => answering.run({ task: "read", rule }, {}),
    tryRule: (rule, texts) => answering.run({ task: "try", rule, texts }, {}),
    dictionary: (language) => findDictionary(language),
    explain: (input, row, { signal } = {}) =>
      answering.run({ task: "explain", input, row }, { signal }),
    measure: (texts, words, options = {}) =>
      measuring.run({ task: "measure", texts, words }, options),
    stop: async () => {
      await Promise.all(
        [aligning, reading, writing, checking, answering, measuring].map((lane) => lane.stop()),
      );
    },
  };
}
