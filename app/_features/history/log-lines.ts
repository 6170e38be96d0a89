import { groupSittings, type Sitting } from "./sittings.ts";

/** A line of the log: the head of a sitting, or one of its changes. */
export type LogLine<Entry> =
  | { readonly kind: "sitting"; readonly key: string; readonly sitting: Sitting<Entry> }
  | { readonly kind: "change"; readonly key: string; readonly entry: Entry };

interface Logged {
  readonly sequence: number;
  readonly author: string;
  readonly at: string;
}

/** The lines of a log (newest first): each sitting's head, then its changes. */
export function logLines<Entry extends Logged>(entries: readonly Entry[]): LogLine<Entry>[] {
  return groupSittings(entries).flatMap((sitting): LogLine<Entry>[] => [
    // Named by its newest change: older ones may yet be loaded into it.
    { kind: "sitting", key: `sitting-${sitting.entries[0].sequence}`, sitting },
    ...sitting.entries.map((entry) => {
      return { kind: "change", key: `change-${entry.sequence}`, entry } as const;
    }),
  ]);
}

/** The line of a change; -1 where it is in none. */
export function lineOf(lines: readonly LogLine<Logged>[], sequence: number): number {
  return lines.findIndex((line) => line.kind === "change" && line.entry.sequence === sequence);
}

/** The head of the oldest sitting among the lines: older changes that are not loaded yet may belong to it. */
export function lastHeadOf<Entry>(lines: readonly LogLine<Entry>[]): LogLine<Entry> | undefined {
  return lines.findLast(({ kind }) => kind === "sitting");
}

/** Whether a change lies between the lines loaded, so that it would be among them if the filter let it through. */
export function isWithin(entries: readonly Logged[], sequence: number): boolean {
  const [first, last] = [entries[0], entries.at(-1)];
  return (
    first !== undefined &&
    last !== undefined &&
    sequence <= first.sequence &&
    sequence >= last.sequence
  );
}
