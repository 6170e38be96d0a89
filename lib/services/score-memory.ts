import type { Edition } from "#lib/core/document/model.ts";
import type { Progress } from "#lib/core/quality/progress.ts";
import type { FlagDay } from "#lib/core/quality/scores/flag-days.ts";
import type { Sample } from "#lib/core/quality/scores/score.ts";
import type { ScoredError } from "#lib/core/quality/scores/scored-error.ts";

/** What the scores of a document are made from, whatever the profile; what checks find is not in it. */
export interface ScoredMaterial {
  readonly id: string;
  readonly title: string;
  readonly head: number;
  readonly editions: readonly Edition[];
  readonly flags: readonly ScoredError[];
  /** By edition, as the two below. */
  readonly amounts: ReadonlyMap<number, Sample>;
  readonly progress: ReadonlyMap<number, Progress>;
  readonly rows: number;
  /** The index of a segment's row. */
  readonly placeOf: ReadonlyMap<number, number>;
  readonly days: readonly FlagDay[];
}

/** What the documents just scored were made from, the latest last, by document. One per process. */
export type ScoreMemory = Map<string, ScoredMaterial>;

// The largest documents take some megabytes each; somebody who compares profiles looks at one.
const REMEMBERED = 5;

/** Keeps what a document is scored by in place of what was kept of an older head. */
export function rememberMaterial(memory: ScoreMemory, material: ScoredMaterial): void {
  memory.delete(material.id);
  memory.set(material.id, material);
  const [oldest] = memory.keys();
  if (memory.size > REMEMBERED && oldest !== undefined) memory.delete(oldest);
}
