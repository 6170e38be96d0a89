import type { HeavyTasks } from "#lib/adapters/heavy-tasks.ts";
import type { Database } from "#lib/data/connect.ts";
import type { Editor } from "#lib/data/editors.ts";
import type { PastMemory } from "./past.ts";
import type { ProblemMemory } from "./problems.ts";
import type { ScoreMemory } from "./score-memory.ts";
import type { SearchMemory } from "./searching/searched-texts.ts";

/** What every use case works with: the database, and the outside world as values that tests can set. */
export interface Context {
  readonly db: Database;
  readonly workspace: string;
  readonly problems: ProblemMemory;
  readonly pasts: PastMemory;
  readonly scores: ScoreMemory;
  readonly searches: SearchMemory;
  readonly heavy: HeavyTasks;
  now(): Date;
  /** A new UUIDv7: unique everywhere, ordered by time. */
  newId(): string;
}

/** A context in which somebody writes under their name. */
export interface EditorContext extends Context {
  readonly editor: Editor;
}
