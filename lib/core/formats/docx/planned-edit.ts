import type { Change } from "#lib/core/diff/change.ts";
import type { ParagraphEdit } from "../opened-file.ts";
import type { AttributedChange } from "./attributed-changes.ts";
import { changesBetween, leastChangesBetween } from "./changes.ts";
import type { PlannedChange } from "./plan.ts";
import type { Segment } from "./segment.ts";
import { settledText } from "./settled-text.ts";

/** A new text for a paragraph, with who made which of its changes, where that is known. */
export interface TrackedEdit extends ParagraphEdit {
  /** In order, from the text as received to the new one; absent: found by comparing them, and due to nobody. */
  readonly changes?: readonly AttributedChange[];
}

/** An edit as it can be written. */
export interface PlannedEdit {
  readonly text: string;
  readonly changes: readonly PlannedChange[];
}

const NOBODY = { author: "", date: "" } as const;

/** Settles what is to be written of an edit: its text, and the changes that make it. @throws Error for changes that do not */
export function plannedEdit(segment: Segment, edit: TrackedEdit, isTracked: boolean): PlannedEdit {
  const given = plannedChanges(segment.text, edit, isTracked);
  const text = settledText(segment, edit.text);
  if (text === edit.text) return { text, changes: given };
  const found = plannedChanges(segment.text, { ...edit, text, changes: undefined }, isTracked);
  const changes = found.map((change) => ({ ...change, hand: handOf(change, given) }));
  return { text, changes };
}

function handOf({ toA }: Change, given: readonly PlannedChange[]): PlannedChange["hand"] {
  return (given.find((change) => change.toA >= toA) ?? given.at(-1))?.hand ?? NOBODY;
}

function plannedChanges(
  before: string,
  { text, changes }: TrackedEdit,
  isTracked: boolean,
): PlannedChange[] {
  if (!changes) {
    const found = isTracked ? changesBetween(before, text) : leastChangesBetween(before, text);
    return found.map((change) => ({ ...change, hand: NOBODY }));
  }
  const hands = new Map<string, PlannedChange["hand"]>();
  let [a, b] = [0, 0];
  const planned = changes.map((change) => {
    const { fromA, toA, fromB, toB, author, date } = change;
    if (before.slice(a, fromA) !== text.slice(b, fromB)) throw unlike(before);
    [a, b] = [toA, toB];
    const key = JSON.stringify([author, date]);
    const hand = hands.get(key) ?? { author, date };
    hands.set(key, hand);
    return { fromA, toA, fromB, toB, hand };
  });
  if (before.slice(a) !== text.slice(b)) throw unlike(before);
  return planned;
}

function unlike(text: string): Error {
  return new Error(
    `Expected changes that make the new text: they do not, of "${text.slice(0, 40)}"`,
  );
}
