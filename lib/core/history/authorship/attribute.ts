import type { Comparison } from "./comparison.ts";
import { type Departed, type Edit, movedIn } from "./departed.ts";
import { type OriginsIn, originReader, reviveWords, UNKNOWN } from "./revive.ts";
import { originsOf, type Run, runsOf } from "./runs.ts";
import { hashOfWhole } from "./windows.ts";

/**
 * Tells who wrote what after a change numbered `origin`: the runs of each of its texts, in their order. Words that stay keep their
 * origins, and so do those that the change moved, also to another text, and those that departed earlier and came back; a text
 * that stood like this before has all the origins it had then. The rest is the change's own. Linear in the length of the texts.
 */
export function attributeChange(
  edits: readonly Edit[],
  origin: number,
  departed: Departed,
): (readonly Run[])[] {
  const indexes = [movedIn(edits), departed];
  const originsIn = originReader();
  return edits.map(
    (edit) => restoredRuns(edit, departed) ?? attributed(edit, origin, indexes, originsIn),
  );
}

/** The origins the text had when it last stood like this: in the same place, else anywhere. */
function restoredRuns(
  { home, comparison: { after, changes } }: Edit,
  departed: Departed,
): readonly Run[] | null {
  if (changes.length === 0) return null;
  const places = departed.find(hashOfWhole(after.text));
  const equal = places.filter(({ source }) => source.words.text === after.text);
  const own = equal.find(({ source }) => source.home === home);
  return (own ?? equal[0])?.source.runs ?? null;
}

function attributed(
  { comparison, runs }: Edit,
  origin: number,
  indexes: readonly Departed[],
  originsIn: OriginsIn,
): readonly Run[] {
  if (comparison.changes.length === 0) return runs;
  const origins = keptOrigins(comparison, originsOf(runs));
  for (const { fromB, toB } of comparison.changes) {
    reviveWords(comparison.after, { start: fromB, end: toB }, origins, indexes, originsIn);
  }
  return runsOf(origins.map((known) => (known === UNKNOWN ? origin : known)));
}

function keptOrigins({ after, changes }: Comparison, before: Int32Array): Int32Array {
  const origins = new Int32Array(after.text.length).fill(UNKNOWN);
  let [read, written] = [0, 0];
  for (const { fromA, toA, toB } of changes) {
    origins.set(before.subarray(read, fromA), written);
    [read, written] = [toA, toB];
  }
  origins.set(before.subarray(read), written);
  return origins;
}
