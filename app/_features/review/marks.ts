import { mapAnchor } from "#lib/core/quality/anchors.ts";
import type { Mark } from "./marked-runs.ts";
import type { Outline } from "./outline.ts";
import type { Flag, Problem } from "./requests.ts";

/** A finding or an editor's flag as the screen treats them: one kind of thing with two origins. */
export type Item =
  | {
      readonly kind: "problem";
      readonly id: string;
      readonly segment: number;
      readonly problem: Problem;
    }
  | { readonly kind: "flag"; readonly id: string; readonly segment: number; readonly flag: Flag };

/** Everything that is marked in a document, by segment, each list in the order of the text. */
export type Items = ReadonlyMap<number, readonly Item[]>;

/**
 * Gathers findings and flags by segment; a finding of a text that is no longer the segment's is left out. Linear, plus sorting
 * within segments.
 */
export function itemsOf(
  problems: readonly Problem[],
  flags: readonly Flag[],
  { segments }: Outline,
): Items {
  const items = new Map<number, Item[]>();
  const add = (item: Item) => items.set(item.segment, [...(items.get(item.segment) ?? []), item]);
  for (const problem of problems) {
    if (segments.get(problem.segment)?.revision !== problem.revision) continue;
    add({
      kind: "problem",
      id: `problem:${problem.fingerprint}`,
      segment: problem.segment,
      problem,
    });
  }
  for (const flag of flags)
    add({ kind: "flag", id: `flag:${flag.id}`, segment: flag.segment, flag });
  for (const list of items.values()) list.sort((a, b) => startOf(a) - startOf(b));
  return items;
}

/** Tells whether somebody still has to look at it. */
export function isOpen(item: Item): boolean {
  if (item.kind === "problem") return item.problem.dismissed === null;
  return item.flag.state === "open" || item.flag.state === "confirmed";
}

/** The open items of a document in reading order: by row, column, place. `columns` are edition ids from left to right. */
export function queueOf(items: Items, outline: Outline, columns: readonly number[]): Item[] {
  const placeOf = (item: Item) => {
    const edition = outline.segments.get(item.segment)?.edition ?? -1;
    return [
      outline.rowOf.get(item.segment) ?? -1,
      columns.indexOf(edition),
      startOf(item),
    ] as const;
  };
  return [...items.values()]
    .flat()
    .filter(
      (item) => isOpen(item) && columns.includes(outline.segments.get(item.segment)?.edition ?? -1),
    )
    .map((item) => ({ item, place: placeOf(item) }))
    .sort((a, b) => compare(a.place, b.place))
    .map(({ item }) => item);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

const PRIORITY = { neutral: 0, minor: 1, major: 2, critical: 3 } as const;

/** The marks of open items on a segment's text; on an unsaved draft they move along with their words. */
export function marksOn(
  items: readonly Item[],
  saved: string,
  shown: string,
  language: string,
): Mark[] {
  return items.filter(isOpen).flatMap((item): Mark[] => {
    const { start, end, severity } = item.kind === "problem" ? item.problem : item.flag;
    if (start === null || end === null) return [];
    const place = shown === saved ? { start, end } : moved(start, end, saved, shown, language);
    if (!place) return [];
    const look = item.kind === "problem" ? severity : `flag-${severity}`;
    return [{ id: item.id, ...place, look, priority: PRIORITY[severity] }];
  });
}

function moved(start: number, end: number, saved: string, shown: string, language: string) {
  const anchor = mapAnchor({ start, end, quote: saved.slice(start, end) }, saved, shown, language);
  return anchor && { start: anchor.start, end: anchor.end };
}

function startOf(item: Item): number {
  return (
    (item.kind === "problem" ? item.problem.start : item.flag.start) ?? Number.MAX_SAFE_INTEGER
  );
}
