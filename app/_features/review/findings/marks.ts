import type { Flag } from "#app/_features/review/requests.ts";
import { mapAnchor } from "#lib/core/quality/anchors.ts";
import type { KnownProblem } from "./known-problem.ts";
import { kindOf } from "./mark-kinds.ts";
import type { Mark } from "./marked-runs.ts";
import type { Problem } from "./requests.ts";

/** A finding or an editor's flag as the screen treats them: one kind of thing with two origins. */
export type Item =
  | {
      readonly kind: "problem";
      readonly id: string;
      readonly segment: number;
      readonly problem: KnownProblem;
      /** The finding in another edition from which this fault was inherited, by its id: the two count as one. Null where there is none. */
      readonly root: string | null;
    }
  | { readonly kind: "flag"; readonly id: string; readonly segment: number; readonly flag: Flag };

/** Everything that is marked in a document, by segment, each list in the order of the text. */
export interface Items {
  get(segment: number): readonly Item[] | undefined;
  /** The segments that have any. */
  keys(): Iterable<number>;
}

/** Tells whether somebody still has to look at it. */
export function isOpen(item: Item): boolean {
  if (item.kind === "problem") return item.problem.dismissed === null;
  return item.flag.state === "open" || item.flag.state === "confirmed";
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

/** Where the words of an item begin; those without a place come last. */
export function startOf(item: Item): number {
  return (
    (item.kind === "problem" ? item.problem.start : item.flag.start) ?? Number.MAX_SAFE_INTEGER
  );
}
