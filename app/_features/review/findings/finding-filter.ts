import type { Outline } from "#app/_features/review/document/outline.ts";
import { SEVERITIES } from "#lib/core/quality/mqm.ts";
import { type Item, type Items, isOpen, severityOf } from "./marks.ts";
import { inReadingOrder, type Places } from "./reading-queue.ts";
import type { Problem } from "./requests.ts";

/** Which findings and flags are listed. */
export const SCOPES = ["row", "document", "inherited", "dismissed"] as const;
export type Scope = (typeof SCOPES)[number];

/** What the list is narrowed to; null is all of them. */
export interface Narrowing {
  readonly check: string | null;
  readonly severity: Problem["severity"] | null;
  readonly edition: number | null;
}

/** How the list is shown. It lasts as long as the tab of the browser. */
export interface FindingView extends Narrowing {
  readonly scope: Scope;
  readonly isGrouped: boolean;
}

/** What narrows nothing. */
export const WIDE: Narrowing = { check: null, severity: null, edition: null };

export const FIRST_VIEW: FindingView = { scope: "row", isGrouped: false, ...WIDE };

/** Tells whether a narrowing may leave something out. */
export function isNarrowed({ check, severity, edition }: Narrowing): boolean {
  return check !== null || severity !== null || edition !== null;
}

const EDITORS = "flag";

/** The check of a finding; all flags of editors go together. */
export function sourceOf(item: Item): string {
  return item.kind === "problem" ? item.problem.check : EDITORS;
}

/** What there is to list, what of it counts as left to look at, and where things stand. */
export interface Listed {
  readonly items: Items;
  readonly queue: readonly Item[];
  readonly places: Places;
}

/** Those in the columns shown that are in a scope, in reading order; `row` holds the segments of the row at hand. */
export function inScope(
  { items, queue, places }: Listed,
  scope: Scope,
  row: readonly number[],
): readonly Item[] {
  if (scope === "document") return queue;
  const openIn = (own: readonly Item[]) => own.filter(isOpen);
  if (scope === "row") {
    const shown = row.filter((segment) => places.of(segment) !== -1);
    return shown.flatMap((segment) => openIn(items.get(segment) ?? []));
  }
  if (scope === "dismissed") {
    return inReadingOrder(items, places, (own) => own.filter((item) => !isOpen(item)));
  }
  const counted = new Set(queue.map(({ id }) => id));
  return inReadingOrder(items, places, openIn).filter((item) => !counted.has(item.id));
}

/** Those of `items` that a narrowing lets through. */
export function narrowed(items: readonly Item[], by: Narrowing, outline: Outline): Item[] {
  return items.filter(
    (item) =>
      (by.check === null || sourceOf(item) === by.check) &&
      (by.severity === null || severityOf(item) === by.severity) &&
      (by.edition === null || outline.editionOf(item.segment) === by.edition),
  );
}

/** How many of `items` there are of each kind that `kindOf` tells, most first. */
export function countsOf<Kind>(
  items: readonly Item[],
  kindOf: (item: Item) => Kind,
): (readonly [Kind, number])[] {
  const counts = new Map<Kind, number>();
  for (const item of items) counts.set(kindOf(item), (counts.get(kindOf(item)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** The view that was kept as `value`, as far as it can be read. */
export function readView(value: unknown): FindingView {
  if (typeof value !== "object" || value === null) return FIRST_VIEW;
  const kept: Partial<Record<keyof FindingView, unknown>> = value;
  return {
    scope: SCOPES.find((scope) => scope === kept.scope) ?? FIRST_VIEW.scope,
    isGrouped: kept.isGrouped === true,
    check: typeof kept.check === "string" ? kept.check : null,
    severity: SEVERITIES.find((severity) => severity === kept.severity) ?? null,
    edition: typeof kept.edition === "number" ? kept.edition : null,
  };
}
