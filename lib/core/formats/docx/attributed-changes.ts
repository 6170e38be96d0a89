import type { Change } from "#lib/core/diff/change.ts";
import { leastChanges } from "#lib/core/diff/texts.ts";
import type { ExportedRevision } from "../exports/exported-document.ts";
import { changesBetween } from "./changes.ts";

/** A change of a text and who made it. */
export interface AttributedChange extends Change {
  readonly author: string;
  /** ISO 8601, UTC */
  readonly date: string;
}

/**
 * The changes from the text as received, the first of `revisions`, to the current one, the last; each due to the last revision that
 * touched its words. Cost of a diff a revision.
 */
export function attributedChanges(revisions: readonly ExportedRevision[]): AttributedChange[] {
  const [received, ...later] = revisions;
  const current = later.at(-1);
  if (!received || !current) return [];
  const { owners, deleters } = followed(received.text, later);
  return changesBetween(received.text, current.text).map((change) => {
    const touched = Math.max(
      0,
      highest(owners, change.fromB, change.toB),
      highest(deleters, change.fromA, change.toA),
    );
    // Letters may have been kept by one revision that the comparison of the ends sets anew.
    const { author, at: date } = later[touched - 1] ?? current;
    return { ...change, author, date };
  });
}

interface Followed {
  /** For each unit of the current text: which revision wrote it, 0 for as received. */
  readonly owners: Int32Array;
  /** For each unit of the received text: which revision took it out, 0 for none. */
  readonly deleters: Int32Array;
}

function followed(received: string, later: readonly ExportedRevision[]): Followed {
  const deleters = new Int32Array(received.length);
  let owners = new Int32Array(received.length);
  let origins = Int32Array.from(deleters, (_, at) => at + 1);
  let before = received;
  for (const [index, { text }] of later.entries()) {
    const [nextOwners, nextOrigins] = [new Int32Array(text.length), new Int32Array(text.length)];
    let [a, b] = [0, 0];
    for (const { fromA, toA, fromB, toB } of [...leastChanges(before, text), endOf(before, text)]) {
      nextOwners.set(owners.subarray(a, fromA), b);
      nextOrigins.set(origins.subarray(a, fromA), b);
      for (const origin of origins.subarray(fromA, toA)) {
        if (origin > 0) deleters[origin - 1] = index + 1;
      }
      nextOwners.fill(index + 1, fromB, toB);
      [a, b] = [toA, toB];
    }
    [owners, origins, before] = [nextOwners, nextOrigins, text];
  }
  return { owners, deleters };
}

function endOf({ length: a }: string, { length: b }: string): Change {
  return { fromA: a, toA: a, fromB: b, toB: b };
}

function highest(numbers: Int32Array, from: number, to: number): number {
  return numbers.subarray(from, to).reduce((high, number) => Math.max(high, number), 0);
}
