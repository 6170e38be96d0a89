import type { Flag } from "#lib/core/quality/flags.ts";

/** A stretch of a text under one flag, or under none. */
export interface FlaggedRun {
  readonly start: number;
  readonly text: string;
  readonly flag: Flag | null;
}

/**
 * Cuts `text` where its flags begin and end. Where flags overlap the one that begins first goes on, and the other begins where it ends. A flag
 * whose words are gone from the text, or that the text is too short for, marks nothing there. Together the runs are the text.
 */
export function flaggedRuns(text: string, flags: readonly Flag[]): FlaggedRun[] {
  const runs: FlaggedRun[] = [];
  let read = 0;
  const push = (end: number, flag: Flag | null) => {
    if (end > read) runs.push({ start: read, text: text.slice(read, end), flag });
    read = Math.max(read, end);
  };
  const placed = flags.flatMap((flag) =>
    flag.start === null || flag.end === null ? [] : [{ flag, start: flag.start, end: flag.end }],
  );
  for (const { flag, start, end } of placed.sort((a, b) => a.start - b.start || a.end - b.end)) {
    push(Math.min(start, text.length), null);
    push(Math.min(end, text.length), flag);
  }
  push(text.length, null);
  return runs;
}

/** Tells whether a flag still waits for something. */
export function isOpenFlag({ state }: Pick<Flag, "state">): boolean {
  return state === "open" || state === "confirmed";
}
