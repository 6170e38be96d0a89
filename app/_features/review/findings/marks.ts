import type { Outline } from "#app/_features/review/document/outline.ts";
import type { Flag, Problem } from "#app/_features/review/requests.ts";
import { mapAnchor } from "#lib/core/quality/anchors.ts";
import { kindOf } from "./mark-kinds.ts";
import type { Mark } from "./marked-runs.ts";

/** A finding or an editor's flag as the screen treats them: one kind of thing with two origins. */
export type Item =
  | {
      readonly kind: "problem";
      readonly id: string;
      readonly segment: number;
      readonly problem: Problem;
      /** The finding in another edition from which this fault was inherited, by its id: the two count as one. Null where there is none. */
      readonly root: string | null;
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
  const current = problems.filter(
    ({ segment, revision }) => segments.get(segment)?.revision === revision,
  );
  const standing = bySegment(current);
  for (const problem of current) {
    add({
      kind: "problem",
      id: idOf(problem),
      segment: problem.segment,
      problem,
      root: rootIn(standing, problem),
    });
  }
  for (const flag of flags)
    add({ kind: "flag", id: `flag:${flag.id}`, segment: flag.segment, flag });
  for (const list of items.values()) list.sort((a, b) => startOf(a) - startOf(b));
  return items;
}

function idOf({ fingerprint }: Problem): string {
  return `problem:${fingerprint}`;
}

function bySegment(problems: readonly Problem[]): ReadonlyMap<number, readonly Problem[]> {
  const found = new Map<number, Problem[]>();
  for (const problem of problems) {
    const list = found.get(problem.segment);
    if (list) list.push(problem);
    else found.set(problem.segment, [problem]);
  }
  return found;
}

/** The open finding of the same check on the words where the fault was born. */
function rootIn(
  standing: ReadonlyMap<number, readonly Problem[]>,
  { check, root }: Problem,
): string | null {
  if (!root) return null;
  const found = standing.get(root.segment)?.find((other) => {
    const overlaps = other.start <= root.end && root.start <= other.end;
    return other.check === check && other.dismissed === null && overlaps;
  });
  return found ? idOf(found) : null;
}

/** Tells whether somebody still has to look at it. */
export function isOpen(item: Item): boolean {
  if (item.kind === "problem") return item.problem.dismissed === null;
  return item.flag.state === "open" || item.flag.state === "confirmed";
}

/** Items in reading order: by row, column, place. `columns` are edition ids from left to right; what is in no column is left out. */
export function inReadingOrder(
  items: readonly Item[],
  outline: Outline,
  columns: readonly number[],
): Item[] {
  const columnOf = (item: Item) =>
    columns.indexOf(outline.segments.get(item.segment)?.edition ?? -1);
  return items
    .map((item) => {
      const row = outline.rowOf.get(item.segment) ?? -1;
      return { item, place: [row, columnOf(item), startOf(item)] };
    })
    .filter(({ place: [, column = -1] }) => column !== -1)
    .sort((a, b) => compare(a.place, b.place))
    .map(({ item }) => item);
}

/**
 * The items that are left to look at, in reading order. An inherited finding is not counted while the one it comes from is there to be
 * seen.
 */
export function queueOf(items: Items, outline: Outline, columns: readonly number[]): Item[] {
  const open = inReadingOrder([...items.values()].flat().filter(isOpen), outline, columns);
  const seen = new Set(open.map(({ id }) => id));
  return open.filter((item) => item.kind === "flag" || item.root === null || !seen.has(item.root));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** How grave it is. */
export function severityOf(item: Item): Problem["severity"] {
  return item.kind === "problem" ? item.problem.severity : item.flag.severity;
}

/** Which of two marks on the same words is drawn; higher wins. */
export const PRIORITY = { neutral: 0, minor: 1, major: 2, critical: 3 } as const;

/** Where an item stands in the text on the screen. */
export interface PlacedItem {
  readonly item: Item;
  readonly start: number;
  readonly end: number;
}

/** Places items of a saved text in the text on the screen: on an unsaved draft they move along with their words, or are left out. */
export function placedOn(
  items: readonly Item[],
  saved: string,
  shown: string,
  language: string,
): PlacedItem[] {
  return items.flatMap((item) => {
    const { start, end } = item.kind === "problem" ? item.problem : item.flag;
    if (start === null || end === null) return [];
    const place = shown === saved ? { start, end } : moved(start, end, saved, shown, language);
    return place ? [{ item, ...place }] : [];
  });
}

/** The marks of those items that are open. */
export function marksOf(items: readonly PlacedItem[]): Mark[] {
  return items
    .filter(({ item }) => isOpen(item))
    .map(({ item, start, end }) => {
      const severity = severityOf(item);
      return { id: item.id, start, end, look: lookOf(item), priority: PRIORITY[severity] };
    });
}

function lookOf(item: Item): string {
  if (item.kind === "flag") return `flag-${item.flag.severity}`;
  return item.root ? `inherited ${item.problem.severity}` : lookOfFinding(item.problem);
}

/** How the words of a finding are drawn, by what it is about and how grave it is. */
export function lookOfFinding(finding: Pick<Problem, "check" | "mqm" | "severity">): string {
  return `${kindOf(finding)} ${finding.severity}`;
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
